import type { Scenario } from '../../model/scenario.ts'
import type { TASKS } from './tasks.ts'

export type TaskName = keyof typeof TASKS
export type Args<T extends TaskName> = Parameters<(typeof TASKS)[T]>[1]
export type Gives<T extends TaskName> = ReturnType<(typeof TASKS)[T]>

/** To a worker: a scenario to remember (the last few are), or something to do with one. */
export type ToWorker =
  | { readonly kind: 'scenario'; readonly id: number; readonly scenario: Scenario }
  | { readonly kind: 'task'; readonly job: number; readonly scenario: number; readonly task: TaskName; readonly args: unknown }

/** From a worker: what a job gave, or why it gave nothing. */
export type FromWorker = { readonly job: number; readonly value?: unknown; readonly error?: string }
