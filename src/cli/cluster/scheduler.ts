/** Tasks of an array: Slurm allows numbers below 1001 unless told otherwise. */
export const MOST_TASKS = 1000

/** A task of a job array: its job, and its number in it, from 1. */
export interface Task {
  readonly job: string
  readonly task: number
  /** Waits until somebody lets it go: the scheduler may hold what it could not start. */
  readonly held?: boolean
}

/** What is asked of a scheduler. It only starts processes: what is done is asked of the folder. */
export interface Scheduler {
  /** The command that cancels jobs, for messages: their ids follow it. */
  readonly cancel: string
  /** The command that lets go what is held. */
  readonly release: string
  /**
   * Submits a job array.
   * @param script path of its script
   * @returns the job's id
   * @throws Stop with the scheduler's own words where it refuses
   */
  submit(script: string): string
  /**
   * Tasks of this user that wait or run.
   * @param name of the jobs
   * @throws Error where the scheduler does not answer, which says nothing about the tasks
   */
  underWay(name: string): Promise<readonly Task[]>
}
