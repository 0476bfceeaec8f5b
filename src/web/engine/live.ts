import type { Scenario } from '../../model/scenario.ts'
import type { Outcome } from '../../study/group.ts'
import type { Crew } from './crew.ts'
import { runsKey } from './keys.ts'
import { seen, type Seen } from './seen.ts'

/** Milliseconds between two looks while an answer is refined: bands sharpen, they do not flicker. */
const BETWEEN = 150
/** A look that takes long is followed by so many times its length without one: the page stays free for who uses it. */
const REST = 5
/** Designs whose runs are kept when they are no longer shown, so that going back shows what was seen at once. */
const KEPT = 12

/** Runs of one design: some worlds may come before others. */
type Runs = (Outcome | undefined)[]

/** Keeps the answer to the question on the page, from a few worlds at once to as many as are wanted. */
export class Live {
  private readonly crew: Crew
  private readonly look: (seen: Seen) => void
  private readonly fault: (why: string) => void
  private readonly kept = new Map<string, Runs>()
  private stop = new AbortController()

  /** @param look is shown the answer as it is refined; @param fault is told why a world could not be run */
  constructor(crew: Crew, look: (seen: Seen) => void, fault: (why: string) => void) {
    this.crew = crew
    this.look = look
    this.fault = fault
  }

  /** Answers for some designs (positions) of a scenario; what was asked before is dropped. */
  show(scenario: Scenario, designs: readonly number[], worlds: number): void {
    this.rest()
    const stop = new AbortController()
    this.stop = stop
    const runs = designs.map((d) => this.runsOf(runsKey(scenario, d)))
    let shown = 0
    let next = -Infinity
    let due: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      due = undefined
      if (stop.signal.aborted) return
      const ready = runs.map((list) => prefix(list, worlds))
      const now = Math.min(...ready.map((list) => list.length))
      if (now === 0 || now === shown) return
      // A single world has no interval: two are soon there.
      if (now < Math.min(2, worlds)) return
      const done = now === worlds
      const wait = done ? 0 : next - performance.now()
      if (wait > 0) {
        due = setTimeout(show, wait)
        return
      }
      shown = now
      const began = performance.now()
      this.look(seen(scenario, designs, ready, worlds))
      const took = performance.now() - began
      next = began + Math.max(BETWEEN, REST * took)
    }
    for (let replicate = 0; replicate < worlds; replicate++) {
      const missing = runs.filter((list) => list[replicate] === undefined)
      if (missing.length === 0) continue
      const wanted = missing.map((list) => designs[runs.indexOf(list)])
      this.crew.ask('run', scenario, { replicate, designs: wanted }, stop.signal).then(
        (outcomes) => {
          missing.forEach((list, i) => (list[replicate] = outcomes[i]))
          if (due === undefined) show()
        },
        (error: Error) => {
          if (!stop.signal.aborted) this.fault(error.message)
        },
      )
    }
    show()
  }

  /** Runs nothing more; what was run is kept. */
  rest(): void {
    this.stop.abort(new Error('another question was asked'))
  }

  private runsOf(key: string): Runs {
    const runs = this.kept.get(key) ?? []
    this.kept.delete(key)
    this.kept.set(key, runs)
    for (const old of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - KEPT))) this.kept.delete(old)
    return runs
  }
}

/** The worlds from the first on without a gap. */
function prefix(runs: Runs, most: number): Outcome[] {
  const gap = Array.from({ length: most }, (_, r) => r).find((r) => runs[r] === undefined) ?? most
  return runs.slice(0, gap) as Outcome[]
}
