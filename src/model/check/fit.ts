import { partStart } from '../landscape.ts'
import type { Scenario } from '../scenario.ts'
import { problem, type Problem } from './problem.ts'

/** Numbers that are right each by itself, but do not fit together: links to more elements than there are, pathways with more owners than teams. */
export function fitProblems(scenario: Scenario): Problem[] {
  const { issues, sizes } = scenario.place[0]
  const problems: Problem[] = []
  const most = (name: string, found: number, limit: number, of: string): void => {
    if (found <= limit) return
    problems.push(problem(['place', 'issues', name], `issues.${name} = ${found} is more than the ${limit} other elements of ${of}`))
  }
  most('complexity', issues.complexity, issues.loci - 1, 'an issue')
  if (sizes.pathways === 0) return problems
  const parts = Array.from({ length: sizes.teamsPerPathway }, (_, j) => j)
  const lengths = parts.map((j) => partStart(issues.loci, sizes.teamsPerPathway, j + 1) - partStart(issues.loci, sizes.teamsPerPathway, j))
  most('pathwayWithin', issues.pathwayWithin, Math.max(0, Math.min(...lengths) - 1), 'the smallest part of a pathway')
  most('pathwayBetween', issues.pathwayBetween, issues.loci - Math.max(...lengths), 'the other parts of a pathway')
  for (const [o, name] of scenario.organisations.entries()) {
    const teams = scenario.teams.filter((team) => team.organisation === o && team.staff > 0).length
    if (teams >= sizes.teamsPerPathway) continue
    const where = scenario.organisations.length > 1 ? `${name} has` : 'there are'
    const found = `a pathway belongs to ${sizes.teamsPerPathway} teams, and ${where} ${teams} with staff`
    problems.push(problem(['place', 'sizes'], found, 'Expected more teams, sizes.teamsPerPathway lowered, or sizes: { pathways: 0 }'))
  }
  return problems
}
