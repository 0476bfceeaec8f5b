import type { Order } from '../../formats/order.ts'
import { mostShards } from '../../study/layout.ts'
import { secondsAWorld } from '../work/timing.ts'
import { MOST_TASKS } from './scheduler.ts'

/** Seconds of a task: long beside its start, short beside the limits of queues, little to lose. */
const LONG = 600

/**
 * How many shards a plan is cut into for a cluster.
 * @param jobs threads of a task
 * @param asked by the user; undefined: as many as make tasks of about ten minutes, by trying some worlds here
 */
export function shardCount(order: Order, jobs: number, asked?: number): number {
  const { work } = order
  const most = Math.min(MOST_TASKS, mostShards(work))
  if (asked !== undefined) return Math.min(asked, most)
  const seconds = (secondsAWorld(order) * work.points * work.replicates) / jobs
  return Math.max(1, Math.min(most, Math.ceil(seconds / LONG)))
}
