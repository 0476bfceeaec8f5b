import { partStart } from '../landscape.ts'
import type { Settings } from '../parameter.ts'
import { kindsOf } from '../place/order.ts'
import type { Scenario } from '../scenario.ts'
import { quoted } from './data.ts'
import { problem, type Problem } from './problem.ts'

/** Parameters that are each within range, but not together: the model relies on all that is checked here. */
export function fitProblems(scenario: Scenario): Problem[] {
  return [...landscapeProblems(scenario), ...staffProblems(scenario), ...priorityProblems(scenario)]
}

const at = (group: string, name: string): string[] => ['place', group, name]

/** An element can depend only on as many others as there are. */
function landscapeProblems({ place: [{ issues, sizes }] }: Scenario): Problem[] {
  const { loci, complexity, pathwayWithin, pathwayBetween } = issues
  const found: Problem[] = []
  if (complexity >= loci)
    found.push(
      problem(
        at('issues', 'complexity'),
        `issues.complexity = ${complexity}, but an issue has ${loci} elements (issues.loci)`,
        `Expected at most ${loci - 1}`,
      ),
    )
  if (sizes.pathways === 0) return found
  const owners = sizes.teamsPerPathway
  if (owners > loci)
    return [
      ...found,
      problem(
        at('sizes', 'teamsPerPathway'),
        ownersFound(owners, `a pathway has ${loci} elements (issues.loci)`),
        `Expected at most ${loci}`,
      ),
    ]
  const parts = Array.from({ length: owners }, (_, j) => partStart(loci, owners, j + 1) - partStart(loci, owners, j))
  const [small, large] = [Math.min(...parts), Math.max(...parts)]
  if (pathwayWithin >= small)
    found.push(
      problem(
        at('issues', 'pathwayWithin'),
        `issues.pathwayWithin = ${pathwayWithin}, but ${owners} teams share the ${loci} elements of a pathway, so that the smallest part has ${small}`,
        `Expected at most ${small - 1}`,
      ),
    )
  if (pathwayBetween > loci - large)
    found.push(
      problem(
        at('issues', 'pathwayBetween'),
        `issues.pathwayBetween = ${pathwayBetween}, but ${owners} teams share the ${loci} elements of a pathway, so that the others have ${loci - large} beside the largest part`,
        `Expected at most ${loci - large}`,
      ),
    )
  return found
}

const ownersFound = (owners: number, but: string): string => `sizes.teamsPerPathway = ${owners}, but ${but}`

/** Somebody must be there to improve anything, and enough teams to share a pathway. */
function staffProblems({ organisations, teams, place }: Scenario): Problem[] {
  if (teams.length === 0) return []
  const { pathways, teamsPerPathway } = place[0].sizes
  return organisations.flatMap((name, o) => {
    const working = teams.filter((team) => team.organisation === o && team.staff > 0).length
    const where = organisations.length > 1 ? quoted(name) : 'the place'
    if (working === 0) return [problem(['place'], `${where} has no team with staff`, 'Expected at least one')]
    if (pathways === 0 || working >= teamsPerPathway) return []
    const but = `${where} has ${working} ${working === 1 ? 'team' : 'teams'} with staff`
    const few = working < 2 ? '' : `, or sizes: { teamsPerPathway: ${working} }`
    return [
      problem(at('sizes', 'teamsPerPathway'), ownersFound(teamsPerPathway, but), `Expected no more. Write sizes: { pathways: 0 }${few}`),
    ]
  })
}

/** More priorities than types of issue would cost their hours and mean nothing. */
function priorityProblems(scenario: Scenario): Problem[] {
  const types = kindsOf(scenario).length
  if (types === 0) return []
  const tooMany = (settings: Pick<Settings, string>): number | undefined =>
    settings.leadership?.priorities > types ? settings.leadership.priorities : undefined
  const designs = scenario.designs.flatMap(({ name, settings }) => {
    const most = settings.map(tooMany).find((count) => count !== undefined)
    return most === undefined ? [] : [priorityProblem(['designs', name, 'leadership', 'priorities'], `in ${name}`, most, types)]
  })
  const events = scenario.events.flatMap(({ set }, e) => {
    const most = tooMany(set)
    return most === undefined ? [] : [priorityProblem(['events', e, 'set', 'leadership', 'priorities'], `in event ${e + 1}`, most, types)]
  })
  return [...designs, ...events]
}

function priorityProblem(path: (string | number)[], where: string, count: number, types: number): Problem {
  const found = `leadership.priorities = ${count} ${where}, but there are ${types} types of issue, those of pathways counted`
  return problem(path, found, `Expected at most ${types}: write leadership: { priorities: ${types} } there`)
}
