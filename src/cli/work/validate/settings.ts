import type { Setting } from '../../../study/checks/check.ts'
import type { Task } from '../../../study/checks/world.ts'
import { runTasks, worldsInTask } from '../../threads/pool.ts'
import { progressOn } from '../progress.ts'

/** A setting, and how many worlds of it. */
export interface Wanted extends Setting {
  readonly worlds: number
}

/** Runs settings in one set of threads; what each gave is handed over, in their order, when its last world is done. */
export async function runSettings(
  settings: readonly Wanted[],
  jobs: number,
  done: (values: Float64Array, setting: number) => void,
): Promise<void> {
  const tasks: Task[] = []
  const owners: number[] = []
  for (const [s, { scenario, designs, wanted, worlds }] of settings.entries()) {
    const size = worldsInTask(scenario, designs.length)
    for (let first = 0; first < worlds; first += size) {
      tasks.push({ scenario, designs, wanted, first, end: Math.min(worlds, first + size) })
      owners.push(s)
    }
  }
  const progress = await progressOn(process.stderr)
  progress.start(
    settings.reduce((sum, { worlds }) => sum + worlds, 0),
    0,
  )
  let parts: Float64Array[] = []
  await runTasks(tasks, jobs, (values, task) => {
    for (let world = tasks[task].first; world < tasks[task].end; world++) progress.step()
    parts.push(values)
    if (owners[task + 1] === owners[task]) return
    done(joined(parts), owners[task])
    parts = []
  })
  progress.stop()
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
