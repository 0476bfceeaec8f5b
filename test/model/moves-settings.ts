import type { Changes } from '../helpers/place.ts'

/** How one parameter is tried: from `low` to `high`, in a place and under levers in which its mechanism is at work. */
export interface Trial {
  readonly low: number | string
  readonly high: number | string
  /** What else must hold for it to matter, and why, in a few words. */
  readonly with?: Changes
  readonly why?: string
  readonly weeks?: number
  /** It moves single replicates up or down, but not their mean. */
  readonly eitherWay?: boolean
}

const ample: Changes = { demand: { hours: 24 } }
const coached: Changes = { ...ample, support: { coaches: 2, caseload: 3 } }
const memory: Changes = {
  sizes: { teams: 24, issueTypes: 4 },
  sharing: { recordSuccess: 1, recordFailure: 1 },
  choice: { lookUp: 1, kudos: 0 },
}
const priorities: Changes = { ...ample, leadership: { priorities: 2 }, choice: { freeShare: 0, alignment: 1 } }
const together: Changes = { ...ample, choice: { joint: 1 }, issues: { loci: 8, pathwayWeight: 10 } }
const tied: Changes = { sharing: { tiesWithin: 3 }, sizes: { issueTypes: 3 } }
const arriving: Changes = { outside: { arrivals: 4 }, choice: { kudos: 0 } }
const complete: Changes = { network: { shape: 'complete' }, sizes: { issueTypes: 3 }, testing: { lookEvery: 1 } }
const unit: Changes = { demand: { hours: 16 }, innovation: { staff: 1.5 }, choice: { kudos: 0 } }
const precise: Changes = {
  demand: { hours: 24 },
  testing: { error: 0.02 },
  issues: { loci: 8, gapError: 0.3 },
  adoption: { slip: 0 },
  outside: { drift: 0 },
}
const pathwaysOnly: Changes = {
  ...precise,
  sizes: { teams: 12, issueTypes: 3, issuesPerTeam: 1, pathways: 6, pathwayTypes: 2 },
  choice: { joint: 1, aim: 1 },
  issues: { loci: 9, pathwayWeight: 30, pathwayBetween: 0, gapError: 0.3 },
}
const changing: Changes = { leadership: { tenure: 0.5, constancy: 0 } }

/** Every parameter of every group, by address. */
export const TRIALS: Readonly<Record<string, Trial>> = {
  'sizes.organisations': { low: 1, high: 2 },
  'sizes.teams': { low: 6, high: 24 },
  'sizes.departments': {
    low: 1,
    high: 8,
    with: { sizes: { teams: 16, issueTypes: 4 }, sharing: { tiesWithin: 6 }, choice: { kudos: 0 } },
    why: 'ties within are fewer in small ones',
  },
  'sizes.staff': { low: 10, high: 40 },
  'sizes.issueTypes': { low: 3, high: 20 },
  'sizes.issuesPerTeam': { low: 1, high: 4 },
  'sizes.pathways': { low: 0, high: 6 },
  'sizes.pathwayTypes': { low: 1, high: 6, with: { sizes: { pathways: 6 } } },
  'sizes.teamsPerPathway': { low: 2, high: 4, with: together, why: 'joint projects bind every owner' },

  'issues.loci': { low: 5, high: 12 },
  'issues.complexity': { low: 0, high: 7, with: precise, why: 'search must get as far as it can' },
  'issues.pathwayWithin': { low: 0, high: 2, with: pathwaysOnly, weeks: 104, why: 'pathways must be worked on' },
  'issues.pathwayBetween': {
    low: 0,
    high: 5,
    with: { choice: { joint: 0 }, issues: { loci: 9, pathwayWeight: 10 } },
    why: 'pathways must be worked on, apart',
  },
  'issues.neighbours': {
    low: 'random',
    high: 'ring',
    eitherWay: true,
    why: 'optima are as good on average (Kauffman 1993): it moves single places, not their mean',
  },
  'issues.floor': { low: 'minimum', high: 'zero' },
  'issues.exponent': { low: 0.5, high: 8 },
  'issues.commonness': {
    low: 0,
    high: 1,
    with: { sizes: { teams: 24, issueTypes: 20, departments: 8 } },
    why: 'departments must have types of their own',
  },
  'issues.contextDifference': { low: 0, high: 0.4, with: { sizes: { teams: 24, issueTypes: 3 } } },
  'issues.contextShared': {
    low: 0,
    high: 1,
    with: { sizes: { teams: 24, departments: 2, issueTypes: 4 }, issues: { contextDifference: 0.3 } },
    why: 'circumstances must differ, and departments have several teams with the same issue',
  },
  'issues.startVariation': { low: 0, high: 0.5 },
  'issues.weightSpread': { low: 0, high: 1.5 },
  'issues.weightError': {
    low: 0,
    high: 2,
    with: { sizes: { issuesPerTeam: 4, pathways: 0 }, issues: { loci: 8, weightSpread: 1.5, gapError: 0 } },
    why: 'weights must decide what is worked on',
  },
  'issues.pathwayWeight': { low: 0, high: 10 },
  'issues.gapError': { low: 0, high: 2 },

  'network.shape': { low: 'line', high: 'complete' },
  'network.degree': { low: 2, high: 10, with: { network: { shape: 'ring' }, choice: { kudos: 0 } }, why: 'only some shapes have a degree' },

  'start.skill': { low: 0.1, high: 0.9 },
  'start.safety': { low: 0.2, high: 0.8 },
  'start.climate': { low: 0.2, high: 0.8 },
  'start.engagement': { low: 0.2, high: 0.8 },
  'start.reliance': { low: 0, high: 0.5 },
  'start.spread': { low: 0, high: 0.3 },

  'outside.drift': { low: 0, high: 0.3 },
  'outside.arrivals': { low: 0, high: 4, with: { choice: { kudos: 0 } }, why: 'kudos keeps teams from what others found' },
  'outside.arrivalSteps': { low: 0, high: 8, with: arriving, why: 'solutions must arrive' },
  'outside.difference': { low: 0, high: 0.5, with: arriving, why: 'solutions must arrive' },
  'outside.hearing': { low: 0.1, high: 1, with: arriving, why: 'solutions must arrive' },
  'outside.inspectEvery': { low: 8, high: 1000, with: ample, why: 'care must get better for a later look to see more' },
  'outside.partner': {
    low: 0,
    high: 60,
    with: { demand: { hours: 24 }, outside: { arrivals: 2 }, choice: { kudos: 0 } },
    why: 'solutions must arrive',
  },

  'leadership.tenure': { low: 0.5, high: 10 },
  'leadership.inverseLaw': { low: 0, high: 1.5 },
  'leadership.reference': { low: 0.2, high: 0.9 },
  'leadership.qualitySpread': { low: 0.05, high: 0.5, with: { leadership: { inverseLaw: 1 } } },
  'leadership.climateSpread': {
    low: 0,
    high: 0.4,
    with: { ...changing, start: { climate: 0.95, safety: 0.9 } },
    why: 'where climate is high, new leaders can only be worse',
  },
  'leadership.methodShare': { low: 0, high: 1, with: changing, why: 'leaders must change' },
  'leadership.constancy': { low: 0, high: 1, with: { leadership: { tenure: 0.5 } }, why: 'leaders must change' },
  'leadership.leaderHours': { low: 0, high: 20 },
  'leadership.priorities': { low: 0, high: 3 },
  'leadership.review': {
    low: 13,
    high: 520,
    with: { ...priorities, leadership: { priorities: 2, constancy: 0 } },
    why: 'a review changes priorities only without constancy',
  },

  'demand.pressure': { low: 0.6, high: 0.92 },
  'demand.variability': {
    low: 0,
    high: 0.2,
    with: { demand: { pressure: 0.6 }, sizes: { teams: 12, departments: 12 } },
    why: 'strain is convex in load below full load',
  },
  'demand.rework': { low: 0, high: 0.6, with: ample },
  'demand.skillServes': { low: 0, high: 0.3 },
  'demand.strainLaw': { low: 'queue', high: 'share' },
  'demand.releasable': { low: 0.05, high: 1 },
  'demand.hours': { low: 4, high: 16 },
  'demand.extraHours': { low: 0, high: 60 },
  'demand.mustDo': { low: 0, high: 4 },
  'demand.firmness': { low: 0, high: 0.9 },

  'voice.noticing': { low: 0.02, high: 0.4 },
  'voice.blocking': { low: 0, high: 0.2 },
  'voice.clearing': { low: 0.02, high: 0.6, with: { voice: { blocking: 0.1 } } },
  'voice.huddleHours': { low: 0, high: 1 },
  'voice.forumHours': {
    low: 0,
    high: 12,
    with: { demand: { hours: 24 }, voice: { blocking: 0.1, clearing: 0.02 } },
    why: 'barriers must be there to be moved',
  },
  'voice.forumOrder': {
    low: 'easy',
    high: 'weighty',
    with: { demand: { hours: 16 }, voice: { forumHours: 3, noticing: 0.6 } },
    why: 'the forum must be short of hours',
  },
  'voice.hearing': { low: 0, high: 0.2 },
  'voice.ignoring': { low: 0, high: 0.2 },

  'choice.wait': { low: 0, high: 20 },
  'choice.aim': { low: 0.1, high: 1 },
  'choice.kudos': { low: 0, high: 1, with: tied, why: 'there must be something to copy' },
  'choice.recognition': { low: 0, high: 1, with: tied, why: 'there must be something to copy' },
  'choice.alignment': {
    low: 0,
    high: 1,
    with: {
      sizes: { issuesPerTeam: 4 },
      issues: { loci: 8, gapError: 0.3 },
      leadership: { priorities: 2, constancy: 1 },
      choice: { freeShare: 0 },
    },
    why: 'there must be priorities, and no free choice',
  },
  'choice.freeShare': {
    low: 0,
    high: 1,
    with: {
      sizes: { issuesPerTeam: 4 },
      issues: { loci: 8, gapError: 0.3 },
      leadership: { priorities: 2, constancy: 1 },
      choice: { alignment: 1 },
    },
    why: 'there must be priorities',
  },
  'choice.awareness': { low: 0, high: 1 },
  'choice.lookUp': { low: 0, high: 1 },
  'choice.lookUpCost': { low: 0, high: 0.3, with: { choice: { lookUp: 1 } } },
  'choice.joint': { low: 0, high: 1 },
  'choice.jointFrom': { low: 0, high: 40, with: together, why: 'owners must be called together' },
  'choice.involvement': { low: 0, high: 2 },

  'support.coaches': { low: 0, high: 1 },
  'support.caseload': { low: 2, high: 12, with: coached },
  'support.dilution': {
    low: 0,
    high: 0.06,
    with: { ...ample, support: { coaches: 2, caseload: 12 } },
    why: 'many teams must share a coach',
  },
  'support.handsOn': { low: 0, high: 1, with: coached },
  'support.targeting': {
    low: 'first come',
    high: 'pathways',
    with: { ...ample, issues: { loci: 8, pathwayWeight: 10 }, support: { coaches: 1, caseload: 3 } },
    why: 'coaches must be scarce',
  },
  'support.trained': { low: 0, high: 6, with: ample },
  'support.stillCoaching': { low: 0.2, high: 1, with: { ...ample, support: { trained: 10 } } },
  'support.trainedEffect': { low: 0, high: 1, with: { ...ample, support: { trained: 10 } } },
  'support.exported': { low: 0, high: 1, with: coached },
  'support.exportIncome': { low: 0, high: 2, with: { ...ample, support: { coaches: 2, exported: 1 } } },
  'support.lessReliance': { low: 0.5, high: 1, with: { start: { reliance: 0.5 } }, why: 'there must be reliance to lose' },
  'support.moreReliance': { low: 0, high: 0.5, with: coached },

  'testing.hours': { low: 8, high: 32 },
  'testing.skillSaves': { low: 0, high: 1.5 },
  'testing.coachSaves': { low: 0, high: 0.8, with: coached },
  'testing.coachKnows': { low: 0, high: 1, with: { ...coached, testing: { lag: 0 } } },
  'testing.error': { low: 0, high: 0.3 },
  'testing.skillSees': { low: 0, high: 1.5 },
  'testing.lag': { low: 0, high: 12, with: ample },
  'testing.insight': { low: 0, high: 2, with: ample },
  'testing.recall': { low: 0, high: 1 },
  'testing.heed': {
    low: 0,
    high: 1,
    with: {
      ...ample,
      sizes: { teams: 24, issueTypes: 3 },
      sharing: { tiesWithin: 6 },
      start: { safety: 0.9, climate: 0.9 },
      issues: { loci: 8, contextDifference: 0 },
    },
    why: 'others must tell, in like contexts',
  },
  'testing.wider': { low: 0, high: 1, with: { ...ample, adoption: { maxTests: 100 } }, why: 'near ideas must run out' },
  'testing.copyCost': { low: 0.1, high: 1.5, with: { ...complete, choice: { kudos: 0 } } },
  'testing.acrossCost': { low: 1, high: 3, with: together },
  'testing.lookEvery': { low: 0, high: 1, with: { network: { shape: 'complete' } } },
  'testing.sample': { low: 0, high: 1, with: complete },
  'testing.copyRule': { low: 'best', high: 'majority', with: complete },
  'testing.copyError': { low: 0, high: 0.3, with: complete, why: 'teams must copy' },
  'testing.adaptation': {
    low: 0,
    high: 1,
    with: { ...complete, issues: { loci: 8, contextDifference: 0.3 } },
    why: 'copies must be made, between contexts that differ',
  },
  'testing.method': { low: -0.1, high: 0.1 },
  'testing.adherence': { low: 0, high: 0.5 },
  'testing.data': { low: 0, high: 0.3 },
  'testing.prioritySplit': { low: 0, high: 1, with: { ...priorities, testing: { data: 0.3 } } },

  'innovation.staff': { low: 0, high: 1 },
  'innovation.farStep': { low: 1, high: 6, with: unit },
  'innovation.programme': { low: 4, high: 40, with: unit },
  'innovation.farShare': { low: 0, high: 1, with: unit },
  'innovation.error': { low: 0, high: 0.3, with: unit },

  'adoption.upkeep': { low: 0, high: 0.5 },
  'adoption.upkeepNeeded': { low: 0.2, high: 4, with: { ...ample, adoption: { upkeep: 0.5, slip: 1 } } },
  'adoption.coachUpkeep': { low: 0, high: 1, with: { ...coached, adoption: { slip: 2 } } },
  'adoption.slip': { low: 0, high: 1 },
  'adoption.oldSlip': { low: 0, high: 0.4 },
  'adoption.embedYears': { low: 0.1, high: 3 },
  'adoption.disruption': { low: 0, high: 0.5 },
  'adoption.maxTests': { low: 2, high: 20 },
  'adoption.maxWeeks': { low: 8, high: 104 },
  'adoption.movingOn': { low: 0, high: 1 },

  'sharing.recordSuccess': { low: 0, high: 1 },
  'sharing.recordFailure': { low: 0, high: 1 },
  'sharing.writeUpCost': { low: 0, high: 0.3, with: memory },
  'sharing.reach': { low: 'team', high: 'organisation', with: memory },
  'sharing.tiesWithin': { low: 0, high: 4 },
  'sharing.tiesAcross': { low: 0, high: 4 },
  'sharing.tiesPartners': { low: 0, high: 4 },
  'sharing.sessionEvery': { low: 0, high: 13 },
  'sharing.sessionHours': { low: 2, high: 12, with: { sharing: { sessionEvery: 13 } } },
  'sharing.sessionTopics': { low: 1, high: 8, with: { ...ample, sharing: { sessionEvery: 8, tiesWithin: 0 }, choice: { kudos: 0 } } },
  'forgetting.halfLife': {
    low: 4,
    high: 2000,
    with: { sizes: { teams: 24, issueTypes: 4 }, sharing: { recordSuccess: 1, recordFailure: 1 } },
    why: 'there must be records',
  },
  'forgetting.codifying': {
    low: 0,
    high: 1,
    with: { sizes: { teams: 24, issueTypes: 4 }, sharing: { recordSuccess: 1, recordFailure: 1 }, forgetting: { halfLife: 12 } },
    why: 'there must be records that fade',
  },

  'learning.doing': { low: 0, high: 0.05 },
  'learning.coaching': { low: 0, high: 4, with: coached },
  'learning.training': { low: 0, high: 1 },
  'learning.trainingTeaches': { low: 0, high: 0.02, with: { learning: { training: 1 } } },
  'learning.courses': { low: 0, high: 1 },
  'learning.inductionHours': { low: 0, high: 20 },
  'learning.fading': { low: 0, high: 1 },
  'learning.fadingInUse': { low: 0, high: 1 },

  'culture.managersFollow': {
    low: 0.2,
    high: 8,
    with: { ...ample, leadership: { leaderHours: 20 } },
    why: 'managers must have leaders to follow',
  },
  'culture.teamsFollow': {
    low: 0.3,
    high: 10,
    with: { start: { safety: 0.2, climate: 0.8 } },
    why: 'teams must differ from their managers',
  },
  'culture.blame': { low: 0, high: 1 },
  'culture.blameHurts': { low: 0, high: 0.2 },
  'culture.achieving': { low: 0, high: 0.2 },
  'culture.engaging': { low: 0.1, high: 8, with: { start: { engagement: 0.2 } }, why: 'engagement must have somewhere to go' },

  'workforce.turnover': { low: 0.05, high: 0.5 },
  'workforce.strainDrives': { low: 0, high: 2, with: { demand: { pressure: 0.94 } }, why: 'strain must differ from the usual' },
  'workforce.climateHolds': {
    low: 0,
    high: 1,
    with: { start: { safety: 0.9, climate: 0.9, engagement: 0.9 } },
    why: 'safety must differ from the middle',
  },
  'workforce.leadTenure': { low: 8, high: 500 },
  'workforce.takingOver': { low: 0, high: 0.5, with: { workforce: { leadTenure: 12 } } },
}
