import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { MARKS, VIEWS } from '../../src/web/state/state.ts'
import { browserTest } from './browser.ts'
import { PAGES, reportFile, SMALL } from './pages.ts'
import { READY, WHOLE } from './ready.ts'

const MARKUP = '<img src=x onerror="foreign=1"><b>bold</b>'
const NAME = '<b>bold</b>'
const ODD = [
  MARKUP,
  'x'.repeat(199),
  '9'.repeat(199),
  '\0\u0001\u001b[31m\u202Eabc\u2028',
  '__proto__',
  'constructor',
  '-1',
  '1e308',
  'NaN',
  '𝔘\uFFFD, :=&#',
]

const folder = mkdtempSync(join(tmpdir(), 'constancy-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** That the page is there, answers, and took no markup for its own. */
async function sound(page: Page): Promise<void> {
  await page.locator('main').waitFor()
  expect(await page.locator('main :is(b, img):text("bold"), main img, main script').count()).toBe(0)
  expect(await page.evaluate(() => 'foreign' in window)).toBe(false)
}

/** As if somebody pasted another link in the same window. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => (location.hash = next), hash)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

describe('links with what nobody would write, in every mark, open every page', () => {
  for (const view of VIEWS)
    browserTest(view, async ({ open }) => {
      const page = await open({ query: `${SMALL}&view=${view}` })
      await sound(page)
      for (const odd of ODD) {
        // A lesson and a class stand in for the page: each is tried alone.
        for (const alone of ['', 'lesson', 'class']) {
          const marks = MARKS.filter((mark) => (alone === '' ? mark !== 'lesson' && mark !== 'class' && mark !== 'teams' : mark === alone))
          await go(page, `${SMALL}&view=${view}&${marks.map((mark) => `${mark}=${encodeURIComponent(odd)}`).join('&')}`)
          await sound(page)
        }
      }
      await go(page, `${SMALL}&view=answer`)
      await page.waitForSelector(READY)
    })

  browserTest('in every step of a lesson', async ({ open }) => {
    const page = await open({ query: '?lesson=8' })
    for (const odd of [...ODD, `c${'1-'.repeat(90)}`, 'c101-'.repeat(14)]) {
      const value = encodeURIComponent(odd)
      for (const lesson of [2, 8]) await go(page, `#view=learn&lesson=${lesson}&guess=${value}&hands=${value}&step=${value}`)
      await sound(page)
    }
  })
})

browserTest('links with what nobody would write, in every value, name what is wrong', async ({ open }) => {
  const page = await open({ query: SMALL })
  await page.waitForSelector(READY)
  for (const odd of ODD.filter((text) => text !== '-1')) {
    const value = encodeURIComponent(odd)
    for (const address of ['demand.pressure', 'designs.sharing.support.coaches', 'weeks']) {
      await go(page, `#scenario=classroom&${address}=${value}`)
      await page.getByRole('alert').waitFor()
      await sound(page)
    }
    for (const rest of [
      `seed=${value}`,
      `designs=${value}`,
      `teams=${value}`,
      `files=${value}`,
      `${value}=${value}`,
      `view=${value}`,
      `designs.${value}.support.coaches=1`,
    ]) {
      await go(page, `${SMALL}&${rest}`)
      await sound(page)
    }
  }
  await go(page, `#${'a=b&'.repeat(50_000)}`)
  await go(page, SMALL)
  await page.waitForSelector(WHOLE)
  expect(await page.getByRole('alert').count()).toBe(0)
})

describe('a file that would do harm is refused in words, and the page goes on', () => {
  const BEGIN = 'format: constancy-scenario/1\nextends: ./classroom.yaml\n'
  const bomb = Array.from(
    { length: 12 },
    (_, n) =>
      `l${n}: &l${n} [${Array(10)
        .fill(n === 0 ? '1' : `*l${n - 1}`)
        .join(', ')}]`,
  ).join('\n')
  const files: readonly (readonly [name: string, file: string, content: string | Buffer, said: RegExp])[] = [
    ['of 2 MB', 'large.yaml', `${BEGIN}about: ${'a'.repeat(2_000_000)}\n`, /2000\d+ bytes; expected at most 1048576/],
    ['that is binary', 'binary.yaml', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)), /not text in UTF-8/],
    ['of control characters', 'control.yaml', `${BEGIN}about: a\u0000b\u001b[2J\n`, /control character \(U\+0000\)/],
    ['of anchors within anchors', 'bomb.yaml', `${BEGIN}${bomb}\n`, /anchor|alias/],
    ['nested 10 000 levels deep', 'deep.yaml', `${BEGIN}place: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, /levels deep/],
    ['of 50 000 keys', 'keys.yaml', BEGIN + Array.from({ length: 50_000 }, (_, n) => `k${n}: ${n}\n`).join(''), /unknown.*k0/],
    [
      'of 50 000 designs',
      'many.yaml',
      `${BEGIN}designs:\n${Array.from({ length: 50_000 }, (_, n) => `  d${n}: {}\n`).join('')}`,
      /50003 designs are more than/,
    ],
    ['of markup', 'markup.yaml', `${BEGIN}${JSON.stringify(MARKUP)}: 1\n`, /<img src=x/],
    ['with a path that leads out', 'out.yaml', 'format: constancy-scenario/1\nextends: ../../../etc/passwd\n', /outside|not there/],
    ['with an address to load', 'web.yaml', 'format: constancy-scenario/1\nextends: https://example.org/a.yaml\n', /outside|not there/],
    ['of another kind', 'page.html', '<script>foreign = 1</script>', /expected a scenario \(.yaml\) or a table/],
    ['with a name of markup', '<b>bold<img>.yaml', BEGIN, /expected a name of letters/],
    ['of formulas of a spreadsheet', 'cells.csv', 'name,hours\n=HYPERLINK("x"),=1+1\n@SUM(A1),-2\n', /cells\.csv|teams/],
  ]
  browserTest('all of them', async ({ open }) => {
    const page = await open({ query: SMALL })
    await page.waitForSelector(WHOLE)
    for (const [what, name, content, said] of files) {
      const began = Date.now()
      await page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(content) })
      await page.waitForFunction(
        ([text]) =>
          new RegExp(text).test([...document.querySelectorAll('[role=alert], [role=status]')].map((one) => one.textContent).join('\n')),
        [said.source],
      )
      expect({ what, slow: Date.now() - began > 10_000 }).toEqual({ what, slow: false })
      await sound(page)
      await go(page, SMALL)
      await page.waitForFunction(() => document.querySelector('[role=alert]') === null)
    }
    await page.waitForSelector(WHOLE)
  })
})

browserTest('what takes long is left at once for something else', async ({ open }) => {
  const page = await open({ query: SMALL })
  await page.waitForSelector(WHOLE)
  const answered = async (scenario: string): Promise<number> => {
    const began = Date.now()
    await page.selectOption('#question', scenario)
    await page.waitForFunction((name) => location.hash.includes(name), scenario)
    await page.waitForSelector(READY)
    return Date.now() - began
  }
  const usual = await answered('disbanded')
  await go(page, '#scenario=central-or-distributed&weeks=1000&sizes.teams=2900')
  await page.waitForSelector('.answer progress[value="0"]')
  // All workers are at it.
  await page.waitForTimeout(500)
  expect(await answered('classroom')).toBeLessThan(2000 + usual)
})

/** Names, titles and texts that are markup, in a place that is quickly run. */
function marked(): string {
  const path = join(folder, 'marked.yaml')
  const text = readFileSync('scenarios/classroom.yaml', 'utf8')
    .replace(/^(title|about):.*$/gm, (_, name: string) => `${name}: ${JSON.stringify(MARKUP)}`)
    .replaceAll(/^( {4}about):.*$/gm, `$1: ${JSON.stringify(MARKUP)}`)
  const teams = Array.from({ length: 12 }, (_, n) => `${NAME} ${n},"<i>dept</i> ${n % 3}"`)
  writeFileSync(join(folder, 'teams.csv'), `team,department\n${teams.join('\n')}\n`)
  writeFileSync(
    path,
    text.replace(/^ {2}sizes:.*$/m, '  sizes: { issueTypes: 6, pathways: 2, pathwayTypes: 1 }\n  teams: { file: teams.csv }'),
  )
  return path
}

describe('names that are markup stay text', () => {
  for (const { name, query, ready } of PAGES.filter((page) => page.query.startsWith(SMALL)))
    browserTest(name, async ({ open }) => {
      const page = await open({ args: ['--scenario', marked()], query: query.replace(SMALL, '#scenario=marked') })
      if (name === 'answer') await page.waitForSelector(WHOLE)
      else await ready(page)
      expect(await page.textContent('main')).toContain(NAME)
      await sound(page)
    })

  browserTest('a report', async ({ open }) => {
    const page = await open({ address: reportFile(marked()) })
    await page.waitForSelector('h1')
    expect(await page.textContent('body')).toContain(NAME)
    expect(await page.locator(':is(b, i):text-matches("^(bold|dept)"), img').count()).toBe(0)
  })
})

describe('every page runs no script but its own and asks nobody else', () => {
  const policed = async (page: Page, complaints: () => string[]): Promise<void> => {
    await page.evaluate(async () => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.foreign = true' }))
      document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/a.png' }))
      await fetch('http://127.0.0.1:9/').catch(() => {})
    })
    expect(await page.evaluate(() => 'foreign' in window)).toBe(false)
    let found = ''
    await expect.poll(() => (found += complaints().join('\n'))).toContain('forbidden by img-src')
    for (const kind of ['script-src', 'connect-src']) expect(found).toContain(`forbidden by ${kind}`)
  }

  browserTest('all pages of the Lab', async ({ open, complaints }) => {
    for (const { query } of PAGES.filter((one) => !/step [234]/.test(one.name))) {
      const page = await open({ query })
      await page.locator('main').waitFor()
      await policed(page, complaints)
    }
  })

  browserTest('a report', async ({ open, complaints }) => {
    const page = await open({ address: reportFile('scenarios/classroom.yaml') })
    await policed(page, complaints)
  })
})
