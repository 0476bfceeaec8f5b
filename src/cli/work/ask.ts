import type { By } from '../../study/why/players.ts'
import type { Shard } from '../../study/layout.ts'
import type { ScenarioOptions } from '../read.ts'

/** What the command line asks of every command that fills a results folder. */
interface FolderAsk extends ScenarioOptions {
  readonly everyRun: boolean
  readonly kept: boolean
  readonly parquet: boolean
  readonly out: string
  readonly json: boolean
}

/** What it asks `compare` for. */
export interface CompareAsk extends FolderAsk {
  readonly scenario: string
  readonly designs?: string
  readonly precision?: string
  readonly jobs: number
}

/** What it asks `sweep` for. */
export interface SweepAsk extends FolderAsk {
  readonly experiment: string
  readonly points?: number
  readonly shard?: Shard
  /** The scheduler whose jobs make the runs; undefined: this process does. */
  readonly on?: 'slurm'
  /** File that says how jobs are asked for. */
  readonly slurm?: string
  readonly shards?: number
  readonly dryRun: boolean
  /** Make the folder only. */
  readonly prepare: boolean
  /** Undefined: one for each core, or in a task of a cluster one. */
  readonly jobs?: number
}

/** What the command line asks `why` for. */
export interface WhyAsk extends ScenarioOptions {
  readonly scenario: string
  readonly design: string
  readonly versus?: string
  readonly measure: string
  /** Unless given: by process, or by lever where only one process differs. */
  readonly by?: By
  readonly groups?: string
  /** From 1. */
  readonly replicate?: number
  readonly jobs: number
  readonly json: boolean
}
