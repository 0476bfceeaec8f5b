import type { Settings } from '../parameter.ts'
import type { IssueType, Team } from '../scenario.ts'
import { AIMS } from '../scenario.ts'

/**
 * Things that get names because the user gave a number of them. Names are addresses of chance: they never depend on how many
 * there are, so that one more changes nobody else's luck, and they differ between organisations.
 */
function numbered(word: string, position: number, digits: number, organisation = 0): string {
  const number = String(position + 1).padStart(digits, '0')
  return organisation === 0 ? `${word} ${number}` : `${word} ${organisation + 1}.${number}`
}

/** `organisation 1`, `organisation 2`, … */
export function organisationNames(count: number): string[] {
  return Array.from({ length: count }, (_, o) => numbered('organisation', o, 1))
}

/** The teams of one organisation, in departments of equal parts; the second organisation's first is `team 2.001`. */
export function generatedTeams(settings: Settings, organisation: number): Team[] {
  const { teams, staff, issuesPerTeam } = settings.sizes
  const departments = Math.min(settings.sizes.departments, teams)
  return Array.from({ length: teams }, (_, t) => {
    const name = numbered('team', t, 3, organisation)
    const department = numbered('department', Math.floor((t * departments) / teams), 2, organisation)
    return { id: name, name, department, organisation, staff, issues: staff === 0 ? 0 : issuesPerTeam }
  })
}

/** Types of local issue, or of pathway issue, with the six aims in turn. */
export function generatedTypes(count: number, pathway: boolean): IssueType[] {
  const word = pathway ? 'pathway type' : 'type'
  return Array.from({ length: count }, (_, i) => ({ name: numbered(word, i, 2), aim: i % AIMS.length, weight: 1, pathway }))
}
