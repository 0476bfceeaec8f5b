import { join } from 'node:path'
import { BUNDLED, files } from '../../src/cli/files.ts'
import { loadScenario } from '../../src/formats/load.ts'
import { prepare, run } from '../../src/model/run.ts'
import type { RunResult } from '../../src/model/run.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import type { Lesson } from '../../src/web/learn/lesson.ts'

/** The scenario of a lesson; it must have no problems. */
export function scenarioOf({ scenario: path }: Lesson): Scenario {
  const { scenario, problems } = loadScenario(join(BUNDLED, path), files)
  if (scenario === undefined) throw new Error(problems.join('\n'))
  return scenario
}

/** Every design in each of so many worlds: `runs[world][design]`. */
export function runsOf(scenario: Scenario, worlds: number): RunResult[][] {
  return Array.from({ length: worlds }, (_, world) => {
    const ground = prepare(scenario, world)
    return scenario.designs.map((__, design) => run(scenario, design, world, ground))
  })
}
