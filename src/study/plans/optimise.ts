import type { Plan } from '../plan.ts'

export const optimise: Plan = {
  name: 'optimise',
  about: 'a search for the best split of the budget over levers of one design, in rounds, and its confirmation in fresh worlds',
  points: 'sought',
  block: () => 1,
}
