import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { LESSONS } from '../../src/web/learn/lessons.ts'
import { browserTest } from './browser.ts'
import { stepReady } from './pages.ts'

/** A projector, and what is common on laptops; at the end only the height shrinks, as when a browser leaves full screen. */
const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1280, height: 800 },
  { width: 1280, height: 720 },
]
const CURVE = `c${Array.from({ length: 14 }, (_, n) => 20 + 4 * n).join('-')}`
/** From ten metres, at 1920 × 1080. */
const SMALLEST = 28

/** Where a lesson is higher or wider than the screen, or one part of it than the room it has. */
async function scrolling(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [document.documentElement, document.querySelector('.lesson')!, document.querySelector('.lesson main')!]
    return parts.flatMap(({ tagName, scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
      scrollHeight > clientHeight || scrollWidth > clientWidth
        ? [`${tagName} is ${scrollWidth} × ${scrollHeight} in ${clientWidth} × ${clientHeight}`]
        : [],
    )
  })
}

/** What can be read on the page and is set in smaller type, as it is seen: pictures may be drawn smaller than they say. */
async function small(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const own = (one: Element): boolean => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '')
    const seen = [...document.querySelectorAll('body *')].filter(
      (one) => (own(one) || one.matches('input:not([type=range]), select')) && one.checkVisibility() && !one.closest('.hidden, option'),
    )
    return seen.flatMap((one) => {
      const scale = one instanceof SVGGraphicsElement ? one.getScreenCTM()!.a : 1
      const size = Number.parseFloat(getComputedStyle(one).fontSize) * scale
      return size < smallest - 0.01 ? [`${size} px: ${one.tagName} ${one.getAttribute('class') ?? ''} "${one.textContent}"`] : []
    })
  }, least)
}

describe('no step scrolls on a projector or a laptop, and all type on a projector is large', () => {
  for (const [n, { name, prediction }] of LESSONS.entries())
    browserTest(name, async ({ open }) => {
      const guess = prediction.kind === 'curve' ? CURVE : 'b'
      const page = await open({ query: `?lesson=${n + 1}&guess=${guess}&hands=12,3,5`, viewport: SCREENS[0] })
      const found: string[] = []
      for (const step of [0, 1, 2, 3]) {
        if (step > 0) await page.keyboard.press('ArrowRight')
        await stepReady(step)(page)
        for (const screen of SCREENS) {
          await page.setViewportSize(screen)
          // A chart is drawn anew in the frame after.
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
          const faults = [...(await scrolling(page)), ...(screen === SCREENS[0] ? await small(page, SMALLEST) : [])]
          found.push(...faults.map((fault) => `step ${step + 1}, ${screen.width} × ${screen.height}: ${fault}`))
        }
        await page.setViewportSize(SCREENS[0])
      }
      expect(found).toEqual([])
    })
})
