import type { Scenario } from './scenario.ts'

/** What decides how much memory a run takes; lists matter by their length only, so that it can be asked before they are made. */
export interface Sized extends Pick<Scenario, 'place'> {
  readonly teams: { readonly length: number }
  readonly issueTypes: { readonly length: number }
}

const TEAM = 1500
const TABLE_ENTRY = 8
/** Loci of a landscape where no parameter says otherwise. */
const LOCI = 12

/** Bytes that one run takes, roughly: the table of each landscape (2^loci numbers a type), and 1.5 kB a team. */
export function memory({ place, teams, issueTypes }: Sized): number {
  const loci = place[0]?.issues?.loci ?? LOCI
  let entries = 1
  for (let i = 0; i < loci; i++) entries *= 2
  return issueTypes.length * entries * TABLE_ENTRY + teams.length * TEAM
}
