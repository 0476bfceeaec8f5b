import type { Parameters } from './parameter.ts'

/** Parameters that belong together: those of a process, or of what `begin` builds. `GROUPS` is the table of contents. */
export interface Group {
  readonly name: string
  readonly about: string
  readonly parameters: Parameters
  /** True for a process, whose parameters may change from week to week by events; false for what is built before week 0. */
  readonly process: boolean
}

export const GROUPS: readonly Group[] = [
  {
    name: 'sizes',
    about: 'How large the place is.',
    process: false,
    parameters: {
      teams: { about: 'teams (microsystems) in each organisation', unit: 'teams', role: 'context', default: 120, range: [1, 100000], whole: true, source: 'design brief', grade: 'D', moves: 'projects.started +' },
      departments: { about: 'departments in each organisation', unit: 'departments', role: 'context', default: 12, range: [1, 20000], whole: true, source: 'design brief', grade: 'D', moves: 'gapClosed ?' },
      issueTypes: { about: 'types of local issue', unit: 'types', role: 'context', default: 20, range: [1, 500], whole: true, source: 'design brief', grade: 'D', moves: 'duplicatedShare -' },
      organisations: { about: 'organisations in the partnership', unit: 'organisations', role: 'context', default: 1, range: [1, 500], whole: true, source: 'design brief', grade: 'D', moves: 'gapClosed ?' },
      issuesPerTeam: { about: 'local issues of a team', unit: 'issues', role: 'context', default: 3, range: [1, 8], whole: true, source: 'design brief', grade: 'D', moves: 'gapClosed -' },
      pathways: { about: 'pathway issues in each organisation', unit: 'pathways', role: 'context', default: 12, range: [0, 20000], whole: true, source: 'design brief', grade: 'D', moves: 'gapClosed ?' },
      pathwayTypes: { about: 'types of pathway issue', unit: 'types', role: 'context', default: 4, range: [1, 100], whole: true, source: 'design brief', grade: 'D', moves: 'gapClosed ?' },
      teamsPerPathway: { about: 'teams that own a pathway together', unit: 'teams', role: 'context', default: 3, range: [2, 6], whole: true, source: 'design brief', grade: 'D', moves: 'gapClosed ?' },
      staff: { about: 'people in a team, where no table says otherwise', unit: 'people', role: 'context', default: 20, range: [1, 500], source: 'evidence 1.1', grade: 'D', moves: 'gapClosed ?' },
    },
  },
  {
    name: 'support',
    about: 'Coaches are matched to projects.',
    process: true,
    parameters: {
      coaches: { about: 'coaches employed by the central team', unit: 'FTE', role: 'lever', default: 0, range: [0, 60], costs: '37.5 hours a week each, used or not', source: 'evidence 1.5', grade: 'D', moves: 'hours.coaching +' },
      caseload: { about: 'teams that one coach looks after', unit: 'teams', role: 'lever', default: 12, range: [1, 40], costs: 'help to each falls as it rises', source: 'evidence 1.5', grade: 'A', moves: 'skill -' },
      targeting: { about: 'who gets a coach first', role: 'lever', default: 'firstCome', options: ['firstCome', 'weakest', 'priorities', 'pathways'], costs: 'those who wait', source: 'design brief', grade: 'D', moves: 'gapClosed ?' },
    },
  },
]
