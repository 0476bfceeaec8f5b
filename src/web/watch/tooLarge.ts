import type { Scenario } from '../../model/scenario.ts'

/** Team-weeks that a page plays: some 25 MB for two designs, and a few seconds to run. */
const MOST_TEAM_WEEKS = 1_500_000

/** Why a scenario cannot be played, if so. */
export function tooLarge({ teams, weeks }: Pick<Scenario, 'teams' | 'weeks'>): string | undefined {
  if (teams.length * weeks <= MOST_TEAM_WEEKS) return undefined
  const most = Math.floor(MOST_TEAM_WEEKS / weeks)
  return `${teams.length} teams over ${weeks} weeks are more than this page can play (at most ${most} teams over so many weeks): take fewer teams or weeks. The command line tells the story of any team: constancy run SCENARIO --team NAME`
}
