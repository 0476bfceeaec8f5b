import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { axe } from './axe.ts'
import { browserTest } from './browser.ts'
import { labFile } from './lab.ts'
import { READY } from './ready.ts'

const SCENARIO = ['--scenario', 'scenarios/classroom.yaml']
const LARGEST = 1_500_000

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
    await page.waitForSelector(READY)
    const { kind, name } = JSON.parse((await page.textContent('#given'))!) as Record<string, unknown>
    expect({ kind, name }).toEqual({ kind: 'scenario', name: 'scenarios/classroom.yaml' })
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

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([360, 1440])('%d pixels wide', (width) => {
    browserTest('axe-core finds nothing on the first screen, which does not scroll sideways', async ({ open }) => {
      const page = await open({ colorScheme, viewport: { width, height: 900 } })
      await page.waitForSelector(READY)
      expect(await axe(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })
})

test('one file is at most 1.5 MB', () => {
  expect(statSync(fileURLToPath(labFile())).size).toBeLessThanOrEqual(LARGEST)
})
