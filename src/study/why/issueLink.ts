import type { World } from '../../model/world.ts'
import { gainsOf, WAYS, type Account, type Step, type Way, type Worth } from './account.ts'
import { rootsOf, type Roots } from './roots.ts'
import { eventOf, type Changed, type Side, type Stories } from './stories.ts'
import { mainStretch, most } from './stretch.ts'

/** Why one issue ends better in one run than in the other, as far as events show it. */
export interface IssueLink extends Roots {
  readonly about: 'issue'
  readonly issue: number
  /** What it adds to the difference, as a share of the whole gap; below 0 it went against the second design. */
  readonly share: number
  /** First week, and the week after the last, of the time in which most of that comes about; `until` undefined: to the end. */
  readonly from: number
  readonly until?: number
  /** True quality in that time on average, by side. */
  readonly quality: readonly [number, number]
  /** Changes of quality by tests that were kept in that time, and how many of them truly helped, by side. */
  readonly kept: readonly [Kept, Kept]
  /** The change whose effect adds most in that time. */
  readonly main: Changed
  /** In the other run: the change of that week, or what counts most in the same direction in that time; undefined: nothing does. */
  readonly other?: Changed
}

interface Kept {
  readonly changes: number
  readonly helped: number
}

/** The largest single change of the way by which the difference came about most. */
export interface WayLink extends Roots {
  readonly about: 'way'
  readonly way: Way
  /** What this way adds over all issues, as shares of the whole gap, by side; and to the difference. */
  readonly gains: readonly [number, number]
  readonly share: number
  readonly issue: number
  readonly main: Changed
  /** What counts most in the same direction there in the other run, in the whole run. */
  readonly other?: Changed
}

/** What links are made from. */
export interface Seen {
  readonly first: World
  readonly stories: readonly [Stories, Stories]
  readonly accounts: readonly [Account, Account]
  readonly worth: Worth
}

export function issueLink({ first, stories, accounts, worth }: Seen, issue: number, share: number): IssueLink | undefined {
  const steps = stepsAt(accounts, issue)
  const stretch = mainStretch(steps, worth, Math.sign(share))
  if (stretch === undefined) return undefined
  const { from, until, side } = stretch
  const main = momentOf(stories, side, stretch.main)
  const other = stretch.other === undefined ? {} : { other: momentOf(stories, side === 0 ? 1 : 0, stretch.other) }
  const end = until ?? first.facts.weeks
  const quality = accounts.map((account) => meanQuality(first.quality[issue], account.steps, issue, from, end))
  const kept = accounts.map((account) =>
    keptIn(account.steps.filter((step) => step.issue === issue && step.week >= from && step.week < end)),
  )
  return {
    about: 'issue',
    issue,
    share,
    from,
    quality: [quality[0], quality[1]],
    kept: [kept[0], kept[1]],
    ...(until === undefined ? {} : { until }),
    main,
    ...other,
    ...rootsOf(first, stories, main),
  }
}

export function wayLink({ first, stories, accounts, worth }: Seen, { way, issue, gains, share }: LargestWay): WayLink {
  const sign = Math.sign(share)
  const steps = stepsAt(accounts, issue)
  const of = (side: Side): Step[] => steps[side].filter((step) => step.way === way)
  const [better, worse]: readonly [Side, Side] = sign > 0 ? [1, 0] : [0, 1]
  const [gain, loss] = [most(of(better), worth, 1), most(of(worse), worth, -1)]
  const rises = loss === undefined || (gain !== undefined && weight(gain, worth) >= -weight(loss, worth))
  const [side, far] = rises ? [better, worse] : [worse, better]
  const main = momentOf(stories, side, (rises ? gain : loss)!)
  const again = most(steps[far], worth, rises ? 1 : -1)
  const other = again === undefined ? {} : { other: momentOf(stories, far, again) }
  return { about: 'way', way, gains, share, issue, main, ...other, ...rootsOf(first, stories, main) }
}

function weight({ week, before, after }: Step, worth: Worth): number {
  return worth(week) * (after - before)
}

function keptIn(steps: readonly Step[]): Kept {
  const changes = steps.filter(({ way }) => way === 'own' || way === 'misled' || way === 'copied' || way === 'joint')
  return { changes: changes.length, helped: changes.filter(({ before, after }) => after > before).length }
}

/** Mean over weeks `from` to `end`, the last not included, of the quality of an issue that begins at `start`. */
function meanQuality(start: number, steps: readonly Step[], issue: number, from: number, end: number): number {
  let [quality, week, sum] = [start, from, 0]
  for (const step of steps) {
    if (step.issue !== issue || step.week >= end) continue
    if (step.week > week) {
      sum += quality * (step.week - week)
      week = step.week
    }
    quality = step.after
  }
  return (sum + quality * (end - week)) / (end - from)
}

/** Changes of an issue in each run, but for those that both have alike. */
function stepsAt(accounts: readonly [Account, Account], issue: number): readonly [readonly Step[], readonly Step[]] {
  const [a, b] = accounts.map(({ steps }) => steps.filter((step) => step.issue === issue))
  const alike = (one: Step, others: readonly Step[]): boolean =>
    others.some(({ week, before, after }) => week === one.week && before === one.before && after === one.after)
  return [a.filter((one) => !alike(one, b)), b.filter((one) => !alike(one, a))]
}

function momentOf(stories: readonly [Stories, Stories], side: Side, step: Step): Changed {
  const { team, way, before, after } = step
  return { side, team, event: eventOf(stories[side], step)!, way, before, after }
}

export interface LargestWay {
  readonly way: Way
  readonly gains: readonly [number, number]
  readonly share: number
  /** The issue that has most of it. */
  readonly issue: number
}

/** The way that adds most in the direction of the whole difference, and the issue that has most of it; undefined: nothing differs. */
export function largestWay([a, b]: readonly [Account, Account], sign: number): LargestWay | undefined {
  const [before, after] = [gainsOf(a), gainsOf(b)]
  const shares = WAYS.map((_, w) => after[w] - before[w])
  const w = shares.reduce((best, share, n) => (sign * share > sign * shares[best] ? n : best), 0)
  if (sign * shares[w] <= 0) return undefined
  const issues = a.gains.length / WAYS.length
  const at = (issue: number): number => sign * (b.gains[issue * WAYS.length + w] - a.gains[issue * WAYS.length + w])
  const issue = Array.from({ length: issues }, (_, i) => i).reduce((best, i) => (at(i) > at(best) ? i : best), 0)
  return { way: WAYS[w], gains: [before[w], after[w]], share: shares[w], issue }
}
