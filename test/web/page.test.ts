import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { browserTest } from './browser.ts'
import { labFile, MAIN } from './lab.ts'
import { READY, WHOLE } from './ready.ts'

const SCENARIO = ['--scenario', 'scenarios/classroom.yaml']
const LARGEST = 1_500_000

const TITLE = '<marquee>Which?</marquee></script><script>document.title = "foreign"</script><!-- '

const folder = mkdtempSync(join(tmpdir(), 'constancy-page-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A small scenario with a formula and a title that would break out of its place. */
function strange(): string {
  const path = join(folder, 'strange.yaml')
  const measures = 'measures: { perHour: "gapClosed / hours.total" }'
  const text = readFileSync('scenarios/classroom.yaml', 'utf8').replace(/^title:.*$/m, `title: ${JSON.stringify(TITLE)}\n${measures}`)
  writeFileSync(path, text)
  return path
}

/** The folder of a small comparison. */
function finished(): string {
  const args = [MAIN, 'compare', 'scenarios/classroom.yaml', '--replicates', '4', '--out', join(folder, 'results'), '--json']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return join(folder, 'results', readdirSync(join(folder, 'results'))[0])
}

describe.each([
  ['served', false],
  ['one file', true],
])('%s', (_, oneFile) => {
  browserTest('opens without a complaint, and its workers answer', async ({ open }) => {
    const page = await open({ oneFile })
    await page.waitForSelector(READY)
    expect(await page.title()).toContain('Constancy')
    expect(await page.locator('main').count()).toBe(1)
    const [worker] = page.workers()
    expect(new URL(worker.url()).protocol).toBe(oneFile ? 'blob:' : 'http:')
  })

  browserTest('opens with a scenario', async ({ open }) => {
    const page = await open({ oneFile, args: SCENARIO })
    await page.waitForSelector(WHOLE)
    const { kind, name } = JSON.parse((await page.textContent('#given'))!) as Record<string, unknown>
    expect({ kind, name }).toEqual({ kind: 'scenario', name: 'scenarios/classroom.yaml' })
  })

  browserTest('opens with formulas and with words that look like HTML, which stay words', async ({ open }) => {
    const page = await open({ oneFile, args: ['--scenario', strange()] })
    await page.waitForSelector(READY)
    expect(await page.textContent('main')).toContain(TITLE)
    expect(await page.locator('marquee').count()).toBe(0)
  })

  browserTest('opens with a finished comparison', async ({ open }) => {
    const page = await open({ oneFile, args: [finished()] })
    await page.waitForSelector(WHOLE)
    expect(JSON.parse((await page.textContent('#given'))!)).toMatchObject({ kind: 'results', of: { replicates: 4 } })
  })

  browserTest('runs no script but its own, takes no style but its own, and asks nobody else', async ({ open, complaints }) => {
    const page = await open({ oneFile })
    await page.evaluate(async () => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.foreign = true' }))
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { display: none }' }))
      await fetch('http://127.0.0.1:9/').catch(() => {})
    })
    expect(await page.evaluate(() => 'foreign' in window)).toBe(false)
    expect(await page.isVisible('body')).toBe(true)
    const found = complaints().join('\n')
    for (const kind of ['script-src-elem', 'style-src-elem', 'connect-src']) expect(found).toContain(`forbidden by ${kind}`)
  })
})

test('one file is at most 1.5 MB', () => {
  expect(statSync(fileURLToPath(labFile())).size).toBeLessThanOrEqual(LARGEST)
})
