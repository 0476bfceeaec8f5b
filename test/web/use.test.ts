import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { COMPARISON, csv } from '../../src/formats/results/tables.ts'
import type { Comparison } from '../../src/study/comparison.ts'
import { browserTest } from './browser.ts'

/** Waits until all worlds are run, and gives the answer's first sentence. */
async function answerOf(page: Page): Promise<string> {
  await page.waitForFunction(() => /^\d+ worlds/.test(document.querySelector('.progress')?.textContent ?? ''), undefined, {
    timeout: 60_000,
  })
  return (await page.textContent('.lead'))!
}

/** A small place, so that every answer is there in a moment. */
const SMALL = '#scenario=classroom&weeks=104'

describe.each([
  ['served', false],
  ['one file', true],
])('%s', (_, oneFile) => {
  browserTest('a slider that is moved moves the answer, and going back brings it back', async ({ open }) => {
    const page = await open({ oneFile, query: SMALL })
    const before = await answerOf(page)
    const slider = page.getByRole('slider', { name: /coaches in/ }).last()
    await slider.fill('1')
    await page.waitForFunction((old) => document.querySelector('.lead')?.textContent !== old, before)
    expect(page.url()).toMatch(/designs\.[^=]+\.support\.coaches=1/)
    const after = await answerOf(page)
    expect(after).not.toBe(before)
    await page.goBack()
    await page.waitForFunction((old) => document.querySelector('.lead')?.textContent === old, before)
  })

  browserTest('a link opens the same again', async ({ open }) => {
    const page = await open({ oneFile, query: `${SMALL}&demand.pressure=0.7&chart=skill` })
    const first = await answerOf(page)
    expect(await page.textContent('.large h2')).toBe('Skill')
    const again = await page.context().newPage()
    await again.goto(page.url())
    expect(await answerOf(again)).toBe(first)
  })

  browserTest('a file with problems says where they are; without, it is run', async ({ open }) => {
    const page = await open({ oneFile, query: SMALL })
    const before = await answerOf(page)
    const file = (text: string) => ({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) })
    const good = 'format: constancy-scenario/1\nextends: ./classroom.yaml\ntitle: Mine <b>own</b>\nweeks: 52\n'
    await page.setInputFiles('input[type=file]', file(`${good}place: { demand: { presure: 0.7 } }\n`))
    const problems = page.getByRole('alert')
    await problems.waitFor()
    expect(await problems.textContent()).toContain('mine.yaml:5:20  unknown parameter "presure" in demand. Did you mean "pressure"?')
    expect(await problems.locator('pre').textContent()).toContain('place: { demand: { presure: 0.7 } }')
    expect(await page.textContent('.lead')).toBe(before)
    await page.setInputFiles('input[type=file]', file(good))
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Mine <b>own</b>'))
    expect(await answerOf(page)).toContain('over one year')
    expect(await page.locator('h1 b').count()).toBe(0)
  })

  browserTest('what is taken away gives the same on the command line', async ({ open }) => {
    const page = await open({ oneFile, query: `${SMALL}&demand.pressure=0.7&seed=5`, acceptDownloads: true })
    const said = await answerOf(page)
    const folder = mkdtempSync(join(tmpdir(), 'constancy-taken-'))
    try {
      await page.getByText('Share and save').click()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save the scenario (YAML)' }).click()
      await (await download).saveAs(join(folder, 'classroom.yaml'))
      const notice = (await page.textContent('.notice'))!
      const [, designs, worlds] = /--designs "(.*)" --replicates (\d+)/.exec(notice)!
      const args = [join(ROOT, 'dist/cli/main.js'), 'compare', 'classroom.yaml', '--designs', designs, '--replicates', worlds, '--json']
      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
      expect(stderr).not.toContain('problem')
      await page.getByText('Share and save').click()
      const table = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save the comparison (CSV)' }).click()
      await (await table).saveAs(join(folder, 'page.csv'))
      const rows = readFileSync(join(folder, 'page.csv'), 'utf8').trim().split('\n').slice(1)
      const { comparisons } = JSON.parse(stdout) as { comparisons: { design: string; measure: string; difference: number; low: number }[] }
      expect(rows.length).toBeGreaterThan(20)
      for (const row of rows) {
        const cells = row.split(',')
        const same = comparisons.find(({ design, measure }) => cells.includes(design) && cells.includes(measure))!
        expect(cells).toContain(String(same.difference + 0))
      }
      expect(said).toContain('worlds')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  browserTest('a lesson asks first, then shows; arrow keys go on; the prediction is in the link', async ({ open }) => {
    const page = await open({ oneFile, query: '?lesson=2', viewport: { width: 1920, height: 1080 } })
    await page.getByRole('radio').nth(1).click()
    expect(page.url()).toContain('guess=b')
    await page.context().setOffline(true)
    await page.keyboard.press('ArrowRight')
    await page.getByText('your prediction').waitFor()
    const type = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('.lesson *')]
          .filter((one) => one.textContent?.trim())
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      ),
    )
    expect(type).toBeGreaterThanOrEqual(28)
    for (let step = 1; step < 4; step++) {
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080)
      await page.keyboard.press('ArrowRight')
    }
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
  })

  browserTest('a curve is drawn by the mouse', async ({ open }) => {
    const page = await open({ oneFile, query: '?lesson=8', viewport: { width: 1440, height: 900 } })
    const box = (await page.locator('.draw').boundingBox())!
    await page.mouse.move(box.x + 100, box.y + 200)
    await page.mouse.down()
    await page.mouse.move(box.x + 300, box.y + 100, { steps: 8 })
    await page.mouse.up()
    await page.locator('.line.guess').waitFor({ state: 'attached' })
    expect(page.url()).toMatch(/guess=c\d+(-\d+){13}/)
  })
})

const FORMULAS = ['perPound: "gapClosed / (hours.total * 32)"', 'poundsPerPoint: "hours.total * 32 / (100 * max(gapClosed, 0.01))"']

/** The numbers of a text as they stand there, with the size of a step of their last digit. */
function numbersIn(text: string): { readonly value: number; readonly step: number }[] {
  const found =
    text
      .replaceAll(',', '')
      .replaceAll('−', '-')
      .match(/-?\d+(\.\d+)?/g) ?? []
  return found.map((one) => ({ value: Number(one), step: 10 ** -(one.split('.')[1]?.length ?? 0) }))
}

browserTest(
  'measures of the user’s own are those of the command line, to all digits shown and in the table taken away',
  async ({ open }) => {
    const folder = mkdtempSync(join(tmpdir(), 'constancy-own-'))
    try {
      const text = readFileSync(join(ROOT, 'scenarios', 'classroom.yaml'), 'utf8')
      writeFileSync(join(folder, 'mine.yaml'), `${text}\nmeasures: { ${FORMULAS.join(', ')} }\n`)
      const page = await open({ args: ['--scenario', join(folder, 'mine.yaml')], acceptDownloads: true })
      await answerOf(page)
      const args = [join(ROOT, 'dist/cli/main.js'), 'compare', 'mine.yaml', '--replicates', '200', '--json']
      const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
      const { comparisons } = JSON.parse(stdout) as { comparisons: Comparison[] }
      const [perPound, perPoint] = await page.locator('.own tbody').all()
      for (const [body, measure, times] of [[perPound, 'perPound', 1e9] as const, [perPoint, 'poundsPerPoint', 1] as const]) {
        expect(await body.locator('tr').first().textContent()).toMatch(times > 1 ? /^perPound, in billionths/ : /^poundsPerPoint hours/)
        for (const design of ['a coach', 'sharing']) {
          const row = comparisons.find((one) => one.design === design && one.measure === measure)!
          const cells = await body
            .locator('tr')
            .filter({ has: page.locator('th', { hasText: new RegExp(`^${design}$`) }) })
            .locator('td')
            .all()
          const [[mean], apart] = await Promise.all(cells.map(async (cell) => numbersIn((await cell.innerText()).replace(/\s+/g, ' '))))
          const told = [row.mean, row.difference, row.low!, row.high!]
          for (const [n, { value, step }] of [mean, ...apart].entries())
            expect(Math.abs(value - times * told[n])).toBeLessThanOrEqual(0.500001 * step)
          expect(await cells[1].innerText()).toContain(row.verdict)
        }
      }
      await page.getByText('Share and save').click()
      const table = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save the comparison (CSV)' }).click()
      await (await table).saveAs(join(folder, 'page.csv'))
      expect(readFileSync(join(folder, 'page.csv'), 'utf8')).toBe(csv(COMPARISON, comparisons))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

browserTest('a scenario without formulas loads nothing that formulas need', async ({ open }) => {
  const page = await open({ query: SMALL })
  await answerOf(page)
  expect(await loadedBy(page)).not.toMatch(/OwnMeasures|number/)
})

/** Names of all files that a page has loaded. */
function loadedBy(page: Page): Promise<string> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/^.*\//, ''))
      .join(),
  )
}

/** A sweep of coaches (0 to 10) and hours (4 to 16). */
const SWEEP = join(ROOT, 'results', 'kept', 'how-many-coaches-6f9b3591')

browserTest('results of a sweep open at the map, between the ends of the sweep, with their report', async ({ open }) => {
  const page = await open({ args: [SWEEP] })
  await page.waitForSelector('.flip-map .chart')
  const ends = await page.locator('.axis-form input').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  expect(ends).toEqual(['0', '10', '4', '16'])
  expect(await page.textContent('.results')).toContain('Results of how-many-coaches-6f9b3591: 24 settings of coaches and hours.')
  const opens = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Open its report' }).click()
  const report = await opens
  await report.waitForSelector('h1')
  expect(new URL(report.url()).pathname).toBe('/report.html')
  // Its style is allowed: without it the page would have no margin to its text.
  expect(await report.evaluate(() => getComputedStyle(document.querySelector('main')!).maxWidth)).toBe('720px')
  await report.close()
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.reload()
  await page.waitForSelector('.answer .progress')
  expect(await page.locator('.flip').count()).toBe(0)
  await page.goBack()
  await page.waitForSelector('.flip-map .chart')
})

browserTest('a page that stands alone says where the report of its results is', async ({ open }) => {
  const page = await open({ args: [SWEEP], oneFile: true })
  await page.waitForSelector('.flip-map .chart')
  expect(await page.textContent('.results')).toMatch(/Their report is report\.md in that folder\.$/)
  expect(await page.locator('.results a').count()).toBe(0)
})

browserTest('a value that cannot be taken says what is expected beside its field, and the answer stays', async ({ open }) => {
  const page = await open({ query: SMALL })
  const before = await answerOf(page)
  const address = page.url()
  const field = page.getByRole('textbox', { name: /coaches in/ }).last()
  for (const wrong of ['abc', '-1', '']) {
    await field.fill(wrong)
    await field.press('Enter')
    expect(await page.getByRole('alert').textContent()).toMatch(/^Expected a number from 0 to \d+$/)
    expect(await field.inputValue()).toBe(wrong)
  }
  expect([page.url(), await page.textContent('.lead')]).toEqual([address, before])
  await field.press('Escape')
  await page.getByRole('alert').waitFor({ state: 'detached' })
  expect(await field.inputValue()).toMatch(/^\d/)
})

browserTest('the map is taken away: all weeks as CSV, the week that is shown as SVG and PNG', async ({ open }) => {
  const page = await open({ query: `${SMALL}&view=watch&week=40`, acceptDownloads: true })
  const taken = async (name: string): Promise<{ readonly file: string; readonly content: Buffer }> => {
    const download = page.waitForEvent('download')
    await page.locator('.take-map').getByRole('button', { name }).click()
    const got = await download
    return { file: got.suggestedFilename(), content: readFileSync(await got.path()) }
  }
  const csv = await taken('CSV')
  expect(csv.file).toBe('classroom-map-of-teams-world-1.csv')
  expect(csv.content.toString().trim().split('\n')).toHaveLength(1 + 2 * 104)
  const svg = await taken('SVG')
  expect(svg.file).toBe('classroom-map-of-teams-world-1-week-40.svg')
  expect(svg.content.toString()).toContain('Week 40 of world 1')
  const png = await taken('PNG')
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  await page.locator('.take-map').getByRole('button', { name: 'Table' }).click()
  expect(await page.locator('.week-table caption').allTextContents()).toEqual([expect.stringMatching(/, week 40$/), expect.anything()])
})

browserTest('a menu closes by Escape and by a press elsewhere', async ({ open }) => {
  const page = await open({ query: SMALL })
  await answerOf(page)
  const title = page.getByText('Share and save')
  const sheet = page.getByRole('button', { name: 'Copy the link' })
  await title.click()
  await sheet.waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await title.click()
  await sheet.waitFor()
  await page.locator('p.lead').click()
  await sheet.waitFor({ state: 'hidden' })
})

browserTest('the sliders of a lesson go back to what the lesson has', async ({ open }) => {
  const page = await open({ query: '#view=learn&lesson=1&step=2' })
  const slider = page.getByRole('slider').first()
  const back = page.getByRole('button', { name: 'Set both sliders back' })
  expect(await back.isDisabled()).toBe(true)
  const usual = await slider.inputValue()
  await slider.fill('0')
  await back.click()
  expect(await slider.inputValue()).toBe(usual)
})

browserTest('by keyboard alone: a slider, a lever’s meaning, values read off the chart', async ({ open }) => {
  const page = await open({ query: SMALL })
  const before = await answerOf(page)
  await page.getByRole('group', { name: /Quality gap closed/ }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await page.textContent('.reading')).toMatch(/After 103 weeks.*±/)
  await page
    .getByRole('slider', { name: /coaches in/ })
    .last()
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction((old) => document.querySelector('.lead')?.textContent !== old, before)
  await page.getByRole('button', { name: /^Coaches/ }).focus()
  await page.keyboard.press('Enter')
  expect(await page.textContent('tr.about')).toContain('Evidence')
})

browserTest('a hostile link is passed over, and shown as text only', async ({ open }) => {
  const page = await open({
    query: `#scenario=classroom&weeks=52&designs=${encodeURIComponent('<img src=x onerror=alert(1)>')}&chart=%3Cscript%3E&demand.pressure=%3Cb%3E1`,
  })
  expect(await page.getByRole('alert').textContent()).toContain('<b>1')
  expect(await page.locator('main b img, main script').count()).toBe(0)
})

browserTest('what would take minutes is refused, and the page stays alive', async ({ open }) => {
  const page = await open({ query: '#scenario=classroom&weeks=5000&sizes.teams=900' })
  expect(await page.getByRole('alert').textContent()).toMatch(/more than a page should take on|problem/)
  await page.selectOption('#question', 'classroom')
})
