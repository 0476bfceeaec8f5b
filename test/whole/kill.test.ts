import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAgainAndAgain } from '../../scripts/killing.ts'

/** With a stop rule that is never met there are many small parts: one to each look at each point. */
const SWEEP = `format: constancy-experiment/1
title: Killed
weeks: 20
seed: 3
place:
  sizes: { teams: 8, departments: 4, issueTypes: 6 }
designs:
  ad hoc: {}
  coached: { support: { coaches: 1 } }
baseline: ad hoc
plan: latin-hypercube
points: 12
vary: { demand.pressure: [0.75, 0.95] }
replicates: { at least: 5, at most: 20, until: { measure: gapClosed, halfWidth: 0.000001 } }
`
const SCENARIO = SWEEP.slice(0, SWEEP.indexOf('plan:')).replace('experiment/1', 'scenario/1')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constancy-kill-'))
  writeFileSync(join(folder, 'sweep.yaml'), SWEEP)
  writeFileSync(join(folder, 'place.yaml'), SCENARIO)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each<[string, number, string[]]>([
  ['a sweep', 15, ['sweep', 'sweep.yaml', '--parquet']],
  ['a comparison', 5, ['compare', 'place.yaml', '--precision', '0.000001', '--replicates', '640']],
])('%s that is killed %d times: the results are those of one that was not', async (name, kills, [command, file, ...more]) => {
  const args = [command, join(folder, file), ...more, '--jobs', '2']
  const found = await killAgainAndAgain({ args, folder: join(folder, name), kills, seed: '1', say() {} })
  expect(found).toMatchObject({ kills, faults: [] })
  expect(found.complete).toBeGreaterThan(0)
  // Kills that hit nothing would show nothing.
  expect(found.writing).toBeGreaterThan(0)
  expect(found.kept).toBeGreaterThan(kills)
})
