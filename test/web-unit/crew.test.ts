import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Scenario } from '../../src/model/scenario.ts'
import { Crew, READY } from '../../src/web/engine/crew.ts'
import type { FromWorker, ToWorker } from '../../src/web/engine/protocol.ts'

/** A worker that answers when it is told to. */
class FakeWorker {
  static all: FakeWorker[] = []
  onmessage: ((event: { data: FromWorker }) => void) | undefined
  readonly tasks: number[] = []
  ended = false

  constructor() {
    FakeWorker.all.push(this)
  }

  postMessage(message: ToWorker): void {
    if (message.kind === 'task') this.tasks.push(message.job)
  }

  terminate(): void {
    this.ended = true
  }

  answer(job: number): void {
    this.onmessage!({ data: { job, value: [] } })
  }
}

beforeEach(() => {
  FakeWorker.all = []
  vi.stubGlobal('Worker', FakeWorker)
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const scenario = {} as Scenario
const args = { replicate: 0, designs: [0] }
const ask = (crew: Crew, signal: AbortSignal, urgency: number): Promise<string> =>
  crew.ask('run', scenario, args, signal, urgency).then(
    () => 'done',
    (error: Error) => error.message,
  )

test('only jobs that nobody waits for lie ready at a worker that is at work', () => {
  const { signal } = new AbortController()
  const crew = new Crew(1)
  for (const urgency of [READY, READY, READY - 1, READY - 1]) void ask(crew, signal, urgency)
  const [worker] = FakeWorker.all
  expect(worker.tasks).toEqual([0])
  worker.answer(0)
  expect(worker.tasks).toEqual([0, 1, 2])
  worker.answer(1)
  expect(worker.tasks).toEqual([0, 1, 2, 3])
})

test('what is dropped and takes long is ended; what another lies ready behind it is done by the next worker', async () => {
  const [old, now] = [new AbortController(), new AbortController()]
  const crew = new Crew(1)
  const stale = ask(crew, old.signal, READY)
  const wanted = ask(crew, now.signal, READY - 1)
  old.abort(new Error('dropped'))
  vi.advanceTimersByTime(1000)
  expect(await stale).toBe('dropped')
  expect(FakeWorker.all.map(({ ended, tasks }) => ({ ended, tasks }))).toEqual([
    { ended: true, tasks: [0, 1] },
    { ended: false, tasks: [1] },
  ])
  FakeWorker.all[1].answer(1)
  expect(await wanted).toBe('done')
})

test('what is wanted is never ended for something dropped that lies ready behind it', async () => {
  const [old, now] = [new AbortController(), new AbortController()]
  const crew = new Crew(1)
  const wanted = ask(crew, now.signal, READY + 1)
  void ask(crew, old.signal, READY - 1)
  old.abort(new Error('dropped'))
  vi.advanceTimersByTime(1000)
  FakeWorker.all[0].answer(0)
  expect(await wanted).toBe('done')
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([false])
})
