import { answerOf } from '../answer.ts'
import type { Plan } from '../plan.ts'

/** Compare: all designs in one place as the scenario describes it, a sweep of one point. */
export const compare: Plan = {
  name: 'compare',
  points: () => [[]],
  at: (scenario) => scenario,
  summarise: (scenario, work, points) => answerOf(scenario, work, points[0]),
}
