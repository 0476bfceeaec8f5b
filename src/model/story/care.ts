import { partMask } from '../facts.ts'
import { RECHECK_TEST } from '../ledger.ts'
import { qualityOf } from '../practice.ts'
import { doneFrom } from '../projects.ts'
import type { World } from '../world.ts'
import type { Kinds, Tell } from './event.ts'
import type { Onlooker } from './onlooker.ts'
import type { Scope } from './scope.ts'

interface State {
  readonly practice: number
  readonly context: number
  readonly quality: number
  readonly due: boolean
}

/** Tells what becomes of a team's issues without its doing: circumstances drift, practice slips, gains are there a year later or not. */
export function tellCare(first: World, { issues, organisation }: Scope, tell: Tell): Onlooker {
  const states = new Map<number, State>(issues.map((issue) => [issue, stateOf(first, issue)]))
  const slipped: Kinds['slips'][] = []
  const look = (world: World): void => {
    for (const issue of issues) states.set(issue, stateOf(world, issue))
  }
  return {
    outside(world) {
      for (const issue of issues) {
        const before = states.get(issue)!
        if (world.context[issue] !== before.context)
          tell(world.week, 'drifts', { issue, before: before.quality, after: world.quality[issue] })
      }
    },
    testing: look,
    // What slips is told after the week's tests, which are told once it is known whether they were written up.
    adoption(world) {
      slipped.length = 0
      for (const issue of issues) {
        const before = states.get(issue)!
        const meant = meantPractice(world, issue, before, organisation)
        if (world.practice[issue] !== meant)
          slipped.push({ issue, before: qualityOf(world, issue, meant ^ world.context[issue]), after: world.quality[issue] })
        // A project that ends in the very week puts the look at its issue off.
        if (before.due && world.checkWeek[issue] < 0) tellGain(world, issue, tell)
      }
    },
    forgetting(world) {
      for (const slip of slipped) tell(world.week, 'slips', slip)
    },
    end: look,
  }
}

function stateOf(world: World, issue: number): State {
  return {
    practice: world.practice[issue],
    context: world.context[issue],
    quality: world.quality[issue],
    due: world.checkWeek[issue] >= 0 && world.checkWeek[issue] <= world.week,
  }
}

/** The practice that this week's tests alone would leave in use. */
function meantPractice(world: World, issue: number, before: State, organisation: number): number {
  let { practice } = before
  const from = doneFrom(world, organisation)
  for (let n = from; n < from + world.doneCount[organisation]; n++) {
    const s = world.done[n]
    if (world.testIssue[s] === issue) practice = practiceAfter(world, s, practice)
  }
  return practice
}

/** What is in use once this week's test of a project is judged, where `practice` was in use before. */
export function practiceAfter(world: World, project: number, practice: number): number {
  const again = world.testKind[project] === RECHECK_TEST
  if (again === world.testChange[project] > 0) return practice
  const mask = partMask(world.facts, world.part[project])
  // What a second look does not confirm goes back to where the step was made from.
  return (practice & ~mask) | ((again ? world.testFrom[project] : world.testPractice[project]) & mask)
}

function tellGain(world: World, issue: number, tell: Tell): void {
  const [start, end, now] = [world.checkBefore[issue], world.checkAfter[issue], world.quality[issue]]
  const stays = now - start >= 0.5 * (end - start)
  tell(world.week, stays ? 'gainStays' : 'gainGone', { issue, before: end, after: now })
}
