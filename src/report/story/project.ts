import type { Ending, Gap, Kinds, Source, Whence } from '../../model/story/event.ts'
import { list, plural, small } from '../words.ts'
import type { Names } from './names.ts'
import { points, type Sayings, share } from './say.ts'

/** How projects begin, are helped and held up, and end. */
export const PROJECT: Sayings<
  'starts' | 'joined' | 'called' | 'jointBegins' | 'coachComes' | 'coachGoes' | 'ends' | 'blocked' | 'cleared' | 'leadTaken' | 'shown'
> = {
  starts(event, names) {
    const alone = event.part ? ', alone, on its own part of it' : ''
    return `Starts a project on ${names.issue(event.issue)}${alone}. ${why(event)} ${way(event, names)}`
  },
  joined: ({ issue, by }, names) => `${names.team(by)} joins its work on ${names.issue(issue)}: each now sees the other’s tests.`,
  called({ issue, by, team, owners, waits, ...gap }, names) {
    const who = by === team ? `Calls ${others(owners, team, names)} together` : `Is called by ${names.team(by)}`
    const then = waits
      ? 'Until all owners are free, those who are start nothing else and their hours are waiting.'
      : 'All owners are free and begin at once.'
    return `${who} to work on the whole of ${names.issue(issue)}. ${missing(gap)}. ${then}`
  },
  jointBegins({ issue, team, owners, source, ...gap }, names) {
    const who = owners.map((owner) => (owner === team ? 'it' : names.team(owner)))
    const seen = team < 0 ? ` ${missing(gap)}.` : ''
    const copy = source === undefined ? '' : ` They set out to replicate ${whence(source, names)}.`
    return `${list(who)} begin to work together on ${names.issue(issue)}.${seen}${copy}`
  },
  coachComes({ issue, central, handsOn }, names) {
    const who = central ? 'A coach of the central team' : 'A member of staff trained as a coach'
    const share_ = handsOn > 0 ? `, and does ${share(handsOn)} of the work` : ''
    return `${who} comes to its work on ${names.issue(issue)}${share_}.`
  },
  coachGoes: ({ issue }, names) => `The coach is taken away from its work on ${names.issue(issue)}.`,
  ends(event, names) {
    const { issue, tests, kept, before, after } = event
    const work = event.team < 0 ? 'joint work' : 'the project'
    return `${END[event.why]}: ${work} on ${names.issue(issue)} ends ${testsDone(tests, kept)}. ${worth(before, after, kept)}`
  },
  blocked: ({ issue }, names) => `A barrier that it cannot move stops its work on ${names.issue(issue)}.`,
  cleared: ({ issue }, names) => `The barrier is out of the way; work on ${names.issue(issue)} goes on.`,
  leadTaken: ({ issue }, names) => `The lead of the project on ${names.issue(issue)} moves on, and somebody takes over.`,
  shown: ({ issue, source, level }, names) =>
    `Is shown, for ${names.issue(issue)}, ${whence(source, names)}; it is said to reach ${level < 1 ? share(level) : 'all that is possible'}, more than the team believes its own to reach.`,
}

function others(owners: readonly number[], team: number, names: Names): string {
  return list(owners.filter((owner) => owner !== team).map((owner) => names.team(owner))) || 'nobody else'
}

function missing({ seenGap, trueGap }: Gap): string {
  return `${share(seenGap)} of what is possible seems to be missing there (in truth ${share(trueGap)})`
}

function why({ choices, greatest, priority, ...gap }: Kinds['starts']): string {
  const most = choices === 1 ? 'the only issue that it can take up' : `the most of its ${small(choices)} choices when weighed by patients`
  const reason = greatest ? `${most}${priority ? ', and a priority of the organisation' : ''}` : 'and it is a priority of the organisation'
  return `${missing(gap)}, ${reason}.`
}

function way({ aim, partner, source }: Kinds['starts'], names: Names): string {
  if (source !== undefined) return `It sets out to replicate ${whence(source, names)}.`
  const goal = aim === 0.5 ? 'half of it' : aim === 1 ? 'all of it' : `${share(aim)} of it`
  if (partner >= 0) return `It joins ${names.team(partner)}, which is at the same problem, and wants to close ${goal}.`
  return `It leads a search of its own, and wants to close ${goal}.`
}

const WHENCE: { readonly [From in Whence]: (who: string) => string } = {
  tie: (who) => `what ${who} does, known by an informal tie`,
  memory: (who) => `what ${who} wrote up in the organisation’s memory`,
  session: (who) => `what ${who} does, told at a learning session`,
  unit: () => 'what the innovation unit found',
  outside: () => 'a solution from outside the organisation',
  partner: (who) => `what ${who} does, whose work it joined`,
}

/** Whose practice it is and how it came to be known. */
export function whence({ from, project }: Source, names: Names): string {
  return WHENCE[from](project >= 0 ? names.project(project) : from === 'tie' ? 'a team it knows' : 'another team')
}

const END: { readonly [Why in Ending]: string } = {
  copyJudged: 'The copy is judged',
  aimMet: 'The aim is believed met',
  outOfTests: 'All tests that a project gets are done',
  outOfTime: 'Time is up',
  movedOn: 'There is a result to show, and it is time for something new',
  nothingLeft: 'Nothing near is left to try',
  lapsed: 'The lead moves on and nobody takes over',
}

function testsDone(tests: number, kept: number): string {
  if (tests === 0) return 'without a test'
  if (tests === 1) return `after one test, which was ${kept === 1 ? 'kept' : 'dropped'}`
  return `after ${plural(tests, 'test')}, ${kept === 0 ? 'none' : small(kept)} of them kept`
}

/** What was reported, and what it was worth: successful closes half of the true gap. */
function worth(before: number, after: number, kept: number): string {
  const truly = `quality went from ${share(before)} to ${share(after)}`
  if (kept === 0) return after === before ? 'Nothing changes.' : `Meanwhile ${truly}, for other reasons.`
  if (after <= before) return `Reported as a success; in truth ${truly}.`
  const half = after - before >= 0.5 * (1 - before)
  return `Reported as a success; in truth ${truly} (${points(after - before)}), ${half ? 'at least' : 'less than'} half of the gap.`
}
