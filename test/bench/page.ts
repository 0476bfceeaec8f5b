import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { ROOT } from '../../scripts/project.ts'
import { programAt } from '../web/programs.ts'
import { table, type Figure } from './table.ts'

const TIMES = 7
/** Two designs of the default size: what is promised is promised of these. */
const QUERY = '#scenario=central-or-distributed&designs=ad+hoc,integrated'
const REFINED = '200 worlds'

/** The Lab in Chromium, headless and without a GPU: from opening, from a change, and while it is refined. */
export async function page(): Promise<string> {
  const lab = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'lab', '--no-open'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = (await once(lab.stdout.setEncoding('utf8'), 'data')) as [string]
  const browser = await chromium.launch({ executablePath: programAt('chromium', 'Chromium (Debian: chromium)'), args: ['--disable-gpu'] })
  try {
    const address = said.trim() + QUERY
    const figures = [weight(), await opening(browser, address), ...(await changes(browser, address))]
    return `two designs, 120 teams, 260 weeks; ${await browser.version()}\n${table(figures)}`
  } finally {
    await browser.close()
    lab.kill('SIGINT')
  }
}

/** What must be loaded before the first answer: all but what reads formulas. */
function weight(): Figure {
  const folder = join(ROOT, 'dist', 'web')
  const files = ['index.html', ...readdirSync(join(folder, 'assets')).map((name) => join('assets', name))].filter(
    (name) => !/number-/.test(name),
  )
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  return { what: 'page for the first answer, compressed', unit: 'kB', values: [bytes / 1000], aim: 400 }
}

async function opening(browser: Browser, address: string): Promise<Figure> {
  const values: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const context = await browser.newContext()
    const opened = await context.newPage()
    const start = performance.now()
    await opened.goto(address)
    await opened.waitForFunction(() => document.querySelector('.lead')?.textContent?.includes('gap'))
    values.push(performance.now() - start)
    await context.close()
  }
  return { what: 'from opening to the first answer, nothing kept', unit: 'ms', values, aim: 1500 }
}

async function changes(browser: Browser, address: string): Promise<Figure[]> {
  const opened = await browser.newPage()
  await opened.goto(address)
  await refined(opened)
  const paint: number[] = []
  const design: number[] = []
  const whole: number[] = []
  const blocked: number[] = []
  for (let n = 0; n < TIMES; n++) {
    paint.push(await painted(opened, 'Coaches in integrated, slider', String(n % 2 === 0 ? 4 : 2)))
    await refined(opened)
  }
  // Each time a value that was not tried before: what is kept of an earlier one would be there at once.
  for (let n = 0; n < TIMES; n++) {
    const { took, longest } = await moved(opened, 'Caseload in integrated, slider', String(20 + n))
    design.push(took)
    blocked.push(longest)
  }
  await opened.locator('.place summary').click()
  for (let n = 0; n < TIMES; n++) {
    const { took, longest } = await moved(opened, 'pressure, slider', String((70 + n) / 100))
    whole.push(took)
    blocked.push(longest)
  }
  return [
    { what: 'from a slider moved to the answer painted', unit: 'ms', values: paint, aim: 100 },
    { what: 'from a change of one design to 200 worlds of both', unit: 'ms', values: design, aim: 3000 },
    { what: 'from a change of the place to 200 worlds of both designs', unit: 'ms', values: whole, aim: 3000 },
    { what: 'longest that the page did not answer meanwhile', unit: 'ms', values: blocked },
  ]
}

/** Moves a slider inside the page, and waits for the frame in which another answer stands. */
function painted(opened: Page, name: string, value: string): Promise<number> {
  return opened.evaluate(
    ([label, to]) =>
      new Promise<number>((done) => {
        const slider = [...document.querySelectorAll<HTMLInputElement>('input[type=range]')].find(
          (one) => one.getAttribute('aria-label')?.toLowerCase() === label.toLowerCase(),
        )!
        const lead = document.querySelector('.answer')!
        const start = performance.now()
        const watch = new MutationObserver(() => {
          watch.disconnect()
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
        })
        watch.observe(lead, { subtree: true, characterData: true, childList: true })
        slider.value = to
        slider.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    [name, value] as const,
  )
}

/**
 * Moves a slider inside the page, and waits until all worlds are run: how long it took, and the longest task of the page meanwhile, in
 * milliseconds. The page tells when its line of progress changes: to ask it again and again would take time from the runs.
 */
function moved(opened: Page, name: string, value: string): Promise<{ took: number; longest: number }> {
  return opened.evaluate(
    ([label, to, all]) =>
      new Promise<{ took: number; longest: number }>((done) => {
        let longest = 0
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
        })
        tasks.observe({ entryTypes: ['longtask'] })
        const start = performance.now()
        let begun = false
        const watch = new MutationObserver(() => {
          const complete = document.querySelector('.progress')?.textContent?.startsWith(all) ?? false
          begun ||= !complete
          if (!begun || !complete) return
          watch.disconnect()
          tasks.disconnect()
          done({ took: performance.now() - start, longest })
        })
        watch.observe(document.body, { subtree: true, characterData: true, childList: true })
        const slider = [...document.querySelectorAll<HTMLInputElement>('input[type=range]')].find(
          (one) => one.getAttribute('aria-label')?.toLowerCase() === label.toLowerCase(),
        )!
        slider.value = to
        slider.dispatchEvent(new Event('input', { bubbles: true }))
        slider.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    [name, value, REFINED] as const,
  )
}

/** Waits until all worlds are run. */
async function refined(opened: Page): Promise<void> {
  await opened.waitForFunction((done) => document.querySelector('.progress')?.textContent?.startsWith(done), REFINED, { timeout: 120_000 })
}
