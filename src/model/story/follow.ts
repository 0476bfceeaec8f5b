import type { Ground } from '../begin.ts'
import { prepare } from '../begin.ts'
import type { RunResult } from '../run.ts'
import { run } from '../run.ts'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { tellCare } from './care.ts'
import { tellCoaches } from './coaches.ts'
import type { Kind, Kinds, StoryEvent, Tell } from './event.ts'
import { rememberFirsts } from './firsts.ts'
import { tellJoint } from './joint.ts'
import { tellLeadership } from './leadership.ts'
import { type Onlooker, watchOf } from './onlooker.ts'
import { tellPeople } from './people.ts'
import { tellProgress } from './progress.ts'
import { scopeOf } from './scope.ts'
import { findSources } from './sources.ts'
import { tellSpread } from './spread.ts'
import { tellStarts } from './starts.ts'
import { tellTests } from './tests.ts'
import { tellVoice } from './voices.ts'

/** A run with the story of one team, or of the whole. */
export interface Followed {
  readonly result: RunResult
  readonly events: readonly StoryEvent[]
  /** The first state, which says who owns what: owners, types and pathways never change. */
  readonly first: World
}

/**
 * Runs one design (its position) in one replicate (from 0) and writes down what happens, week by week; the result is that of
 * `run`. @param team its number in the order of the model; none: the whole, each organisation in turn
 */
export function follow(
  scenario: Scenario,
  design: number,
  replicate: number,
  team?: number,
  ground: Ground = prepare(scenario, replicate),
): Followed {
  const { first } = ground
  const events: StoryEvent[] = []
  const onlookers = team === undefined ? wholeOf(first, events) : teamOf(first, team, events)
  const result = run(scenario, design, replicate, ground, watchOf(onlookers))
  return { result, events, first }
}

/** The stories of several teams in one run, each as `follow` tells it, by team. */
export function followTeams(
  scenario: Scenario,
  design: number,
  teams: readonly number[],
  ground: Ground,
  others: readonly Onlooker[] = [],
): ReadonlyMap<number, readonly StoryEvent[]> {
  const stories = new Map(teams.map((team): [number, StoryEvent[]] => [team, []]))
  const onlookers = [...stories].flatMap(([team, events]) => teamOf(ground.first, team, events))
  run(scenario, design, ground.replicate, ground, watchOf([...onlookers, ...others]))
  return stories
}

function teller(events: StoryEvent[], organisation: number, team: number): Tell {
  return <K extends Kind>(week: number, kind: K, facts: Kinds[K]) =>
    void events.push({ week, organisation, team, kind, ...facts } as unknown as StoryEvent)
}

function teamOf(first: World, team: number, events: StoryEvent[]): Onlooker[] {
  const scope = scopeOf(first, team)
  const above = teller(events, scope.organisation, -1)
  const tell = teller(events, scope.organisation, team)
  const firsts = rememberFirsts()
  const sources = findSources(first, scope, firsts, tell)
  return [
    firsts.onlooker,
    tellPeople(first, scope, tell),
    tellLeadership(first, scope.organisation, above),
    tellCare(first, scope, tell),
    tellVoice(scope, tell),
    tellStarts(scope, sources, tell),
    ...tellTests(scope, firsts, sources, tell),
    ...tellCoaches(scope, tell),
    sources.onlooker,
  ]
}

function wholeOf(first: World, events: StoryEvent[]): Onlooker[] {
  return Array.from({ length: first.sizes.organisation }, (_, o) => {
    const tell = teller(events, o, -1)
    return [tellLeadership(first, o, tell), tellJoint(first, o, tell), tellSpread(o, tell), tellProgress(first, o, tell)]
  }).flat()
}
