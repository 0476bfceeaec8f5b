import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { axe } from './axe.ts'
import { browserTest } from './browser.ts'
import { opened, PAGES, reportFile } from './pages.ts'
import { WHOLE } from './ready.ts'

const WIDTHS = [360, 1440]

/** What moves, or would if it changed, for somebody who asked for no motion. */
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => {
        const { animationName, transitionDuration } = getComputedStyle(one)
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0)
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  )
}

/** What is wrong with a page in light and dark, narrow and wide. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await axe(page)).map((fault) => `${colorScheme}, ${width} px: ${fault}`))
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${width} px: it scrolls sideways to ${wide}: ${(await widest(page)).join('; ')}`)
  }
  return found
}

/** What reaches beyond the right edge and does not scroll by itself. */
async function widest(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      .map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''} ${Math.round(one.getBoundingClientRect().right)}`)
      .slice(0, 5),
  )
}

describe('axe-core finds nothing, nothing scrolls sideways, and with reduced motion nothing moves: light, dark, 360 and 1440 pixels', () => {
  for (const shown of PAGES)
    browserTest(shown.name, async ({ open }) => {
      const page = await opened(open, shown, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
      expect(await moving(page)).toEqual([])
      expect(await faults(page)).toEqual([])
    })

  browserTest('measures of the user’s own', async ({ open }) => {
    const folder = mkdtempSync(join(tmpdir(), 'constancy-own-'))
    try {
      const text = readFileSync(join(ROOT, 'scenarios', 'classroom.yaml'), 'utf8')
      writeFileSync(join(folder, 'mine.yaml'), `${text}\nmeasures: { perPound: "gapClosed / (hours.total * 32)" }\n`)
      const page = await open({ args: ['--scenario', join(folder, 'mine.yaml')] })
      await page.waitForSelector(WHOLE)
      await page.getByRole('rowheader', { name: 'perPound' }).waitFor()
      expect(await faults(page)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  browserTest('results, with their report', async ({ open }) => {
    const page = await open({ args: [join(ROOT, 'results', 'kept', 'how-many-coaches-6f9b3591')] })
    await page.waitForSelector('.flip-map .chart')
    expect(await faults(page)).toEqual([])
  })

  browserTest('a report', async ({ open }) => {
    const page = await open({ address: reportFile('scenarios/classroom.yaml') })
    await page.waitForSelector('h1')
    expect(await faults(page)).toEqual([])
  })
})

browserTest('with reduced motion teams and ideas move only once they are played', async ({ open }) => {
  const page = await opened(
    open,
    PAGES.find(({ name }) => name === 'watch')!,
    { reducedMotion: 'reduce' },
  )
  const map = page.locator('.map').first()
  const [week, picture] = [await page.textContent('output.week'), await map.screenshot()]
  await page.waitForTimeout(400)
  expect(await page.textContent('output.week')).toBe(week)
  expect((await map.screenshot()).equals(picture)).toBe(true)
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForFunction((old) => document.querySelector('output.week')!.textContent !== old, week)
})
