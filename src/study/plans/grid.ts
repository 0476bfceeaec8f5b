import type { Plan } from '../plan.ts'

export const grid: Plan = {
  name: 'grid',
  about: 'every combination of the values, or several such grids one after another',
  points: 'combinations',
  block: () => 1,
}
