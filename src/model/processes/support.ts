import type { Random } from '../../math/random.ts'
import { defineProcess } from '../process.ts'
import { count, doneFrom, memberOf, membersOf } from '../projects.ts'
import { COUNT, type World } from '../world.ts'

const LOT = 0
const STILL_COACHES = 1
/** Hours a week that an active trained coach spends on coaching, and that keeping any trained coach trained costs. */
const COACHING_HOURS = 2
const UPKEEP_OF_TRAINING = 0.5
const FIRST_COME = 0
const WEAKEST = 1
const PRIORITIES = 2

/** Coaches are matched to projects; what each team gets of its coach falls with the caseload. */
export const support = defineProcess({
  name: 'support',
  about:
    'Coaches are matched to projects: cheaper and better tests, more learning, less of each the more teams share a coach; hands-on work leaves less behind.',
  parameters: {
    coaches: {
      about: 'coaches employed by a central improvement team',
      unit: 'FTE',
      role: 'lever',
      default: 0,
      range: [0, 60],
      costs: '37.5 hours a week each, used or not',
      source: 'evidence 1.5: 10 FTE for 5,000 staff (4-25), from memory',
      grade: 'D',
      moves: 'hours.coaching +',
    },
    caseload: {
      about: 'teams that a coach looks after',
      unit: 'teams',
      role: 'lever',
      default: 12,
      range: [1, 60],
      costs: 'the effect on each team falls by 0.0188 for each further team',
      source: 'evidence 1.5: effect 0.73 - 0.0137 d over 21 trials (S42)',
      grade: 'A',
      moves: 'coachWait -',
    },
    dilution: {
      about: 'share of a coach’s effect that each further team takes away',
      unit: 'per team',
      role: 'behaviour',
      default: 0.0188,
      range: [0, 0.06],
      source: 'evidence 1.5: 0.0137 / 0.732 (S42)',
      grade: 'A',
      moves: 'skill -',
    },
    handsOn: {
      about: 'share of the coach’s time spent doing the team’s tests instead of coaching',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: 'that share of learning and embedding stays with the coach',
      source: 'the source text (over-reliance on a small group of experts)',
      grade: 'D',
      moves: 'reliance +',
    },
    targeting: {
      about: 'which projects get a free coach first',
      role: 'lever',
      default: 'first come',
      options: ['first come', 'weakest', 'priorities', 'pathways'],
      costs: 'the others wait',
      source: 'the source text (C71, C80)',
      grade: 'D',
      moves: 'gapClosed.worstOff ?',
    },
    trained: {
      about: 'members of staff trained as coaches, each of whom looks after one team beside the day job, if still coaching',
      unit: 'people',
      role: 'lever',
      default: 0,
      range: [0, 1000],
      whole: true,
      costs: '0.5 hours a week each, and 2 more where still coaching',
      source: 'evidence 1.5: 60 % of trained coaches who coach have one team (S30)',
      grade: 'A',
      moves: 'hours.coaching +',
    },
    stillCoaching: {
      about: 'trained coaches who are still coaching',
      unit: 'share',
      role: 'behaviour',
      default: 0.6,
      range: [0.1, 1],
      source: 'evidence 1.5: ELFT 63 %, Sheffield 58 % (S10, S30)',
      grade: 'A',
      moves: 'hours.coaching +',
    },
    trainedEffect: {
      about: 'effect of a trained member of staff as a coach, against a full-time one with one team',
      unit: 'share',
      role: 'behaviour',
      default: 0.6,
      range: [0, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'skill +',
    },
    exported: {
      about: 'share of the coaches’ time sold to other organisations',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: 'the hours leave home; partners in the same scenario share them, and pay for them',
      source: 'the source text (RUBIS.Qi)',
      grade: 'C',
      moves: 'hours.exported +',
    },
    exportIncome: {
      about: 'improvement hours that an exported hour brings home, and that an hour lent by a partner costs',
      unit: 'share',
      role: 'context',
      default: 0.8,
      range: [0, 2],
      source: 'assumption',
      grade: 'D',
      moves: 'tests +',
    },
    lessReliance: {
      about: 'what a test done alone leaves of the reliance on experts',
      unit: 'share',
      role: 'behaviour',
      default: 0.87,
      range: [0.5, 1],
      source: 'assumption: half gone after five tests alone',
      grade: 'D',
      moves: 'reliance +',
    },
    moreReliance: {
      about: 'what a coached test adds to reliance, of the distance to 1, when all is done by the coach (a quarter of it when nothing is)',
      unit: 'share',
      role: 'behaviour',
      default: 0.1,
      range: [0, 0.5],
      source: 'evidence 1.5: over-reliance 0.1 (0-0.5), only indirect',
      grade: 'D',
      moves: 'reliance +',
    },
  },
  standing: {
    coaching: (values, place) =>
      // Coaches lent by partners cost what their owners earn by them.
      37.5 * (values.coaches * (1 - values.exported) + place.lent * values.exportIncome) +
      (UPKEEP_OF_TRAINING + COACHING_HOURS * values.stillCoaching) * values.trained,
    exported: (values) => 37.5 * values.coaches * values.exported,
  },
  writes: `coachFree coachable practiserCount need coachKind coachEffect handsOn coachHours reliance practised coached tally`,
  step(world, values, random, organisation) {
    relyLess(world, values.lessReliance, values.moreReliance, organisation)
    const central = Math.floor(world.coachFte[organisation] * values.caseload + 1e-9)
    const effect = Math.max(0, 1 - values.dilution * values.caseload)
    const active = world.activeNow[organisation]
    world.coachFree[organisation] = 0
    if (central === 0 && active === 0 && world.coached[organisation] === 0) return
    const wanted = survey(world, organisation)
    assign(world, wanted, CENTRAL, central, values.targeting, random, organisation)
    assign(world, wanted, TRAINED, active, FIRST_COME, random, organisation)
    const hours = central > 0 ? (values.handsOn * 37.5) / values.caseload : 0
    coach(world, wanted, effect, values.handsOn, hours, Math.max(0, 1 - values.dilution) * values.trainedEffect, organisation)
    world.coached[organisation] = used[CENTRAL] + used[TRAINED]
    world.coachFree[organisation] = central + active - world.coached[organisation]
    if (central > 0 || active > 0) {
      count(world, organisation, COUNT.coachWeeksWanted, wanted)
      count(world, organisation, COUNT.coachWeeksWaited, wanted - used[CENTRAL] - used[TRAINED])
    }
  },
})

/** Projects without a coach, with one from the central team, with a trained member of staff: counted anew each week. */
const used = new Int32Array(3)
const CENTRAL = 1
const TRAINED = 2

/** Lists the projects that could use a coach, and counts who has which; gives how many they are. */
function survey(world: World, organisation: number): number {
  const { on, gathering, coachKind, coachable, facts } = world
  const from = doneFrom(world, organisation)
  let end = from
  used.fill(0)
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
    if (on[t] < 0) continue
    used[coachKind[t]]++
    coachable[end++] = t
  }
  for (let s = facts.teams + world.pathwayFrom[organisation]; s < facts.teams + world.pathwayEnd[organisation]; s++) {
    if (on[s] < 0 || gathering[s] === 1) continue
    used[coachKind[s]]++
    coachable[end++] = s
  }
  return end - from
}

/** What coached projects have of their coaches this week; `hours` hands-on hours for each project of the central team's. */
function coach(
  world: World,
  wanted: number,
  effect: number,
  share: number,
  hours: number,
  staffEffect: number,
  organisation: number,
): void {
  const { coachable, coachKind, coachEffect, handsOn, coachHours } = world
  const from = doneFrom(world, organisation)
  for (let n = from; n < from + wanted; n++) {
    const s = coachable[n]
    const kind = coachKind[s]
    if (kind === 0) continue
    coachEffect[s] = kind === CENTRAL ? effect : staffEffect
    handsOn[s] = kind === CENTRAL ? share : 0
    if (kind === CENTRAL && hours > 0) coachHours[s] += hours * (1 - strainOf(world, s))
  }
}

/** Who tested alone last week relies less on experts; who had a coach relies more, above all where that one did the work. */
function relyLess(world: World, lessReliance: number, moreReliance: number, organisation: number): void {
  const { practisers, practised, reliance, doneFor } = world
  const from = world.teamFrom[organisation]
  for (let n = from; n < from + world.practiserCount[organisation]; n++) {
    const t = practisers[n]
    if (practised[t] === 1) reliance[t] *= lessReliance
    else reliance[t] += moreReliance * (0.25 + 0.75 * doneFor[t]) * (1 - reliance[t])
    practised[t] = 0
  }
  world.practiserCount[organisation] = 0
}

/**
 * How many of so many trained coaches still coach, with the address of their organisation. Each has a lot that lasts, so that
 * training more changes nothing for the others.
 */
export function stillActive(trained: number, share: number, random: Random, key: number): number {
  let active = 0
  for (let n = 0; n < trained; n++) if (random.lasting(key, (n << 1) | STILL_COACHES) < share) active++
  return active
}

function strainOf(world: World, project: number): number {
  let sum = 0
  const members = membersOf(world, project)
  for (let n = 0; n < members; n++) sum += world.strain[memberOf(world, project, n)]
  return sum / members
}

/** Up to so many places are filled by looking for the next one each time; more, by putting all who wait in order. */
const FEW = 6

/** Gives free places of one kind of coach to projects without any, or takes places back when there are fewer than projects that have one. */
function assign(world: World, wanted: number, kind: number, places: number, targeting: number, random: Random, organisation: number): void {
  const { queue, coachKind, coachable } = world
  const from = doneFrom(world, organisation)
  const end = from + wanted
  if (used[kind] === places || (used[0] === 0 && used[kind] < places)) return
  if (places > used[kind] && places - used[kind] <= FEW) {
    while (used[kind] < places && used[0] > 0) take(world, first(world, from, end, targeting, random), kind)
    return
  }
  queue.clear()
  const gives = used[kind] < places
  for (let n = from; n < end; n++) {
    const s = coachable[n]
    if (coachKind[s] === (gives ? 0 : kind)) queue.add(s, gives ? rank(world, s, targeting) : 0, lotOf(world, s, random))
  }
  while (used[kind] > places) take(world, queue.next(), 0)
  while (used[kind] < places && used[0] > 0) take(world, queue.next(), kind)
}

/** Of those who wait for a coach, at `coachable[from]` to `end`, the first: by rank, then by lot, drawn only where ranks are equal. */
function first(world: World, from: number, end: number, targeting: number, random: Random): number {
  const { coachKind, coachable } = world
  let best = -1
  let least = 0
  for (let n = from; n < end; n++) {
    const s = coachable[n]
    if (coachKind[s] !== 0) continue
    const own = rank(world, s, targeting)
    if (best >= 0 && (own > least || (own === least && lotOf(world, s, random) > lotOf(world, best, random)))) continue
    best = s
    least = own
  }
  return best
}

/** A project gets a coach or loses one; what its next test needs must be worked out anew. */
function take(world: World, project: number, kind: number): void {
  used[world.coachKind[project]]--
  used[kind]++
  world.coachKind[project] = kind
  world.need[project] = 0
  if (kind > 0) return
  world.coachEffect[project] = 0
  world.handsOn[project] = 0
}

function lotOf(world: World, project: number, random: Random): number {
  return random.word(project < world.facts.teams ? world.teamKey[project] : world.issueKey[world.on[project]], LOT)
}

/** Lower is sooner. Who has waited longest comes first among equals. */
function rank(world: World, project: number, targeting: number): number {
  const waited = -world.age[project]
  if (targeting === FIRST_COME) return waited
  if (targeting === WEAKEST) return world.skill[memberOf(world, project, 0)]
  const issue = world.on[project]
  const chosen =
    targeting === PRIORITIES
      ? world.priority[world.issueOrganisation[issue] * world.facts.kinds + world.kind[issue]] === 1
      : issue >= world.facts.localIssues
  return waited - (chosen ? 1e6 : 0)
}
