import type { Parameters } from '../parameter.ts'

const assumed = { role: 'context', source: 'assumption; swept', grade: 'D' } as const

/** How large the place is. */
export const sizes = {
  organisations: { ...assumed, about: 'organisations in the partnership', unit: 'organisations', default: 1, range: [1, 500], whole: true, source: 'evidence 1.1: 1-13 acute trusts in a regional partnership; Surrey Heartlands 11', grade: 'A', moves: 'tests.count +' },
  teams: { ...assumed, about: 'teams (microsystems) of each organisation', unit: 'teams', default: 120, range: [1, 100000], whole: true, source: 'evidence 1.1: 60-400 a trust', moves: 'tests.count +' },
  departments: { ...assumed, about: 'departments of each organisation', unit: 'departments', default: 12, range: [1, 20000], whole: true, moves: 'gapClosed ?' },
  staff: { ...assumed, about: 'people in a team, where no table says otherwise', unit: 'people', default: 20, range: [1, 1000], source: 'evidence 1.1: 20 (8-40)', moves: 'leavers +' },
  issueTypes: { ...assumed, about: 'types of local issue', unit: 'types', default: 20, range: [1, 500], whole: true, moves: 'duplicatedShare -' },
  issuesPerTeam: { ...assumed, about: 'local issues of a team', unit: 'issues', default: 3, range: [1, 8], whole: true, moves: 'gapClosed -' },
  pathways: { ...assumed, about: 'pathways of each organisation', unit: 'pathways', default: 12, range: [0, 20000], whole: true, source: 'evidence 4: 11 pathway teams coached at Northumbria', grade: 'A', moves: 'gapClosed ?' },
  pathwayTypes: { ...assumed, about: 'types of pathway, so that solutions of one can serve another', unit: 'types', default: 4, range: [1, 200], whole: true, moves: 'distinctIdeas ?' },
  teamsPerPathway: { ...assumed, about: 'teams that own a pathway together', unit: 'teams', default: 3, range: [2, 6], whole: true, moves: 'gapClosed ?' },
} satisfies Parameters
