import { Queue } from '../math/queue.ts'
import { Columns, type Sizes } from './columns.ts'
import type { Facts } from './facts.ts'

/** What improvement hours are used for; over a run their sum is the budget, and what exported expertise earns. */
export const USES = [
  'own',
  'joint',
  'replication',
  'coaching',
  'training',
  'sharing',
  'governance',
  'upkeep',
  'data',
  'involvement',
  'voice',
  'innovation',
  'mustDo',
  'exported',
  'waiting',
  'pressed',
  'idle',
] as const
export const USE = indexOf(USES)

/** Classes of testing effort, first rule that holds. */
export const CLASSES = ['replication', 'ownRepeat', 'duplicated', 'new'] as const
export const CLASS = indexOf(CLASSES)

/** Causes of duplicated effort, nearest miss first. */
export const CAUSES = ['disregarded', 'notRecognised', 'notLookedUp', 'outOfReach', 'forgotten', 'concurrent', 'unrecorded'] as const
export const CAUSE = indexOf(CAUSES)

/** Things counted over a run. */
export const COUNTS = [
  'tests',
  'started',
  'startedJoint',
  'replicated',
  'joined',
  'ended',
  'finished',
  'lapsed',
  'reported',
  'successful',
  'changes',
  'duplicatedKept',
  'reinvented',
  'resolved',
  'gainsDue',
  'gainsStay',
  'concerns',
  'answered',
  'unanswered',
  'blocks',
  'leavers',
  'leaderChanges',
  'coachWeeksWanted',
  'coachWeeksWaited',
  'handedOver',
  'partnerHours',
  'blindHours',
  'spreads',
  'spreadWeeks',
] as const
export const COUNT = indexOf(COUNTS)

function indexOf<const Names extends readonly string[]>(names: Names): { readonly [Name in Names[number]]: number } {
  return Object.fromEntries(names.map((name, i) => [name, i])) as { [Name in Names[number]]: number }
}

/** What a project is doing. */
export const OWN = 0
export const COPY = 1

/**
 * All state of one run: one typed array per column, declared here once with its entity, unit and meaning. Letters used for
 * indexes everywhere: o organisation, d department, t team, i issue, s project, k issue type (kind), c cell.
 * Local issues come first, then pathway issues; a team's project has the team's number, a joint project `teams` + pathway.
 */
export class World extends Columns {
  /** What never changes in a run: landscapes, and how things are numbered. */
  facts: Facts
  /** Week now, from 0. */
  week = 0

  /** Room to put things in order; empty between uses. */
  readonly queue: Queue

  /** `sparse`: only to hold a first state. */
  constructor(sizes: Sizes, facts: Facts, sparse = false) {
    super(sizes, sparse)
    this.facts = facts
    this.queue = new Queue(sparse ? 0 : sizes.team + sizes.project + sizes.type)
  }

  // organisations
  readonly teamFrom = this.whole('organisation', 'team', 'first team')
  readonly teamEnd = this.whole('organisation', 'team', 'team after the last')
  readonly departmentFrom = this.whole('organisation', 'department', 'first department')
  readonly departmentEnd = this.whole('organisation', 'department', 'department after the last')
  readonly pathwayFrom = this.whole('organisation', 'pathway', 'first pathway')
  readonly pathwayEnd = this.whole('organisation', 'pathway', 'pathway after the last')
  readonly organisationKey = this.whole('organisation', 'address', 'address for chance')
  readonly staffAll = this.number('organisation', 'people', 'staff of all teams')
  readonly leaderClimate = this.number('organisation', '0-1', 'climate that the leaders set')
  readonly example = this.number('organisation', '0-1', 'climate that managers see in their leaders, hours for improvement counted')
  readonly leaderWeeks = this.whole('organisation', 'weeks', 'time of the leaders in post')
  readonly unsettled = this.whole('organisation', 'weeks', 'weeks left in which new leaders protect less')
  readonly leavesNow = this.small('organisation', 'yes/no', 'an event makes the leaders leave this week')
  readonly switchesNow = this.small('organisation', 'yes/no', 'an event switches the method this week')
  readonly climateGiven = this.number('organisation', '0-1', 'climate of leaders who come from elsewhere this week; -1: none do')
  readonly perceived = this.number('organisation', 'share', 'weighted quality delivered last week, as outsiders see it')
  readonly rating = this.small('organisation', 'grade', 'rating by outputs: 0 inadequate … 3 outstanding')
  readonly budget = this.number('organisation', 'hours/week', 'improvement hours of the whole organisation')
  readonly protectedHours = this.number('organisation', 'hours/week', 'budget less all standing costs, shared by staff')
  readonly coachFte = this.number('organisation', 'FTE', 'coaches at work here, exports and imports counted')
  readonly income = this.number('organisation', 'hours/week', 'hours earned by exported expertise')
  readonly testHoursUsual = this.number('organisation', 'hours', 'hours of a test by a team of middling skill')
  readonly errorUsual = this.number('organisation', '0-1', 'measurement error (sd) of a team of middling skill')
  readonly recordLife = this.number('organisation', 'weeks', 'half-life of a record')
  readonly codified = this.number('organisation', '0-1', 'how far records are codified')
  readonly gapSpread = this.number('organisation', 'log', 'spread (sd) of the error of perceived gaps')
  readonly reworkNow = this.number('organisation', 'share', 'load that a unit of gap in quality makes')
  readonly adaptBase = this.number('organisation', '0-1', 'adaptation without skill or coach')
  readonly copyErrorNow = this.number('organisation', 'probability', 'that an element is copied wrongly')
  readonly adherenceNow = this.number('organisation', 'share', 'kept changes that are tested again on purpose')
  readonly disruptionNow = this.number('organisation', 'share', 'quality lost while a change is new, per unit of change')
  readonly kudosNow = this.number('organisation', '0-1', 'credit for leading, recognition taken off')
  readonly involved = this.number('organisation', '0-1', 'how far service users take part')
  readonly forumBank = this.number('organisation', 'hours', 'forum hours not yet spent')
  readonly doneCount = this.whole('organisation', 'projects', 'projects with a test this week')
  readonly practiserCount = this.whole('organisation', 'teams', 'teams that did a test this week')
  readonly activeNow = this.whole('organisation', 'people', 'trained coaches who still coach')
  readonly coached = this.whole('organisation', 'projects', 'projects with a coach')
  readonly coachFree = this.whole('organisation', 'projects', 'places with a coach that nobody took last week')
  readonly unitBank = this.number('organisation', 'hours', 'innovation hours saved for the next test')
  readonly unitKind = this.whole('organisation', 'issue type', 'what the innovation unit works on; -1 nothing')
  readonly unitIdea = this.whole('organisation', 'idea', 'best idea of the innovation unit so far')
  readonly unitLevel = this.number('organisation', 'quality', 'its measured level')
  readonly unitTests = this.whole('organisation', 'tests', 'tests of the innovation unit on this type')
  readonly standing = this.number('use', 'hours/week', 'standing costs by organisation and use')
  readonly use = this.blankNumber('use', 'hours', 'hours so far by organisation and use')
  readonly classHours = this.blankNumber('class', 'hours', 'testing hours so far by organisation and class')
  readonly causeHours = this.blankNumber('cause', 'hours', 'duplicated hours so far by organisation and cause')
  readonly tally = this.blankNumber('count', 'count', 'things counted so far by organisation')

  // departments
  readonly departmentKey = this.whole('department', 'address', 'address for chance')
  readonly departmentTeamFrom = this.whole('department', 'team', 'first team')
  readonly departmentTeamEnd = this.whole('department', 'team', 'team after the last')
  readonly climate = this.number('department', '0-1', 'climate that managers set')
  readonly wobble = this.number('department', 'share', 'demand above its usual level')

  // teams
  readonly teamKey = this.whole('team', 'address', 'address for chance')
  readonly organisationOf = this.whole('team', 'organisation', 'whose team it is')
  readonly departmentOf = this.whole('team', 'department', 'where it belongs')
  readonly inTurn = this.whole('team', 'team', 'teams with staff in the order of their turns, each organisation from its first team on')
  readonly turnFrom = this.whole('turn', 'place', 'where the teams of each turn begin in `inTurn`, and where the last ones end')
  readonly luck = this.number('team', '0-1', 'numbers just drawn for teams, in the order of `inTurn`')
  readonly otherLuck = this.number('team', '0-1', 'the second number of each of these draws')
  readonly staff = this.number('team', 'people', 'staff; 0 makes a team idle')
  readonly usualPressure = this.number('team', 'share', 'own pressure above the place’s')
  readonly skill = this.number('team', '0-1', 'improvement skill')
  readonly safety = this.number('team', '0-1', 'psychological safety')
  readonly safetyTrait = this.number('team', '-1-1', 'lasting difference of the team from its managers’ climate')
  readonly reliance = this.number('team', '0-1', 'reliance on experts')
  readonly strain = this.number('team', '0-1', 'share of unprotected improvement hours eaten by pressure')
  readonly engagement = this.number('team', '0-1', 'engagement')
  readonly spared = this.number('team', 'share', 'share of its protected hours that pressure leaves')
  readonly hours = this.number('team', 'hours', 'improvement hours this week')
  readonly bank = this.number('team', 'hours', 'hours saved for the next test')
  readonly bound = this.whole('team', 'project', 'joint project that binds it; -1 none')
  readonly called = this.small('team', 'count', 'joint projects that wait for it')
  readonly leaving = this.number('team', 'share', 'share of the staff that left this week')
  readonly leaver = this.whole('team', 'person', 'the first of those of the team who left this week; -1 nobody')
  readonly concernSize = this.small('team', 'class', 'size class of the open concern, from 1; 0 none')
  readonly concernAge = this.small('team', 'weeks', 'its age')
  readonly concernTicket = this.whole('team', 'lot', 'its lot in the queue')
  readonly issueFrom = this.whole('team', 'issue', 'first local issue')
  readonly issueEnd = this.whole('team', 'issue', 'issue after the last local one')
  readonly tieFrom = this.whole('team', 'tie', 'first tie')
  readonly tieEnd = this.whole('team', 'tie', 'tie after the last')
  readonly partOfFrom = this.whole('team', 'part', 'first pathway part that it owns, in `ownedPart`')
  readonly partOfEnd = this.whole('team', 'part', 'the one after the last')
  readonly weightOf = this.number('team', 'weight', 'weight of the issues that it owns, pathways counted by the owner of their first part')
  readonly careOf = this.number('team', 'weight', 'weighted quality that reaches patients of these issues')
  readonly plainCare = this.number('team', 'quality', 'quality that reaches patients, summed over its local issues')
  readonly careHours = this.number('team', 'hours/week', 'working hours for each of its local issues')
  readonly firstCare = this.number('team', 'quality', 'the same at the start')
  readonly gapOf = this.number('team', 'weight', 'weighted gap of its local issues at the start')
  readonly gainOf = this.number('team', 'weight', 'weighted quality gained at its local issues since the start')
  readonly worstOff = this.small('team', 'yes/no', 'in the fifth of teams that starts with the worst care')
  readonly heard = this.small('team', 'event', 'this week: 1 a concern was answered, 2 it was not')
  readonly failed = this.small('team', 'yes/no', 'this week a test of the team’s failed')
  readonly achieved = this.small('team', 'yes/no', 'this week the team finished work that helped')
  readonly practised = this.small('team', 'event', 'this week: 1 did a test alone, 2 with a coach')
  readonly practisers = this.whole('team', 'team', 'teams that did a test this week, each organisation from its first team on')
  readonly coachHelp = this.number('team', '0-1', 'what a coach gave in this week’s test')
  readonly doneFor = this.number('team', '0-1', 'share of this week’s test that a coach did')
  readonly deciders = this.whole('team', 'team', 'teams that start something this week, each organisation from its first team on')
  readonly decision = this.whole('team', 'issue', 'issue it chose this week; -1 none')
  readonly decisionWay = this.small('team', 'way', 'how: lead, replicate, join or call a joint project')
  readonly decisionPartner = this.whole('team', 'project', 'whose work it joins; -1 none')
  readonly tie = this.whole('tie', 'team', 'who is at the other end')

  // parts of pathways
  readonly partTeam = this.whole('part', 'team', 'owner of part j of pathway p at p × m + j')
  readonly ownedPart = this.whole('part', 'part', 'parts in the order of their owners')

  // issues
  readonly issueKey = this.whole('issue', 'address', 'address for chance')
  readonly kind = this.whole('issue', 'issue type', 'what kind of problem it is')
  readonly owner = this.whole('issue', 'team', 'owner; of a pathway, the team of its first part')
  readonly issueOrganisation = this.whole('issue', 'organisation', 'where it is')
  readonly context = this.whole('issue', 'bits', 'where local circumstances turn an element round')
  readonly firstPractice = this.whole('issue', 'bits', 'practice at the start')
  readonly practice = this.whole('issue', 'bits', 'practice in use')
  readonly weight = this.number('issue', 'weight', 'patients × severity')
  readonly weightSeen = this.number('issue', 'factor', 'error of the weight that teams see')
  readonly firstQuality = this.number('issue', '0-1', 'true quality of the practice at the start')
  readonly quality = this.number('issue', '0-1', 'true quality of the practice in use')
  readonly delivered = this.number('issue', '0-1', 'quality that reaches patients')
  readonly before = this.number('issue', '0-1', 'quality delivered when the practice last changed')
  readonly embedding = this.number('issue', '0-1', 'how far the practice is part of routine')
  readonly ownPart = this.number('issue', '0-1', 'how far its team did the testing itself')
  readonly level = this.number('issue', '0-1', 'level of quality last measured; -1 never')
  readonly gapError = this.number('issue', 'factor', 'lasting error of the perceived gap, less where a project found nothing left')
  readonly errorLeft = this.number('issue', 'share', 'how much of that error no concern has put right')
  readonly offerLevel = this.number('issue', '0-1', 'measured level of a practice shown once; -1 none')
  readonly offerPractice = this.whole('issue', 'bits', 'that practice')
  readonly offerContext = this.whole('issue', 'bits', 'and the context of its source')
  readonly steady = this.small('issue', 'yes/no', 'what reaches patients is as it was: nothing moved since it was worked out')
  readonly upkeepMet = this.number('issue', '0-1', 'share of the needed upkeep that it got')
  readonly checkWeek = this.whole('issue', 'week', 'when the latest finished gain is looked at again; -1 not')
  readonly checkBefore = this.number('issue', '0-1', 'true quality before that gain')
  readonly checkAfter = this.number('issue', '0-1', 'true quality after it')

  // projects
  readonly on = this.whole('project', 'issue', 'issue of the open project; -1 none')
  readonly part = this.whole('project', 'part', 'the only part it may change (solo on a pathway); -1 all')
  readonly caller = this.whole('project', 'team', 'who called the owners together')
  readonly gathering = this.small('project', 'yes/no', 'called, but not all owners are free yet')
  readonly way = this.small('project', 'way', 'own search or judging a copy')
  readonly tests = this.whole('project', 'tests', 'tests done')
  readonly age = this.whole('project', 'weeks', 'since its start')
  readonly target = this.number('project', '0-1', 'level of quality that it aims at')
  readonly leadTaken = this.blankWhole('project', 'week', 'latest week in which its lead rotated and somebody took over, + 1; 0 never')
  readonly keptTests = this.whole('project', 'tests', 'tests that looked better')
  readonly lookedUp = this.small('project', 'yes/no', 'the memory was looked up for it')
  readonly aware = this.small('project', 'yes/no', 'knows of work under way elsewhere')
  readonly partner = this.whole('project', 'project', 'work that it joined; -1 none')
  readonly qualityAtStart = this.number('project', '0-1', 'true quality at the start, for measures only')
  readonly coachable = this.whole('project', 'project', 'open projects that could use a coach this week, in the room of `done`')
  readonly coachKind = this.small('project', 'kind', '0 no coach, 1 central, 2 trained member of staff')
  readonly coachEffect = this.number('project', '0-1', 'how much of a coach it gets')
  readonly handsOn = this.number('project', '0-1', 'share of the work that the coach does')
  readonly coachHours = this.number('project', 'hours', 'hands-on hours not yet used in a test')
  readonly block = this.small('project', 'class', 'size class of what blocks it, from 1; 0 nothing')
  readonly blockTicket = this.whole('project', 'lot', 'its lot in the queue')
  readonly need = this.number('project', 'hours', 'hours of each of its teams that the next test needs')
  readonly nextTest = this.whole('project', 'week', 'earliest week of the next finished test')
  readonly rechecks = this.small('project', 'yes/no', 'the next test repeats the last on purpose')
  readonly firstChange = this.number('project', 'quality', 'change that the test to be repeated had measured')
  readonly copyPractice = this.whole('project', 'bits', 'practice to be tried as a copy')
  readonly done = this.whole('project', 'project', 'projects with a test this week, each organisation from its first team on')
  readonly testKind = this.small('project', 'kind', 'this week’s test: 0 none, 1 own, 2 copy, 3 recheck, 4 nothing left to try')
  readonly testIssue = this.whole('project', 'issue', 'where this week’s test was')
  readonly testFrom = this.whole('project', 'bits', 'practice in use when it was tried')
  readonly testPractice = this.whole('project', 'bits', 'practice tried this week')
  readonly testChange = this.number('project', 'quality', 'change measured')
  readonly testLevel = this.number('project', '0-1', 'level measured')
  readonly testHours = this.number('project', 'hours', 'hours of the test, hands-on hours counted')
  readonly testCell = this.whole('project', 'cell', 'what was tried, where, in effect')
  readonly testCause = this.small('project', 'cause', 'cause of duplication + 1; 0 not duplicated')
  readonly testClass = this.small('project', 'class', 'class of this week’s test')
  readonly blindLuck = this.number('project', '0-1', 'where blind search would look first this week')
  readonly testedHere = this.blankWhole('projectTest', 'cell', 'cells tested by the open project')

  // issue types
  readonly kindKey = this.whole('type', 'address', 'address for chance')

  // issue types in an organisation
  readonly priority = this.small('kind', 'yes/no', 'an organisation-wide priority')
  readonly data = this.number('kind', '0-1', 'how good data on it are')
  readonly latest = this.whole('kind', 'project', 'latest work known to be under way; -1 none')
  readonly latestWeek = this.whole('kind', 'week', 'when it started')
  readonly topic = this.whole('kind', 'issue', 'best of a session’s topic + 1; 0 none seen, -1 not a topic')
  readonly gapSeen = this.number('kind', 'weight', 'summed perceived gap, when priorities were last picked')
  readonly kindGap = this.number('kind', 'weight', 'weighted gap of its issues at the start')
  readonly kindGain = this.number('kind', 'weight', 'weighted quality gained at its issues since the start')
  readonly kindIssues = this.number('kind', 'issues', 'issues of it in the organisation')
  readonly helped = this.blankSingle('element', 'count', 'recorded changes of an element this way that helped')
  readonly hurt = this.blankSingle('element', 'count', 'recorded changes of an element this way that did not')

  // the memory’s best known practice of a type: of an organisation, a department, or all partners
  readonly bestUntil = this.blankWhole('shelf', 'week', 'when it fades; 0 none')
  readonly bestLevel = this.blankNumber('shelf', '0-1', 'measured level')
  readonly bestPractice = this.blankWhole('shelf', 'bits', 'practice')
  readonly bestContext = this.blankWhole('shelf', 'bits', 'context of its source')

  // what was ever tried, by organisation, type and idea
  readonly book = this.blankWhole('page', 'see page.ts', 'numbers of each cell, side by side')
  readonly everTested = this.blankWhole('cellBit', 'bits', 'cells ever tested by anybody in the organisation, one bit each')
  readonly departmentUntil = this.blankWhole('departmentCell', 'week', 'when the department’s record fades')
  readonly partners = this.blankWhole('sharedCell', 'week', 'week of the first test by any of the partners + 1; 0 never tested')

  // what teams know of their own tests: knowers are issues, then parts of pathways
  readonly testedFrom = this.whole('knower', 'word', 'where the bits of what was tested begin')
  readonly knownCount = this.blankWhole('knower', 'tests', 'own tests remembered so far, of which the latest are at hand')
  readonly known = this.blankWhole('knownTest', 'bits', 'practices that somebody still knows to have been tested')
  readonly unitTested = this.blankWhole('unitBit', 'bits', 'ideas ever tested by the innovation unit, one bit each')
  readonly tested = this.blankWhole('ideaBit', 'bits', 'ideas ever tested here, one bit each')
}
