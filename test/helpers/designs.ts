import type { Changes } from './place.ts'

/** Ways to organise improvement, as lever settings for a small place with ample hours: together they use every lever. */
export const DESIGNS: Readonly<Record<string, Changes>> = {
  'ad hoc': { sharing: { tiesWithin: 0 } },
  coordinated: {
    leadership: { priorities: 2, constancy: 0.8, leaderHours: 4 },
    choice: { alignment: 0.8, freeShare: 0.3, awareness: 0.8, lookUp: 0.6, recognition: 0.5 },
    sharing: { recordSuccess: 0.8, recordFailure: 0.5 },
  },
  'team that does': { support: { coaches: 2, caseload: 4, handsOn: 1, targeting: 'weakest' } },
  'team that coaches': { support: { coaches: 2, caseload: 4, handsOn: 0.1, targeting: 'priorities' }, leadership: { priorities: 1 } },
  integrated: {
    leadership: { priorities: 2, leaderHours: 2 },
    support: { coaches: 1, caseload: 6 },
    learning: { training: 0.3, inductionHours: 2 },
    voice: { huddleHours: 0.2, forumHours: 3 },
    testing: { data: 0.05, prioritySplit: 0.7, adherence: 0.3 },
    adoption: { upkeep: 0.1 },
    choice: { involvement: 0.2, lookUp: 0.5 },
    sharing: { recordSuccess: 0.5, tiesAcross: 1 },
    forgetting: { codifying: 0.5 },
  },
  'trained coaches': { support: { trained: 10 }, demand: { firmness: 0.6 } },
  'innovation unit': { innovation: { staff: 1 }, leadership: { priorities: 1 } },
  'cross-functional': { choice: { joint: 1 }, support: { coaches: 1, targeting: 'pathways', handsOn: 0.3 } },
  'separate first, joint later': { choice: { joint: 1, jointFrom: 20 } },
  collaborative: { sharing: { sessionEvery: 10, tiesWithin: 2, tiesAcross: 2, reach: 'department', recordFailure: 1 } },
  'courses only': { learning: { courses: 1 } },
  partnership: {
    sharing: { tiesPartners: 2, reach: 'partnership', recordSuccess: 1, sessionEvery: 13 },
    outside: { partner: 10 },
    choice: { lookUp: 1 },
  },
  exporter: { support: { coaches: 3, caseload: 3, exported: 0.5, handsOn: 0.5 } },
  'more hours': { demand: { extraHours: 40 }, voice: { forumHours: 6, forumOrder: 'weighty' } },
}
