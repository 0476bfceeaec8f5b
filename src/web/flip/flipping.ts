import type { Outcome } from '../../study/group.ts'
import type { Crew } from '../engine/crew.ts'
import { Kept } from '../engine/kept.ts'
import { refine } from '../engine/refine.ts'
import { cellsOf, type CellPlan, type FlipQuestion } from './cells.ts'
import type { CellRuns } from './heights.ts'
import { roundsOf } from './order.ts'

/** How far a grid is. */
export interface FlipSeen {
  readonly question: FlipQuestion
  readonly cells: readonly CellRuns[]
  /** Cells with runs, of those that can have any. */
  readonly begun: number
  /** Worlds that each of these has at least. */
  readonly worlds: number
  readonly done: number
  readonly wanted: number
}

/** Pairs of a cell and a design whose runs are kept. */
const KEPT = 800

type Runs = (Outcome | undefined)[]

/** Refines a grid, from a few cells in a few worlds to all in many. */
export class Flipping {
  private readonly crew: Pick<Crew, 'ask'>
  private readonly look: (seen: FlipSeen) => void
  private readonly fault: (why: string) => void
  private readonly kept = new Kept<Runs>(KEPT, () => [])
  private ending = new AbortController()

  constructor(crew: Pick<Crew, 'ask'>, look: (seen: FlipSeen) => void, fault: (why: string) => void) {
    this.crew = crew
    this.look = look
    this.fault = fault
  }

  stop(): void {
    this.ending.abort(new Error('another question was asked'))
  }

  /** Makes the runs that are missing up to so many worlds; what was asked before is dropped. */
  show(question: FlipQuestion, worlds: number): void {
    this.stop()
    const { signal } = (this.ending = new AbortController())
    const cells = cellsOf(question)
    const runs = cells.map(({ keys }) => keys.map((key) => this.kept.of(key)) as [Runs, Runs])
    const jobs = jobsOf(question, cells, runs, worlds)
    refine({
      jobs,
      ask: ({ cell, world, sides }) => {
        const designs = sides.map((s) => (s === 0 ? question.design : question.versus))
        const args = { ...pointOf(question, cells[cell]), designs, first: world, end: world + 1 }
        return this.crew.ask('point', question.scenario, args, signal, 1)
      },
      keep: ({ cell, world, sides }, [outcomes]) => sides.forEach((s, i) => (runs[cell][s][world] = outcomes[i])),
      look: (done) => this.look(seenOf(question, cells, runs, done, jobs.length)),
      fault: this.fault,
      signal,
    })
  }
}

interface Job {
  readonly cell: number
  readonly world: number
  /** 0: the design, 1: the one it is compared with. */
  readonly sides: readonly number[]
}

/** What is missing, in the order in which it is wanted; cells that share the runs of a design make them once. */
function jobsOf({ across, up }: FlipQuestion, cells: readonly CellPlan[], runs: readonly [Runs, Runs][], worlds: number): Job[] {
  const asked = new Map<Runs, Set<number>>()
  const take = (list: Runs, world: number): boolean => {
    const taken = asked.get(list) ?? new Set()
    asked.set(list, taken)
    if (list[world] !== undefined || taken.has(world)) return false
    taken.add(world)
    return true
  }
  return roundsOf(across.places.length, up.places.length, worlds).flatMap((round) =>
    round.cells
      .filter((cell) => cells[cell].reason === undefined)
      .flatMap((cell) =>
        Array.from({ length: round.worlds }, (_, world): Job => {
          const sides = [0, 1].filter((s) => take(runs[cell][s], world))
          return { cell, world, sides }
        }).filter(({ sides }) => sides.length > 0),
      ),
  )
}

function pointOf({ across, up }: FlipQuestion, { values }: CellPlan) {
  return { addresses: [across.address, up.address], values }
}

function seenOf(question: FlipQuestion, plans: readonly CellPlan[], runs: readonly [Runs, Runs][], done: number, wanted: number): FlipSeen {
  const cells = plans.map((plan, n): CellRuns => {
    const both = runs[n].map((list) => gapAt(list))
    const worlds = plan.reason === undefined ? Math.min(...both) : 0
    return { ...plan, runs: [runs[n][0].slice(0, worlds) as Outcome[], runs[n][1].slice(0, worlds) as Outcome[]] }
  })
  const counts = cells.flatMap(({ runs: [a] }) => (a.length > 1 ? [a.length] : []))
  return { question, cells, begun: counts.length, worlds: Math.min(...counts, Infinity), done, wanted }
}

/** Worlds from the first on without a gap. */
function gapAt(runs: Runs): number {
  const gap = Array.from(runs).findIndex((one) => one === undefined)
  return gap < 0 ? runs.length : gap
}
