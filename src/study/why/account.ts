import { COPY_TEST, RECHECK_TEST } from '../../model/ledger.ts'
import { qualityOf } from '../../model/practice.ts'
import { doneFrom, memberOf } from '../../model/projects.ts'
import { practiceAfter } from '../../model/story/care.ts'
import type { Onlooker } from '../../model/story/onlooker.ts'
import { CLASS, type World } from '../../model/world.ts'

/**
 * How the quality of an issue changes: a team's own test is kept and truly helps, or is kept though it truly harms (it looked better,
 * measured with error); a copy is kept; work of all owners of a pathway is kept; a second look undoes a change; practice slips;
 * circumstances drift. Nothing else changes it.
 */
export const WAYS = ['own', 'misled', 'copied', 'joint', 'undone', 'slipped', 'drifted'] as const
export type Way = (typeof WAYS)[number]

/** One change of the quality of one issue. */
export interface Step {
  readonly week: number
  readonly issue: number
  readonly way: Way
  /** Team whose story tells of it: who tested (of owners together the first), or whose issue it is. */
  readonly team: number
  readonly before: number
  readonly after: number
}

/** Where the gap that a run closes comes from, and who does what others had done. */
export interface Account {
  /** Shares of the gap closed by issue and way, `gains[issue * WAYS.length + way]`: they add up to the measure. */
  readonly gains: Float64Array
  /** How often quality changed, by way. */
  readonly counts: Float64Array
  /** Hours of each team's tests of what another had tested, as if new; of joint tests at the first owner. */
  readonly repeated: Float64Array
  /** Hours of all teams' tests. */
  tested: number
  /** All changes of the issues that were asked for. */
  readonly steps: readonly Step[]
}

/** How much of a change in a week counts: for a mean over the run, the share of weeks that it lasts if nothing changes it. */
export type Worth = (week: number) => number

/** Keeps the account of a run. `issues` are those whose every change is written down. */
export function keepAccount(
  first: World,
  worth: Worth,
  issues: ReadonlySet<number>,
): { readonly account: Account; readonly onlooker: Onlooker } {
  const steps: Step[] = []
  const account: Account = {
    gains: new Float64Array(first.sizes.issue * WAYS.length),
    counts: new Float64Array(WAYS.length),
    repeated: new Float64Array(first.sizes.team),
    tested: 0,
    steps,
  }
  const closable = first.weight.reduce((sum, weight, i) => sum + weight * (1 - first.firstQuality[i]), 0)
  const last = Float64Array.from(first.quality)
  /** Practice of the issues that are tested this week, before any of these tests is judged. */
  const practices = new Map<number, number>()
  const note = (world: World, issue: number, way: Way, team: number, after: number): void => {
    const before = last[issue]
    if (after === before) return
    last[issue] = after
    const place = WAYS.indexOf(way)
    account.gains[issue * WAYS.length + place] += (worth(world.week) * world.weight[issue] * (after - before)) / closable
    account.counts[place]++
    if (issues.has(issue)) steps.push({ week: world.week, issue, way, team, before, after })
  }
  const rest =
    (way: Way) =>
    (world: World): void => {
      for (let i = 0; i < last.length; i++) if (world.quality[i] !== last[i]) note(world, i, way, world.owner[i], world.quality[i])
    }
  const tested = (world: World, each: (project: number) => void): void => {
    for (let o = 0; o < world.sizes.organisation; o++) {
      const from = doneFrom(world, o)
      for (let n = from; n < from + world.doneCount[o]; n++) each(world.done[n])
    }
  }
  const slips = rest('slipped')
  const onlooker: Onlooker = {
    outside: rest('drifted'),
    testing(world) {
      practices.clear()
      tested(world, (s) => {
        practices.set(world.testIssue[s], world.practice[world.testIssue[s]])
        account.tested += world.testHours[s]
        if (world.testClass[s] === CLASS.duplicated) account.repeated[memberOf(world, s, 0)] += world.testHours[s]
      })
    },
    adoption(world) {
      tested(world, (s) => {
        const issue = world.testIssue[s]
        const practice = practiceAfter(world, s, practices.get(issue)!)
        practices.set(issue, practice)
        const after = qualityOf(world, issue, practice ^ world.context[issue])
        note(world, issue, wayOf(world, s, after < last[issue]), memberOf(world, s, 0), after)
      })
      slips(world)
    },
  }
  return { account, onlooker }
}

function wayOf(world: World, project: number, harms: boolean): Way {
  if (world.testKind[project] === RECHECK_TEST) return 'undone'
  if (project >= world.facts.teams) return 'joint'
  if (world.testKind[project] === COPY_TEST) return 'copied'
  return harms ? 'misled' : 'own'
}

/** What an issue, or all, gained by each way. */
export function gainsOf({ gains }: Account, issue?: number): Float64Array {
  const sums = new Float64Array(WAYS.length)
  const [from, end] = issue === undefined ? [0, gains.length] : [issue * WAYS.length, (issue + 1) * WAYS.length]
  for (let n = from; n < end; n++) sums[n % WAYS.length] += gains[n]
  return sums
}

export function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
