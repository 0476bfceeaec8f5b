import { join } from 'node:path'
import { ROOT } from '../../scripts/project.ts'
import { readScenario } from '../../src/cli/read.ts'
import type { Scenario } from '../../src/model/scenario.ts'

/** The scenario of the main job, at the default size. */
export const MAIN_JOB = join(ROOT, 'scenarios', 'central-or-distributed.yaml')

/** It as it is read; with `teams`, at another size, departments and pathways in proportion. */
export function place(teams?: number): Scenario {
  if (teams === undefined) return readScenario(MAIN_JOB).scenario
  const tenth = Math.max(1, Math.round(teams / 10))
  const sizes = [`teams=${teams}`, `departments=${tenth}`, `pathways=${tenth}`]
  return readScenario(MAIN_JOB, { set: sizes.map((size) => `sizes.${size}`) }).scenario
}
