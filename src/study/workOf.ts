import { MEASURES, OBSERVATIONS } from '../model/run.ts'
import type { Scenario } from '../model/scenario.ts'
import { measurable } from './columns.ts'
import type { Experiment } from './experiment.ts'
import { groupsInChunk } from './layout.ts'
import type { Work } from './work.ts'

/** What `plan.json` names by their hashes, and the version of the program. */
export interface Names {
  /** sha256 of the scenario's canonical JSON. */
  readonly scenario: string
  /** sha256 of the table of points; empty where nothing varies. */
  readonly table: string
  readonly engine: string
}

/** The work that an experiment asks for. */
export function workOf(experiment: Experiment, scenario: Scenario, { scenario: hash, table, engine }: Names): Work {
  const { designs, replicates, precision, points, sharing, from = 0, series } = experiment
  const measures = [...measurable(scenario.weeks).map((m) => MEASURES[m].name), ...scenario.measures.map(({ name }) => name)]
  return {
    format: 'constancy-plan/2',
    engine,
    name: experiment.name,
    plan: experiment.plan,
    scenario: hash,
    weeks: scenario.weeks,
    designs,
    designNames: designs.map((d) => scenario.designs[d].name),
    baseline: designs.indexOf(experiment.baseline),
    vary: points.addresses,
    points: points.count,
    table,
    sharing,
    ...(from === 0 ? {} : { from }),
    replicates,
    ...(precision === undefined ? {} : { precision }),
    measures,
    formulas: scenario.measures.length,
    observations: OBSERVATIONS.map(({ name }) => name),
    series,
    groupsPerChunk: groupsInChunk(
      scenario.teams.length * scenario.weeks * designs.length,
      (measures.length + points.addresses.length) * designs.length,
      series ? OBSERVATIONS.length * scenario.weeks * designs.length : 0,
      points.count * replicates,
    ),
  }
}
