import type { Plan } from '../plan.ts'

export const compare: Plan = {
  name: 'compare',
  about: 'the place as it is: one setting',
  points: 'one',
  block: () => 1,
}
