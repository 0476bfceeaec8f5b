import type { Scenario } from '../../model/scenario.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { REMEMBERED } from './remembered.ts'
import { TASKS } from './tasks.ts'

const scenarios = new Map<number, Scenario>()
const page = self as unknown as { postMessage(message: FromWorker, transfer: Transferable[]): void; onmessage: unknown }

page.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === 'scenario') remember(data.id, data.scenario)
  else answer(data)
}

function remember(id: number, scenario: Scenario): void {
  scenarios.set(id, scenario)
  for (const old of [...scenarios.keys()].slice(0, Math.max(0, scenarios.size - REMEMBERED))) scenarios.delete(old)
}

function answer({ job, scenario, task, args }: Extract<ToWorker, { kind: 'task' }>): void {
  try {
    const value = (TASKS[task] as (scenario: Scenario, args: unknown) => unknown)(scenarios.get(scenario)!, args)
    page.postMessage({ job, value }, buffersIn(value))
  } catch (error) {
    page.postMessage({ job, error: error instanceof Error ? error.message : String(error) }, [])
  }
}

/** Memory of all columns of numbers in a value, each once: handed over, not copied. */
function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) found.add(part.buffer as ArrayBuffer)
    else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) look(inner)
  }
  look(value)
  return [...found].filter(({ byteLength }) => byteLength > 0)
}
