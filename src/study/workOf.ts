import { MEASURES, OBSERVATIONS } from '../model/run.ts'
import type { Scenario } from '../model/scenario.ts'
import { measurable } from './columns.ts'
import type { Experiment } from './experiment.ts'
import { groupsInChunk } from './layout.ts'
import { planNamed } from './plans.ts'
import type { Work } from './work.ts'

/** The work that an experiment asks for. @param hash sha256 of the scenario's canonical JSON; @param engine version of the program */
export function workOf(experiment: Experiment, scenario: Scenario, hash: string, engine: string): Work {
  const plan = planNamed(experiment.plan)
  const points = plan.points(experiment)
  const { designs, replicates, precision } = experiment
  return {
    format: 'constancy-plan/1',
    engine,
    name: experiment.name,
    plan: plan.name,
    scenario: hash,
    weeks: scenario.weeks,
    designs,
    designNames: designs.map((d) => scenario.designs[d].name),
    baseline: designs.indexOf(experiment.baseline),
    vary: experiment.vary,
    points,
    replicates,
    ...(precision === undefined ? {} : { precision }),
    measures: [...measurable(scenario.weeks).map((m) => MEASURES[m].name), ...scenario.measures.map(({ name }) => name)],
    formulas: scenario.measures.length,
    observations: OBSERVATIONS.map(({ name }) => name),
    groupsPerChunk: groupsInChunk(
      scenario.teams.length * scenario.weeks * designs.length,
      OBSERVATIONS.length * scenario.weeks * designs.length,
      points.length * replicates,
    ),
  }
}
