import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { ROOT } from '../../scripts/project.ts'
import { table, type Figure } from './table.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const FRAMES = 600
/** Clock ticks a second of the times that Linux tells of a process. */
const TICKS = 100

const PLACES: readonly (readonly [what: string, hash: string])[] = [
  ['120 teams, two designs', ''],
  ['2,000 teams, one design', '&design=integrated&sizes.teams=2000&sizes.departments=60'],
  ['2,000 teams, two designs', '&sizes.teams=2000&sizes.departments=60'],
]

/**
 * How smoothly the map of teams plays in Chromium, drawn by the processor alone, at the usual four weeks a second: frames a second, the time
 * between frames, and the processor time that a frame takes, which other work on the machine does not change: of the page, and of
 * what puts it on the screen.
 */
export async function watch(): Promise<string> {
  const configFile = join(ROOT, 'vite.config.ts')
  await build({ configFile, logLevel: 'silent' })
  const site = await preview({ configFile, logLevel: 'silent', preview: { port: 0, host: '127.0.0.1' } })
  const browser = await chromium.launchServer({ executablePath: CHROMIUM, args: FLAGS })
  const { page } = await open(browser.wsEndpoint())
  const figures: Figure[] = []
  for (const [what, rest] of PLACES) {
    await page.goto('about:blank')
    await page.goto(`${site.resolvedUrls!.local[0]}#scenario=central-or-distributed&view=watch&week=20${rest}`)
    await page
      .locator('.map')
      .nth(rest.includes('design=') ? 0 : 1)
      .waitFor({ timeout: 300_000 })
    figures.push(...(await played(what, page, browser.process().pid!)))
  }
  await browser.close()
  await site.close()
  return `\n${table(figures)}`
}

async function open(endpoint: string): Promise<{ readonly page: Page }> {
  const browser = await chromium.connect(endpoint)
  return { page: await browser.newPage({ viewport: { width: 1440, height: 900 } }) }
}

async function played(what: string, page: Page, browser: number): Promise<Figure[]> {
  await page.locator('.play').click()
  // What was begun for other pages ends first.
  await page.waitForTimeout(10_000)
  const before = spent(browser)
  const gaps = await page.evaluate<number[]>(GAPS)
  const after = spent(browser)
  const each = (kind: 'renderer' | 'gpu-process'): number => (after[kind] - before[kind]) / gaps.length
  return [
    { what, unit: 'frames/s', values: [(1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)] },
    { what: 'between frames', unit: 'ms', values: gaps },
    { what: 'page', unit: 'ms/frame', values: [each('renderer')] },
    { what: 'screen', unit: 'ms/frame', values: [each('gpu-process')] },
  ]
}

/** For the page: milliseconds between so many frames. */
const GAPS = `new Promise((done) => {
  const gaps = []
  let last = 0
  const next = (time) => {
    if (last > 0) gaps.push(time - last)
    last = time
    if (gaps.length < ${FRAMES}) requestAnimationFrame(next)
    else done(gaps)
  }
  requestAnimationFrame(next)
})`

/** Milliseconds of processor time so far of a browser's processes, by kind. */
function spent(browser: number): { renderer: number; 'gpu-process': number } {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (processOf(name) ?? []) : []))
  const mine = new Set([browser])
  for (let grown = -1; grown !== mine.size;) {
    grown = mine.size
    for (const { pid, parent } of all) if (mine.has(parent)) mine.add(pid)
  }
  const sum = (kind: string): number =>
    all.filter(({ pid, kinds }) => mine.has(pid) && kinds.includes(`--type=${kind}`)).reduce((total, { time }) => total + time, 0)
  return { renderer: sum('renderer'), 'gpu-process': sum('gpu-process') }
}

function processOf(name: string): { pid: number; parent: number; kinds: string; time: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const kinds = readFileSync(`/proc/${name}/cmdline`, 'utf8')
    return { pid: Number(name), parent: Number(stat[1]), kinds, time: ((Number(stat[11]) + Number(stat[12])) * 1000) / TICKS }
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}
