import { keepLedger, NOTHING_LEFT } from '../ledger.ts'
import { defineProcess } from '../process.ts'
import { close, firstProject, memberOf, membersOf, nextProject } from '../projects.ts'
import { work } from '../trial.ts'
import { USE, USES, type World } from '../world.ts'

/** Hours a week of each project that shares its tests with another. Source: assumption. */
const JOINED_HOURS = 0.5

/** Tests of change (PDSA cycles): each tries one idea at one issue, costs hours, and measures the change with error. */
export const testing = defineProcess({
  name: 'testing',
  about: 'Tests of change (PDSA cycles): each tries one idea at one issue, costs hours, and measures the change with error.',
  parameters: {
    hours: {
      about: 'hours of a test by a team of middling skill',
      unit: 'hours',
      role: 'context',
      default: 16,
      range: [0.5, 80],
      source: 'evidence 1.2: about a meeting a month of 1.5 hours for 8 people, and the work between; 6-40 plausible',
      grade: 'C',
      moves: 'tests -',
    },
    skillSaves: {
      about: 'how much a lack of skill adds to the hours of a test',
      unit: 'share',
      role: 'behaviour',
      default: 0.6,
      range: [0, 1.5],
      source: 'assumption',
      grade: 'D',
      moves: 'tests ?',
    },
    coachSaves: {
      about: 'hours of a test that a coach saves',
      unit: 'share',
      role: 'behaviour',
      default: 0.4,
      range: [0, 0.8],
      source: 'evidence 1.5: adoption 2.76 times with a coach (S29); share assumed',
      grade: 'D',
      moves: 'tests +',
    },
    coachKnows: {
      about: 'share of the missing skill that a coach brings',
      unit: 'share',
      role: 'behaviour',
      default: 0.8,
      range: [0, 1],
      source: 'evidence 1.5: effect of coaching 0.56 sd (S29); share assumed',
      grade: 'D',
      moves: 'tests +',
    },
    error: {
      about: 'measurement error of a change (sd, on quality 0-1)',
      unit: '0-1',
      role: 'context',
      default: 0.1,
      range: [0, 0.5],
      source:
        'assumption: 7 of 73 projects have monthly or denser data (evidence 1.2); set between reported and true success (calibration error)',
      grade: 'D',
      moves: 'gapClosed -',
    },
    skillSees: {
      about: 'how much a lack of skill adds to measurement error',
      unit: 'share',
      role: 'behaviour',
      default: 0.8,
      range: [0, 1.5],
      source: 'assumption',
      grade: 'D',
      moves: 'gapClosed ?',
    },
    lag: {
      about: 'weeks from a test to its result where data are poor',
      unit: 'weeks',
      role: 'context',
      default: 1,
      range: [0, 26],
      source: 'evidence 1.2: about one meeting a month; assumption',
      grade: 'D',
      moves: 'tests -',
    },
    insight: {
      about: 'scale of how often a team compares two ideas by impression before it tries one (0: never)',
      unit: 'factor',
      role: 'behaviour',
      default: 1,
      range: [0, 2],
      source: 'assumption: 0.1 + 0.3 data + 0.3 skill + 0.3 involvement, times this',
      grade: 'D',
      moves: 'gapClosed +',
    },
    recall: {
      about: 'own tests that a team remembers when it chooses the next',
      unit: 'share',
      role: 'behaviour',
      default: 0.95,
      range: [0, 1],
      source: 'evidence 1.3: organisational knowledge kept after a month 0.97 (0.75-1)',
      grade: 'B',
      moves: 'testing.ownRepeat -',
    },
    heed: {
      about: 'how far a team heeds what others tell of their tests (ties tell of failures as far as they feel safe)',
      unit: 'share',
      role: 'behaviour',
      default: 0.8,
      range: [0, 1],
      source: 'F27: others’ failures teach (S58); size assumed',
      grade: 'D',
      moves: 'duplicatedShare -',
    },
    wider: {
      about: 'probability of a wider step, instead of a stop, when all near ideas are known to be tested',
      unit: 'probability',
      role: 'behaviour',
      default: 0.5,
      range: [0, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'tests +',
    },
    copyCost: {
      about: 'cost of judging a copy, against an own test',
      unit: 'ratio',
      role: 'behaviour',
      default: 0.5,
      range: [0.1, 1.5],
      source: 'evidence 1.8: replication to invention 0.5 (0.3-0.9) (S56)',
      grade: 'C',
      moves: 'tests -',
    },
    acrossCost: {
      about: 'factor on the hours of a joint test for each further department',
      unit: 'factor',
      role: 'behaviour',
      default: 1.25,
      range: [1, 3],
      source: 'evidence 1.4: organisational complexity weighs 2-3 times technical (S28); factor assumed',
      grade: 'D',
      moves: 'tests -',
    },
    lookEvery: {
      about: 'tests between looks at ties and memory within a project; 0: only when choosing',
      unit: 'tests',
      role: 'behaviour',
      default: 0,
      range: [0, 100],
      whole: true,
      source: 'F3: when to share (S81)',
      grade: 'B',
      moves: 'hours.replication ?',
    },
    sample: {
      about: 'ties looked at each time; 0: all',
      unit: 'ties',
      role: 'behaviour',
      default: 0,
      range: [0, 60],
      whole: true,
      source: 'Barkoczi & Galesic 2016',
      grade: 'B',
      moves: 'gapClosed ?',
    },
    copyRule: {
      about: 'what is copied from ties within a project',
      role: 'behaviour',
      default: 'best',
      options: ['best', 'majority'],
      source: 'F2: Barkoczi & Galesic 2016',
      grade: 'B',
      moves: 'gapClosed ?',
    },
    copyError: {
      about: 'probability that an element of a practice is copied wrongly',
      unit: 'probability',
      role: 'behaviour',
      default: 0,
      range: [0, 0.5],
      source: 'definition; errors in copying of Lazer & Friedman 2007',
      grade: 'B',
      moves: 'gapClosed ?',
    },
    adaptation: {
      about: 'probability, without skill or coach, that a copier puts right an element where contexts differ',
      unit: 'probability',
      role: 'behaviour',
      default: 0.3,
      range: [0, 1],
      source: 'evidence 1.8: replication delivers 0.6 (0.3-1) of the effect (S55); F31',
      grade: 'B',
      moves: 'gapClosed +',
    },
    method: {
      about: 'hours of a test that the method in use saves',
      unit: 'share',
      role: 'context',
      default: 0,
      range: [-0.1, 0.1],
      source: 'evidence 1.6: method effect 0 (-0.1 to 0.1); the source text',
      grade: 'C',
      moves: 'tests +',
    },
    adherence: {
      about: 'kept changes that are tested again on purpose before they are believed',
      unit: 'share',
      role: 'lever',
      default: 0.04,
      range: [0, 1],
      costs: 'a test each',
      source: 'evidence 1.2: 3 of 72 cycles adhere to all features (S11)',
      grade: 'A',
      moves: 'hours.replication +',
    },
    data: {
      about: 'share of the budget spent on data',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 0.4],
      costs: 'the hours',
      source: 'the source text (Salford, East London); 0.5 h an issue-week gives half of perfect data (assumed)',
      grade: 'D',
      moves: 'hours.data +',
    },
    prioritySplit: {
      about: 'share of the data budget that goes to priority types in equal parts',
      unit: 'share',
      role: 'lever',
      default: 0.5,
      range: [0, 1],
      costs: 'other types have poorer data',
      source: 'design assumption',
      grade: 'D',
      moves: 'tests ?',
    },
  },
  standing: {
    data: (values, place) => values.data * place.budget,
  },
  writes: `blindLuck book everTested gapError done doneCount bank use age need partner testKind testIssue testFrom testPractice testChange testLevel
    testHours testCell testCause testClass nextTest coachHours classHours causeHours tally tested known knownCount
    partners testedHere tests practised practisers practiserCount coachHelp doneFor on checkWeek checkBefore checkAfter coachKind coachEffect
    handsOn block bound achieved tie data`,
  step(world, values, random, organisation) {
    const { facts, on, hours, bank, bound, called, age, block, nextTest, need, coachHours, week, partner } = world
    const uses = organisation * USES.length
    // One test's hours are carried over, however dear the test.
    const usual = values.hours * (1 + 0.5 * values.skillSaves)
    let idle = 0
    let exhausted = 0
    world.doneCount[organisation] = 0
    for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
      if (on[t] < 0) {
        if (bound[t] >= 0) bank[t] += hours[t]
        else if (called[t] > 0) world.use[uses + USE.waiting] += hours[t]
        else {
          const saved = bank[t] + hours[t]
          bank[t] = saved > usual ? usual : saved
          idle += saved - bank[t]
        }
        continue
      }
      age[t]++
      bank[t] += hours[t]
      if (partner[t] >= 0) payPartner(world, t, uses)
      // Far from the hours that the test last needed: no need to work out the cost anew. (A new coach makes `need` 0.)
      if (block[t] === 0 && week >= nextTest[t] && bank[t] >= 0.85 * need[t] - coachHours[t])
        exhausted += work(world, t, values, random, organisation)
      const most = usual > need[t] ? usual : need[t]
      if (bank[t] > most) {
        if (block[t] > 0) world.use[uses + USE.waiting] += bank[t] - most
        else idle += bank[t] - most
        bank[t] = most
      }
    }
    world.use[uses + USE.idle] += idle
    for (let p = world.pathwayFrom[organisation]; p < world.pathwayEnd[organisation]; p++) {
      const s = facts.teams + p
      if (on[s] < 0 || world.gathering[s] === 1) continue
      age[s]++
      if (block[s] === 0 && week >= nextTest[s]) exhausted += work(world, s, values, random, organisation)
      if (on[s] >= 0) capOwners(world, s, usual, uses)
    }
    keepLedger(world, organisation, random)
    if (exhausted > 0) closeExhausted(world, organisation)
    spreadData(world, values.data, values.prioritySplit, organisation)
  },
})

/** Whoever works with a partner on the same type pays for keeping each other informed; the partner's part ends with its project. */
function payPartner(world: World, team: number, uses: number): void {
  const issue = world.on[team]
  const partner = world.partner[team]
  if (world.on[partner] < 0 || world.kind[world.on[partner]] !== world.kind[issue]) {
    world.partner[team] = -1
    return
  }
  world.bank[team] -= JOINED_HOURS
  world.use[uses + USE.sharing] += JOINED_HOURS
}

/** Owners of a joint project save up to one test's hours; what is beyond was spent waiting for the slowest. */
function capOwners(world: World, project: number, usual: number, uses: number): void {
  const most = Math.max(usual, world.need[project])
  for (let n = 0, members = membersOf(world, project); n < members; n++) {
    const team = memberOf(world, project, n)
    if (world.bank[team] <= most) continue
    world.use[uses + USE.waiting] += world.bank[team] - most
    world.bank[team] = most
  }
}

/** Projects with nothing left to try end once the week's tests are in the book: until then they count as under way. */
function closeExhausted(world: World, organisation: number): void {
  for (let s = firstProject(world, organisation); s >= 0; s = nextProject(world, organisation, s)) {
    if (world.testKind[s] !== NOTHING_LEFT || world.on[s] < 0) continue
    world.testKind[s] = 0
    // Who finds nothing left to try believes that less can be gained there, until new people see it afresh.
    world.gapError[world.on[s]] *= 0.5
    close(world, s, false)
  }
}

/** Data on each type for the coming week, from the hours spent on it: half of perfect at half an hour an issue-week. */
function spreadData(world: World, share: number, prioritySplit: number, organisation: number): void {
  const { kinds } = world.facts
  const from = organisation * kinds
  let issues = 0
  let chosen = 0
  for (let k = from; k < from + kinds; k++) {
    issues += world.kindIssues[k]
    chosen += world.priority[k]
  }
  const hours = share * world.budget[organisation]
  const kept = chosen > 0 ? prioritySplit : 0
  for (let k = from; k < from + kinds; k++) {
    const each =
      (issues > 0 ? ((1 - kept) * hours) / issues : 0) +
      (world.priority[k] === 1 && world.kindIssues[k] > 0 ? (kept * hours) / chosen / world.kindIssues[k] : 0)
    world.data[k] = each / (each + 0.5)
  }
}
