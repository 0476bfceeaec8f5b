import type { Parameters } from './parameter.ts'
import { issues } from './place/issues.ts'
import { network } from './place/network.ts'
import { sizes } from './place/sizes.ts'
import { start } from './place/start.ts'
import { WEEK } from './week.ts'

/** Parameters that belong together: those of a process, or of what is built before the first week. */
export interface Group {
  readonly name: string
  readonly about: string
  readonly parameters: Parameters
  /** True for a process, whose parameters events may change; false for what is built before the first week. */
  readonly process: boolean
}

/** Every group of parameters; an address is `group.parameter`. */
export const GROUPS: readonly Group[] = [
  { name: 'sizes', about: 'How large the place is.', parameters: sizes, process: false },
  {
    name: 'issues',
    about: 'What problems are like: landscapes, contexts, weights, and how they are perceived at first.',
    parameters: issues,
    process: false,
  },
  { name: 'network', about: 'The shape of informal ties.', parameters: network, process: false },
  { name: 'start', about: 'How people are when the run begins.', parameters: start, process: false },
  ...WEEK.map(({ name, about, parameters }) => ({ name, about, parameters, process: true })),
]
