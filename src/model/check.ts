import { budgetProblems } from './check/budget.ts'
import { checkTop, LONGEST, readSeed, readTop } from './check/top.ts'
import type { Check } from './check/context.ts'
import type { Data, DataMap } from './check/data.ts'
import { described, isMap } from './check/data.ts'
import { designNamed, readDesigns } from './check/designs.ts'
import { readEvents } from './check/events.ts'
import { readText } from './check/fields.ts'
import { fitProblems } from './check/fit.ts'
import { readFormulas } from './check/measures.ts'
import { readPlace } from './check/place.ts'
import type { Problem } from './check/problem.ts'
import { problem } from './check/problem.ts'
import type { Tables } from './check/population.ts'
import { readPopulation } from './check/population.ts'
import { roomProblems } from './check/room.ts'
import type { Group } from './registry.ts'
import { GROUPS } from './registry.ts'
import type { FormulaText, Scenario } from './scenario.ts'

/** What a scenario needs beside the data of its file. */
export interface Given {
  /** Short name of the scenario, usually that of its file; see `safeName`. */
  readonly name: string
  /** Tables that `place.teams` and `place.issueTypes` name. */
  readonly tables?: Tables
}

export interface Checked {
  /** Only where there are no problems. */
  readonly scenario?: Scenario
  /** The user's measures, problems or not: their text is judged by those who evaluate them. */
  readonly formulas: readonly FormulaText[]
  /** All problems, in the order of the checks. */
  readonly problems: readonly Problem[]
}

/**
 * Checks the data of a scenario file and fills in all defaults. Never throws: whatever the data, there is a scenario or at
 * least one problem. `extends` and `use` are resolved before.
 */
export function checkScenario(data: Data, given: Given, groups: readonly Group[] = GROUPS): Checked {
  const check: Check = { groups, problems: [] }
  if (!isMap(data)) {
    const found = data === null ? 'nothing is in this file' : `this file holds ${described(data)}`
    return { formulas: [], problems: [problem([], found, 'Expected a scenario: title, place, designs')] }
  }
  const scenario = readScenario(check, data, given)
  // What fits together, and what it costs, is known for the parameters of the model only.
  if (groups === GROUPS) check.problems.push(...fitProblems(scenario))
  if (check.problems.length === 0 && groups === GROUPS) check.problems.push(...roomProblems(scenario), ...budgetProblems(scenario))
  const { problems } = check
  return { scenario: problems.length === 0 ? scenario : undefined, formulas: scenario.measures, problems }
}

function readScenario(check: Check, map: DataMap, { name, tables = {} }: Given): Scenario {
  checkTop(check, map)
  const weeks = readTop(check, map, 'weeks')
  const place = readPlace(check, map.get('place'))
  const population = readPopulation(check, place, tables)
  const designs = readDesigns(check, map.get('designs'), population.place, population.organisations)
  return {
    name,
    title: readText(check, map, 'title', [], LONGEST.title) ?? name,
    about: readText(check, map, 'about', [], LONGEST.about) ?? '',
    weeks,
    seed: readSeed(check, map.get('seed')),
    replicates: readTop(check, map, 'replicates'),
    ...population,
    designs,
    baseline: map.has('baseline') ? (designNamed(check, designs, map.get('baseline') ?? null, ['baseline']) ?? 0) : 0,
    events: readEvents(check, map.get('events'), { weeks, designs, organisations: population.organisations }),
    measures: readFormulas(check, map.get('measures')),
  }
}
