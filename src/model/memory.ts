import type { Scenario } from './scenario.ts'

/** What decides how much memory a run takes; lists matter by their length only, so that it can be asked before they are made. */
export interface Sized extends Pick<Scenario, 'place'> {
  readonly teams: { readonly length: number }
  readonly issueTypes: { readonly length: number }
}

/** Memory that a scenario may ask for, in bytes: what a usual laptop can give. */
export const MOST_MEMORY = 4e9

export function gigabytes(bytes: number): string {
  return `${Math.round(bytes / 1e8) / 10} GB`
}

/** Bytes of all columns of a team, of an issue, and of a cell (an idea of a type in an organisation). */
const TEAM = 900
const ISSUE = 300
const CELL = 45
const TABLE_ENTRY = 8
/** Values where a scenario with problems does not say. */
const LOCI = 12
const ISSUES = 3

/**
 * Bytes that one run takes, roughly: the table of each landscape and the book of what was tried (2^loci ideas a type, the book
 * once an organisation), two bits an idea for each issue, and the columns of teams and issues.
 */
export function memory({ place, teams, issueTypes }: Sized): number {
  const loci = place[0]?.issues?.loci ?? LOCI
  let ideas = 1
  for (let i = 0; i < loci; i++) ideas *= 2
  const issues = teams.length * (place[0]?.sizes?.issuesPerTeam ?? ISSUES) + place.length * (place[0]?.sizes?.pathways ?? 0)
  return issueTypes.length * ideas * (TABLE_ENTRY + CELL * place.length) + issues * (ideas / 4 + ISSUE) + teams.length * TEAM
}
