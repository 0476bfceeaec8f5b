import { heapGrowth } from '../helpers/heap.ts'
import { table } from './table.ts'

/** What weeks and runs leave behind in the heap of a small place. */
export function memory(): string {
  const { weeks, runs } = heapGrowth()
  const figures = [
    { what: 'heap after week 10,000 less that after week 1,000', unit: 'kB', values: [weeks / 1024], aim: 64 },
    { what: 'heap after 200 more runs', unit: 'kB', values: [runs / 1024], aim: 64 },
  ]
  return `12 teams, one process without compilers, whose code comes and goes; collected twice before each look\n${table(figures)}`
}
