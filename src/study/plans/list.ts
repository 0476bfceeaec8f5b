import type { Plan } from '../plan.ts'

export const list: Plan = {
  name: 'list',
  about: 'the settings that are listed, in the file or in a table',
  points: 'listed',
  block: () => 1,
  sensitivity: 'rank',
}
