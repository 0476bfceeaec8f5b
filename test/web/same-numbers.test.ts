import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { runGroup } from '../../src/study/group.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { browserTest } from './browser.ts'
import { firefoxTest } from './firefox.ts'
import { servedLab } from './lab.ts'
import { randomScenarios } from './random-scenarios.ts'

const SCENARIOS = randomScenarios(50)
const REPLICATE = 3

/** Hash of every number that the engine gives here. */
function hashHere(scenario: Scenario): string {
  const hash = createHash('sha256')
  for (const { measures, series } of runGroup(scenario, all(scenario), REPLICATE)) {
    hash.update(new Uint8Array(measures.buffer, measures.byteOffset, measures.byteLength))
    hash.update(new Uint8Array(series.buffer, series.byteOffset, series.byteLength))
  }
  return hash.digest('hex')
}

function all({ designs }: Scenario): number[] {
  return designs.map((_, d) => d)
}

/** The same in the page's own worker, as a script for any browser. */
function scriptFor(scenarios: readonly Scenario[]): string {
  const [worker] = readdirSync(join(ROOT, 'dist', 'web', 'assets')).filter((name) => /^worker-.*\.js$/.test(name))
  return `(async () => {
    const worker = new Worker('./assets/${worker}', { type: 'module' })
    const scenarios = ${JSON.stringify(scenarios)}
    const found = []
    for (const [id, scenario] of scenarios.entries()) {
      const { value, error } = await new Promise((heard) => {
        worker.onmessage = ({ data }) => heard(data)
        worker.postMessage({ kind: 'scenario', id, scenario })
        worker.postMessage({ kind: 'task', job: id, scenario: id, task: 'run', args: { replicate: ${REPLICATE}, designs: scenario.designs.map((_, d) => d) } })
      })
      if (error) throw new Error(error)
      const parts = value.flatMap(({ measures, series }) => [measures, series])
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      found.push(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''))
    }
    worker.terminate()
    return found
  })()`
}

browserTest(
  '50 random scenarios give the same bits in Chromium as in Node',
  async ({ open }) => {
    const page = await open()
    expect(await page.evaluate<string[]>(scriptFor(SCENARIOS))).toEqual(SCENARIOS.map(hashHere))
  },
  120_000,
)

firefoxTest('and in Firefox', async ({ open, run }) => {
  await open(await servedLab())
  expect(await run(`return ${scriptFor(SCENARIOS.slice(0, 20))}`)).toEqual(SCENARIOS.slice(0, 20).map(hashHere))
})
