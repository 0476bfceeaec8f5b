import { prepare } from '../../model/begin.ts'
import { organisationOfProject } from '../../model/projects.ts'
import { OBSERVATIONS, run } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import { rememberFirsts } from '../../model/story/firsts.ts'
import { watchOf } from '../../model/story/onlooker.ts'
import type { World } from '../../model/world.ts'
import { namesOf } from '../../report/story/names.ts'
import { coachMoves, type Ground } from './coachMoves.ts'
import type { Film } from './film.ts'
import { tooLarge } from './tooLarge.ts'
import { watchIdeas } from './watchIdeas.ts'
import { jointGap, watchTeams } from './watchTeams.ts'
import { watchTests } from './watchTests.ts'

/** A design (its position) in one world, from 0. */
export interface FilmArgs {
  readonly design: number
  readonly replicate: number
}

/** Runs one design in one world and writes down what the map of teams shows. @throws where the scenario is too large to be played */
export function film(scenario: Scenario, { design, replicate }: FilmArgs): Film {
  const why = tooLarge(scenario)
  if (why !== undefined) throw new RangeError(why)
  const { weeks } = scenario
  const ground = prepare(scenario, replicate)
  const { first, facts } = ground
  const firsts = rememberFirsts()
  const teams = watchTeams(first, weeks)
  const tests = watchTests(weeks, firsts)
  const ideas = watchIdeas(first, weeks, firsts)
  // Who was first must be known before tests are looked at.
  const watch = watchOf([firsts.onlooker, tests.onlooker, ...ideas.onlookers, teams.onlooker])
  const { series } = run(scenario, design, replicate, ground, watch)
  const observed = (name: string): Float32Array => {
    const from = OBSERVATIONS.findIndex((info) => info.name === name) * weeks
    return series.slice(from, from + weeks)
  }
  const { project } = namesOf(scenario, first)
  const coached = {
    weeks,
    teams: facts.teams,
    projects: first.sizes.project,
    owners: facts.owners,
    partTeam: first.partTeam.slice(),
    coach: teams.columns.coach,
  }
  return {
    ...coached,
    jointNames: Array.from({ length: first.sizes.project - facts.teams }, (_, p) => project(facts.teams + p)),
    gap: first.gapOf.slice(),
    jointGap: jointGap(first).gap,
    ...teams.columns,
    gapClosed: observed('gapClosed'),
    duplicatedShare: observed('duplicatedShare'),
    tests: tests.tests(),
    ideas: ideas.ideas(),
    moves: coachMoves(coached, groundOf(first)),
  }
}

/** Of every project, in the order of the model. */
function groundOf(first: World): Ground {
  const { sizes, facts } = first
  const projects = Array.from({ length: sizes.project }, (_, s) => s)
  const firstTeam = (s: number): number => (s < facts.teams ? s : first.partTeam[(s - facts.teams) * facts.owners])
  return {
    organisationOf: projects.map((s) => organisationOfProject(first, s)),
    departmentOf: projects.map((s) => first.departmentOf[firstTeam(s)]),
  }
}
