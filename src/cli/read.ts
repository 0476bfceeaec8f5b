import type { Loaded, LoadOptions } from '../formats/load.ts'
import { loadScenario } from '../formats/load.ts'
import { files } from './files.ts'
import { EXIT, Stop } from './stop.ts'

/** The options of the command line that change a scenario, as yargs gives them. */
export type ScenarioOptions = Pick<LoadOptions, 'set' | 'teams' | 'columns' | 'seed' | 'replicates'>

/** A scenario that can be run, with what its files said. */
export type Read = Required<Pick<Loaded, 'scenario' | 'data'>>

/**
 * Reads a scenario that the user named.
 * @throws Stop with exit code 2 and all problems, one a line
 */
export function readScenario(path: string, { set, teams, columns, seed, replicates }: ScenarioOptions = {}, so?: string): Read {
  const { scenario, data, problems } = loadScenario(path, files, { set, teams, columns, seed, replicates, so })
  if (scenario === undefined) throw new Stop(EXIT.badInput, problems.join('\n'))
  return { scenario, data: data ?? new Map() }
}
