import type { Scenario } from '../../model/scenario.ts'
import type { Args, FromWorker, Gives, TaskName, ToWorker } from './protocol.ts'
import { REMEMBERED } from './remembered.ts'
import { startWorker } from './start.ts'

interface Job {
  readonly number: number
  readonly scenario: Scenario
  readonly task: TaskName
  readonly args: unknown
  readonly signal: AbortSignal
  readonly urgency: number
  readonly done: (value: never) => void
  readonly failed: (error: Error) => void
}

interface Hand {
  worker: Worker
  /** Scenarios it knows, oldest first. */
  readonly knows: number[]
  /** What it is at, and what lies ready for it. */
  jobs: Job[]
}

/** A worker that is still at what nobody wants any more is ended after so many milliseconds. */
const PATIENCE = 400

/** Jobs below this urgency may lie ready at a worker, so that it need not wait while the page draws. */
export const READY = 0

/** Web workers that do tasks in the order asked, more urgent ones first. What is aborted is never begun; what was begun is ended if it takes long. */
export class Crew {
  private readonly hands: Hand[]
  private waiting: Job[] = []
  private readonly ids = new WeakMap<Scenario, number>()
  private held = false
  private nextId = 0
  private nextJob = 0

  constructor(size = Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2))) {
    this.hands = Array.from({ length: size }, () => this.hired({ knows: [], jobs: [] }))
  }

  get size(): number {
    return this.hands.length
  }

  /** Rejects with the task's own error; with `signal`'s reason where it is aborted. @param urgency it is done before all that is less urgent */
  ask<T extends TaskName>(task: T, scenario: Scenario, args: Args<T>, signal: AbortSignal, urgency = 0): Promise<Gives<T>> {
    return new Promise((done, failed) => {
      if (signal.aborted) return failed(signal.reason as Error)
      signal.addEventListener('abort', () => this.dropped(signal), { once: true })
      const from = this.waiting.findIndex((job) => job.urgency < urgency)
      const job = { number: this.nextJob++, scenario, task, args, signal, urgency, done, failed }
      this.waiting.splice(from < 0 ? this.waiting.length : from, 0, job)
      this.go()
    })
  }

  /** Begins nothing but what is urgent, while the page needs the machine for itself. */
  hold(held: boolean): void {
    this.held = held
    this.go()
  }

  private hired(hand: Omit<Hand, 'worker'>): Hand {
    const worker = startWorker()
    const ready: Hand = Object.assign(hand, { worker })
    ready.knows.length = 0
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.heard(ready, data)
    worker.onerror = (event) => {
      event.preventDefault()
      this.replaced(ready, new Error(event.message || 'a worker ended'))
    }
    return ready
  }

  private go(): void {
    for (const hand of this.hands) if (hand.jobs.length === 0) this.give(hand, this.held ? 0 : -Infinity)
    if (this.held || (this.waiting[0]?.urgency ?? READY) >= READY) return
    for (const hand of this.hands) if (hand.jobs.length === 1) this.give(hand, -Infinity)
  }

  /** Gives the first of those that wait, if it is more urgent than that: urgent ones stand first. */
  private give(hand: Hand, above: number): void {
    if (!((this.waiting[0]?.urgency ?? -Infinity) > above)) return
    const job = this.waiting.shift()!
    hand.jobs.push(job)
    this.send(hand, { kind: 'task', job: job.number, scenario: this.known(hand, job.scenario), task: job.task, args: job.args })
  }

  /** The number of a scenario, told to the worker first if it does not know it. */
  private known(hand: Hand, scenario: Scenario): number {
    const id = this.ids.get(scenario) ?? this.nextId++
    this.ids.set(scenario, id)
    if (!hand.knows.includes(id)) {
      this.send(hand, { kind: 'scenario', id, scenario })
      hand.knows.push(id)
      if (hand.knows.length > REMEMBERED) hand.knows.shift()
    }
    return id
  }

  private send(hand: Hand, message: ToWorker): void {
    hand.worker.postMessage(message)
  }

  private heard(hand: Hand, { job, value, error }: FromWorker): void {
    const mine = hand.jobs[0]
    if (mine === undefined || mine.number !== job) return
    hand.jobs.shift()
    this.go()
    if (error !== undefined) mine.failed(new Error(error))
    else mine.done(value as never)
  }

  private dropped(signal: AbortSignal): void {
    const gone = this.waiting.filter((job) => job.signal === signal)
    this.waiting = this.waiting.filter((job) => job.signal !== signal)
    for (const job of gone) job.failed(signal.reason as Error)
    for (const hand of this.hands) {
      const last = hand.jobs.findLast((job) => job.signal === signal)
      if (last === undefined) continue
      // What another still wants is never ended for something that only lies ready behind it.
      setTimeout(() => hand.jobs.includes(last) && hand.jobs[0].signal === signal && this.replaced(hand, signal.reason as Error), PATIENCE)
    }
  }

  private replaced(hand: Hand, reason: Error): void {
    const [job, ...ready] = hand.jobs
    hand.worker.terminate()
    hand.jobs = []
    this.hired(hand)
    job?.failed(reason)
    for (const other of ready) {
      if (other.signal.aborted) other.failed(other.signal.reason as Error)
      else this.waiting.unshift(other)
    }
    this.go()
  }
}
