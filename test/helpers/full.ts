/** A small place in which everything happens that a story can tell, with a bare design and a rich one. */
export const FULL = `
weeks: 110
place:
  sizes: { teams: 16, departments: 3, issueTypes: 5, pathways: 3, pathwayTypes: 1 }
  issues: { loci: 8, contextDifference: 0.02, startVariation: 0.1 }
  outside: { arrivals: 2, drift: 0.2, inspectEvery: 26 }
  voice: { blocking: 0.1 }
  workforce: { turnover: 0.4 }
designs:
  bare: { testing: { adherence: 0.3 } }
  rich:
    support: { coaches: 0.5, caseload: 6 }
    choice: { awareness: 1, lookUp: 1, joint: 0.7, recognition: 1 }
    sharing: { recordSuccess: 0.8, recordFailure: 0.5, sessionEvery: 13 }
    leadership: { priorities: 2, constancy: 0 }
    innovation: { staff: 0.3 }
    voice: { forumHours: 4 }
    demand: { extraHours: 100 }
events:
  - { week: 30, happens: leader leaves }
  - { week: 40, lasts: 10, set: { support: { coaches: 0 } }, note: coaches are called away }
`
