import type { Scenario } from '../../model/scenario.ts'
import { runGroup, type Outcome } from '../../study/group.ts'
import { film } from '../watch/shoot.ts'
import { toldStory } from '../watch/told.ts'
import { runPoint } from './point.ts'
import { tellStory } from './story.ts'

/** Some designs (positions) in one world, from 0. */
export interface WorldArgs {
  readonly replicate: number
  readonly designs: readonly number[]
}

/** What a worker can do with a scenario: pure functions, by name. */
export const TASKS = {
  point: runPoint,
  chain: tellStory,
  run: (scenario: Scenario, { replicate, designs }: WorldArgs): Outcome[] => runGroup(scenario, designs, replicate),
  watch: film,
  story: toldStory,
}
