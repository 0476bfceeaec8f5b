import type { Step, Worth } from './account.ts'
import type { Side } from './stories.ts'

/** The time in which an issue is better off in one of two runs, and what brought that about. */
export interface Stretch {
  readonly from: number
  /** First week in which it is no longer so; undefined: to the end. */
  readonly until?: number
  /** The change whose effect adds most in it while it lasts, and its side. */
  readonly main: Step
  readonly side: Side
  /** In the other run: the change of that same week, or else what counts most in the same direction in that time. */
  readonly other?: Step
}

/** All changes of one week together. */
interface Turn {
  readonly week: number
  /** Change of the difference, quality of the second run less that of the first. */
  readonly change: number
  /** The difference from this week on. */
  readonly apart: number
}

/**
 * Of all stretches in which the second run is better (`sign` 1; -1: worse), the one that adds most to the difference.
 * @param steps changes of one issue in each run, in the order of weeks
 */
export function mainStretch(steps: readonly [readonly Step[], readonly Step[]], worth: Worth, sign: number): Stretch | undefined {
  const turns = turnsOf(steps)
  const [first, end] = longest(turns, worth, sign) ?? []
  if (first === undefined || end === undefined) return undefined
  const inside = turns.slice(first, end)
  const until = turns[end]?.week
  const left = (week: number): number => worth(week) - (until === undefined ? 0 : worth(until))
  const areas = inside.map((_, n) => lasting(turns, first + n, worth, sign))
  const { week } = inside[areas.indexOf(Math.max(...areas))]
  const found = mainOf(steps, week, sign)
  const far = steps[found.side === 0 ? 1 : 0]
  const within = far.filter((step) => step.week >= inside[0].week && (until === undefined || step.week < until))
  const rises = found.main.after > found.main.before ? 1 : -1
  const other = far.find((step) => step.week === week) ?? most(within, left, rises)
  return { from: inside[0].week, ...(until === undefined ? {} : { until }), ...found, ...(other === undefined ? {} : { other }) }
}

function turnsOf([a, b]: readonly [readonly Step[], readonly Step[]]): Turn[] {
  const changes = new Map<number, number>()
  for (const [some, sign] of [[b, 1] as const, [a, -1] as const])
    for (const { week, before, after } of some) changes.set(week, (changes.get(week) ?? 0) + sign * (after - before))
  let apart = 0
  return [...changes]
    .sort(([x], [y]) => x - y)
    .map(([week, change]) => {
      apart += change
      // What is left of rounding is no difference.
      if (Math.abs(apart) < 1e-12) apart = 0
      return { week, change, apart }
    })
}

/** Positions in `turns` of the stretch that adds most, the last not included. */
function longest(turns: readonly Turn[], worth: Worth, sign: number): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined
  let most = 0
  let first = -1
  let sum = 0
  for (const [n, { week, apart }] of turns.entries()) {
    if (sign * apart <= 0) {
      first = -1
      continue
    }
    if (first < 0) [first, sum] = [n, 0]
    sum += sign * apart * (worth(week) - (n + 1 < turns.length ? worth(turns[n + 1].week) : 0))
    if (sum > most) [most, best] = [sum, [first, n + 1]]
  }
  return best
}

/**
 * What the change of a turn adds to the difference for as long as it lasts: what comes later on top of it is not counted, and what
 * takes the difference back takes back the latest first. So the turns of a stretch together add what the stretch does.
 */
function lasting(turns: readonly Turn[], n: number, worth: Worth, sign: number): number {
  const base = Math.max(0, sign * (turns[n].apart - turns[n].change))
  let top = sign * turns[n].apart
  let area = 0
  for (let k = n; k < turns.length; k++) {
    top = Math.min(top, sign * turns[k].apart)
    if (top <= base) break
    area += (top - base) * (worth(turns[k].week) - (k + 1 < turns.length ? worth(turns[k + 1].week) : 0))
  }
  return area
}

/** The larger of the changes of a week that move the difference in a direction. */
function mainOf(steps: readonly [readonly Step[], readonly Step[]], week: number, sign: number): { main: Step; side: Side } {
  const found = ([0, 1] as const).flatMap((side) =>
    steps[side]
      .filter((step) => step.week === week)
      .map((main) => ({ main, side, moves: (side === 1 ? sign : -sign) * (main.after - main.before) })),
  )
  const [{ main, side }] = found.sort((a, b) => b.moves - a.moves)
  return { main, side }
}

/** The change that counts most in a direction; of equals the first. */
export function most(steps: readonly Step[], worth: Worth, sign: number): Step | undefined {
  const counts = (step: Step): number => sign * worth(step.week) * (step.after - step.before)
  return steps.reduce<Step | undefined>((best, step) => (counts(step) > (best === undefined ? 0 : counts(best)) ? step : best), undefined)
}
