import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { browserTest } from './browser.ts'
import { opened, PAGES, SMALL } from './pages.ts'
import { WHOLE } from './ready.ts'

const SCREEN = { viewport: { width: 1440, height: 900 } }

/** Marks all that can be reached by hand, and gives how many there are. */
async function marked(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href], [tabindex="0"]')]
    const reached = all.filter((one) => one.checkVisibility() && !one.matches(':disabled, [aria-hidden=true]'))
    for (const [n, one] of reached.entries()) one.dataset.reach = String(n)
    return reached.length
  })
}

/** What has the focus: its mark, and what is wrong with how that is seen. */
async function focused(page: Page): Promise<{ readonly mark: number; readonly fault: string }> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement
    if (one === document.body) return { mark: -1, fault: '' }
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    const { left, top, width, height } = one.getBoundingClientRect()
    // What is wide is looked at where it begins.
    const at = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 12))
    const name = `${one.tagName} "${one.getAttribute('aria-label') ?? one.textContent}"`
    const seen = at !== null && (one.contains(at) || at.contains(one))
    const fault =
      outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
        ? `${name} shows no focus`
        : seen
          ? ''
          : `${name} is behind ${at?.className}`
    return { mark: Number(one.dataset.reach ?? -2), fault }
  })
}

/** From here the tab key begins with the first, and backwards with the last. */
async function toTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    scrollTo(0, 0)
  })
}

/** Presses a key until the focus leaves the page. */
async function around(page: Page, key: string): Promise<{ readonly marks: number[]; readonly faults: string[] }> {
  const [marks, faults]: [number[], string[]] = [[], []]
  for (let n = 0; n < 500; n++) {
    await page.keyboard.press(key)
    const { mark, fault } = await focused(page)
    if (mark === -1 || mark === marks[0]) break
    marks.push(mark)
    if (fault !== '') faults.push(fault)
  }
  return { marks, faults }
}

/** One of each kind; of the many rows of levers, those that differ. */
const REACHED = PAGES.filter(({ name }) =>
  ['watch', 'flip', 'why', 'a choice, step 1', 'a curve, step 1', 'for the teacher'].includes(name),
)
const ANSWER = { name: 'answer', query: SMALL, ready: (page: Page) => page.waitForSelector(WHOLE) }

describe('the tab key reaches all that is there, forwards and backwards, and what has the focus is seen', () => {
  for (const shown of [ANSWER, ...REACHED])
    browserTest(shown.name, async ({ open }) => {
      const page = await opened(open, shown, SCREEN)
      await toTop(page)
      const all = Array.from({ length: await marked(page) }, (_, n) => n)
      const forwards = await around(page, 'Tab')
      expect(forwards.faults).toEqual([])
      expect(forwards.marks.toSorted((a, b) => a - b)).toEqual(all)
      await toTop(page)
      const backwards = await around(page, 'Shift+Tab')
      expect(backwards.faults).toEqual([])
      expect(backwards.marks.toSorted((a, b) => a - b)).toEqual(all)
    })
})

browserTest('menus open and close', async ({ open }) => {
  const page = await open({ ...SCREEN, query: SMALL })
  await page.waitForSelector(WHOLE)
  for (const name of ['Share and save', 'Choose designs']) {
    const menu = page.locator('details.menu').filter({ hasText: name })
    const isOpen = () => menu.evaluate((one) => (one as HTMLDetailsElement).open)
    await menu.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await isOpen()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await isOpen()).toBe(false)
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await isOpen()).toBe(false)
    expect(await menu.locator('summary').evaluate((one) => one === document.activeElement)).toBe(true)
  }
})

browserTest('watch: space plays and pauses, arrows go by weeks, on the map they choose a team', async ({ open }) => {
  const page = await open({ ...SCREEN, query: `${SMALL}&view=watch` })
  const map = page.locator('.map').first()
  await map.waitFor()
  const week = async () => Number(await page.textContent('output.week b'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await week()).toBe(2)
  await page.keyboard.press('Space')
  await page.waitForFunction(() => Number(document.querySelector('output.week b')!.textContent) > 3)
  expect(await page.textContent('.play')).toBe('Pause')
  await page.keyboard.press('Space')
  expect(await page.textContent('.play')).toBe('Play')
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('.story').first().waitFor()
  expect(page.url()).toMatch(/team=/)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !location.hash.includes('team='))
})

browserTest('flip: arrows read cells off, enter goes there', async ({ open }) => {
  const page = await open({ ...SCREEN, query: `${SMALL}&view=flip` })
  await page.locator('.flip-map .chart').waitFor()
  await page.locator('.flip-map').focus()
  await page.keyboard.press('ArrowRight')
  const first = await page.textContent('.flip-reading b')
  await page.keyboard.press('ArrowUp')
  expect(await page.textContent('.flip-reading b')).not.toBe(first)
  const before = page.url()
  await page.keyboard.press('Enter')
  await page.waitForFunction((old) => location.href !== old, before)
})

browserTest('a lesson: the arrow keys go on and back, where they move nothing else', async ({ open }) => {
  const page = await open({ ...SCREEN, query: '?lesson=2' })
  const step = () => page.textContent('[aria-current=step]')
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio').nth(1).getAttribute('aria-checked')).toBe('true')
  await page.getByRole('button', { name: 'Go on' }).focus()
  for (const [key, name] of [
    ['ArrowRight', 'See'],
    ['PageDown', 'Try'],
    ['ArrowRight', 'Why'],
    ['ArrowRight', 'Why'],
    ['ArrowLeft', 'Try'],
  ] as const) {
    await page.keyboard.press(key)
    await page.locator('[aria-current=step]', { hasText: name }).waitFor()
  }
  await page.getByRole('slider').first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await step()).toBe('Try')
  await page.waitForFunction(() => location.hash.includes('.'))
})

browserTest('a curve is set by keys', async ({ open }) => {
  const page = await open({ ...SCREEN, query: '?lesson=8' })
  await page.getByRole('slider').nth(3).focus()
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowUp')
  await page.locator('.line.guess').waitFor({ state: 'attached' })
  const [, heights] = /guess=c([\d-]+)/.exec(page.url())!
  expect(heights.split('-')).toHaveLength(14)
  expect(new Set(heights.split('-')).size).toBe(2)
  expect(await page.textContent('[aria-current=step]')).toBe('Predict')
})
