import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll } from 'vitest'
import type { Tools } from './browser.ts'
import { MAIN } from './lab.ts'
import { WHOLE } from './ready.ts'

/** A small place, so that every answer is there in a moment. */
export const SMALL = '#scenario=classroom&weeks=104'

/** A page of the Lab with as much of it open as can be, and all that it waits for there. */
export interface Shown {
  readonly name: string
  readonly query: string
  readonly ready: (page: Page) => Promise<unknown>
}

const LINKS = ['a', 'b', 'b', 'c', 'nonsense'].map((guess) => `https://lab.example/#view=learn&lesson=2&guess=${guess}`)
const CURVE = `c${Array.from({ length: 14 }, (_, n) => 20 + 4 * n).join('-')}`

/** Every page, and every step of a lesson of each kind. */
export const PAGES: readonly Shown[] = [
  { name: 'answer', query: `${SMALL}&place=1`, ready: allOpen },
  { name: 'watch', query: `${SMALL}&view=watch&week=40`, ready: followed },
  { name: 'flip', query: `${SMALL}&view=flip`, ready: mapped },
  { name: 'why', query: `${SMALL}&view=why`, ready: explained },
  { name: 'evidence', query: `${SMALL}&view=evidence`, ready: (page) => page.waitForSelector('main table') },
  { name: 'learn', query: '#view=learn', ready: (page) => page.waitForSelector('.lessons li') },
  ...[0, 1, 2, 3].flatMap((step) => [
    { name: `a choice, step ${step + 1}`, query: `?lesson=2&guess=b&hands=3,4,5${stepMark(step)}`, ready: stepReady(step) },
    { name: `a curve, step ${step + 1}`, query: `?lesson=8&guess=${CURVE}${stepMark(step)}`, ready: stepReady(step) },
  ]),
  { name: 'for the teacher', query: '#view=learn&class=2', ready: pasted(LINKS) },
  {
    name: 'for the teacher, curves',
    query: '#view=learn&class=8',
    ready: pasted([`#lesson=8&guess=${CURVE}`, `#lesson=8&guess=${CURVE}`]),
  },
]

function stepMark(step: number): string {
  return step === 0 ? '' : `&step=${step}`
}

async function allOpen(page: Page): Promise<void> {
  await page.waitForSelector(WHOLE)
  for (const name of [/^Same in all/, /^All \d+ parameters/]) await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: /^Coaches/ }).click()
}

async function followed(page: Page): Promise<void> {
  await page.locator('.map').first().waitFor()
  await page.selectOption('.team-choice select', { index: 1 })
  await page.locator('.story').first().waitFor()
}

async function mapped(page: Page): Promise<void> {
  await page.waitForSelector('.flip-map .chart')
}

async function explained(page: Page): Promise<void> {
  await page.waitForSelector('.why-story')
  await page.waitForSelector('.why-found .chart')
}

/** Once a step of a lesson shows all that it will. */
export function stepReady(step: number): (page: Page) => Promise<unknown> {
  return async (page) => {
    await page.waitForSelector('.lesson h1, .lesson .asked')
    if (step === 1 || step === 2)
      await page.waitForFunction(() => document.querySelector('.said')?.textContent?.startsWith('Running') === false)
  }
}

function pasted(links: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('textarea').fill(links.join('\n'))
    await page.locator('.class .courses, .class .outcome').waitFor()
  }
}

let folder: string | undefined
afterAll(() => folder && rmSync(folder, { recursive: true, force: true }))

/** Address of the report of a small comparison. @param scenario path of its file */
export function reportFile(scenario: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'constancy-report-'))
  const out = mkdtempSync(join(folder, 'of-'))
  for (const args of [['compare', scenario, '--replicates', '8', '--out', out], ['report']]) {
    const last = args[0] === 'report' ? [join(out, readdirSync(out)[0])] : []
    const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args, ...last], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  return pathToFileURL(join(out, readdirSync(out)[0], 'report.html')).href
}

/** Opens a page, and waits for all of it. */
export async function opened(open: Tools['open'], { query, ready }: Shown, opening: Parameters<Tools['open']>[0] = {}): Promise<Page> {
  const page = await open({ ...opening, query })
  await ready(page)
  return page
}
