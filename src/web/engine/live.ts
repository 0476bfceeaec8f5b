import type { Scenario } from '../../model/scenario.ts'
import type { Formula } from '../../study/formulas/formulas.ts'
import type { Outcome } from '../../study/group.ts'
import { READY, type Crew } from './crew.ts'
import { Kept } from './kept.ts'
import { runsKey } from './keys.ts'
import { ownRuns } from './ownRuns.ts'
import { refine } from './refine.ts'
import { seen, type Seen } from './seen.ts'

/** Designs whose runs are kept when they are no longer shown. */
const KEPT = 12

/** Worlds that are waited for: until they are done the question may change at any moment, while a slider is dragged. */
const FIRST = 16

/** Runs of one design: some worlds may come before others. */
type Runs = (Outcome | undefined)[]

/** Keeps the answer to the question on the page, from a few worlds at once to as many as are wanted. */
export class Live {
  private readonly crew: Pick<Crew, 'ask'>
  private readonly look: (seen: Seen) => void
  private readonly fault: (why: string) => void
  private readonly kept = new Kept<Runs>(KEPT, () => [])
  private ending = new AbortController()
  private formulas: readonly Formula[] = []
  private own = ownRuns([])

  /** @param look is shown the answer as it is refined; @param fault is told why a world could not be run */
  constructor(crew: Pick<Crew, 'ask'>, look: (seen: Seen) => void, fault: (why: string) => void) {
    this.crew = crew
    this.look = look
    this.fault = fault
  }

  /** Answers for some designs (positions) of a scenario, also in the user's own measures; what was asked before is dropped. */
  show(scenario: Scenario, designs: readonly number[], worlds: number, formulas: readonly Formula[] = []): void {
    this.rest()
    if (formulas !== this.formulas) this.own = ownRuns(formulas)
    this.formulas = formulas
    const { own } = this
    const { signal } = (this.ending = new AbortController())
    const runs = designs.map((d) => this.kept.of(runsKey(scenario, d)))
    let shown = 0
    refine({
      jobs: missingIn(runs, designs, worlds),
      ask: ({ replicate, wanted }) =>
        this.crew.ask('run', scenario, { replicate, designs: wanted }, signal, replicate < FIRST ? READY : READY - 1),
      keep: ({ replicate, missing }, outcomes) =>
        missing.forEach((list, i) => {
          list[replicate] = outcomes[i]
          // World by world, so that no look has all of it to do.
          own(outcomes[i])
        }),
      look: () => {
        const ready = runs.map((list) => prefix(list, worlds))
        const now = Math.min(...ready.map((list) => list.length))
        // A single world has no interval: two are soon there.
        if (now === shown || now < Math.min(2, worlds)) return
        shown = now
        this.look(
          seen(
            scenario,
            designs,
            ready.map((list) => list.map(own)),
            worlds,
            formulas.map(({ name }) => name),
          ),
        )
      },
      fault: this.fault,
      signal,
    })
  }

  /** Runs nothing more; what was run is kept. */
  rest(): void {
    this.ending.abort(new Error('another question was asked'))
  }
}

interface Job {
  readonly replicate: number
  /** Where its runs go, and the designs that they are of. */
  readonly missing: readonly Runs[]
  readonly wanted: readonly number[]
}

/** Worlds in which some design has not been run. */
function missingIn(runs: readonly Runs[], designs: readonly number[], worlds: number): Job[] {
  return Array.from({ length: worlds }, (_, replicate): Job => {
    const missing = runs.filter((list) => list[replicate] === undefined)
    return { replicate, missing, wanted: missing.map((list) => designs[runs.indexOf(list)]) }
  }).filter(({ missing }) => missing.length > 0)
}

/** The worlds from the first on without a gap. */
function prefix(runs: Runs, most: number): Outcome[] {
  const gap = Array.from({ length: most }, (_, r) => r).find((r) => runs[r] === undefined) ?? most
  return runs.slice(0, gap) as Outcome[]
}
