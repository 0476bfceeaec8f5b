import { describe, expect } from 'vitest'
import { browserTest } from './browser.ts'
import { opened, PAGES } from './pages.ts'

describe('with reduced motion nothing moves by itself', () => {
  for (const shown of PAGES.filter(({ name }) => !/step [24]/.test(name)))
    browserTest(shown.name, async ({ open }) => {
      const page = await opened(open, shown, { reducedMotion: 'reduce' })
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      const lasting = await page.evaluate(
        () =>
          [...document.querySelectorAll('body *')].filter((one) => {
            const { animationName, transitionDuration } = getComputedStyle(one)
            return animationName !== 'none' || transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0)
          }).length,
      )
      expect(lasting).toBe(0)
      if (shown.name !== 'watch') return
      const week = await page.textContent('output.week')
      const before = await page.locator('.map').first().screenshot()
      await page.waitForTimeout(400)
      expect(await page.textContent('output.week')).toBe(week)
      expect((await page.locator('.map').first().screenshot()).equals(before)).toBe(true)
      await page.getByRole('button', { name: 'Play' }).click()
      await page.waitForFunction((old) => document.querySelector('output.week')!.textContent !== old, week)
    })
})
