import { GRADES } from '../../model/check/events.ts'
import { GROUPS } from '../../model/registry.ts'
import { whatHappens } from '../scenario.ts'
import { capital, grouped, list, plural } from '../words.ts'
import { closedText, level, type Sayings, share } from './say.ts'

/** What comes from above, and how the whole gets on. */
export const ORGANISATION: Sayings<
  | 'leaders'
  | 'method'
  | 'priorities'
  | 'rating'
  | 'happens'
  | 'handsOver'
  | 'session'
  | 'shared'
  | 'duplicated'
  | 'closes'
  | 'year'
  | 'best'
  | 'worst'
> = {
  leaders({ climate, before }) {
    const change = level(climate) === level(before) ? 'as before' : `before it was ${level(before)}`
    return `New leaders come. The climate that they set is ${level(climate)}, ${change}; for half a year they protect less time.`
  },
  method: () => 'Another improvement method is taken up; skill that belonged to the old one is lost.',
  priorities: ({ types }, names) =>
    types.length === 0
      ? 'There are no priorities any more.'
      : `${types.length === 1 ? 'The priority is' : 'Priorities are'} ${list(types.map((type) => names.type(type)))}.`,
  rating: ({ grade, before }) => `Rated ${GRADES[grade]}${grade === before ? ' again' : ` (before: ${GRADES[before]})`}.`,
  happens({ event, over }, { scenario }) {
    const what = whatHappens(GROUPS, scenario, event)
    const text = event.note === '' ? what : `${event.note} (${what})`
    return over ? `What was set for a time ends: ${text}.` : `${capital(text)}.`
  },
  handsOver: ({ types, places }, names) =>
    `The innovation unit hands over what it found on ${list(types.map((type) => names.type(type))) || 'an issue type'}: it is shown for ${plural(places, 'issue')}.`,
  session: ({ places }) => `Learning session: for ${plural(places, 'issue')} a team is shown the best practice of another.`,
  shared({ sessions, shown, handovers, places }) {
    const held = sessions > 0 ? [`${plural(sessions, 'learning session')}, which showed ${plural(shown, 'practice')}`] : []
    const handed = handovers > 0 ? [`${plural(handovers, 'handover')} by the innovation unit, for ${plural(places, 'issue')} in all`] : []
    return `Shared among all: ${list([...held, ...handed])}.`
  },
  duplicated: ({ passes, share: now }) => `Effort done twice passes ${share(passes)} of all testing hours so far (now ${share(now)}).`,
  closes: ({ passes, share: now }) => `${capital(PARTS[passes] ?? share(passes))} of the quality gap is closed (now ${share(now)}).`,
  year(event) {
    const { week, weeks, started, finished, lapsed, tests, concerns, ignored, leavers } = event
    const ways = [
      ...(event.replicated > 0 ? [`${grouped(event.replicated)} to replicate`] : []),
      ...(event.joined > 0 ? [`${grouped(event.joined)} joining others`] : []),
    ]
    const started_ = `${grouped(started)} projects started${ways.length > 0 ? ` (${ways.join(', ')})` : ''}, ${grouped(finished)} finished, ${grouped(lapsed)} lapsed`
    const people = `${grouped(concerns)} concerns raised, ${grouped(ignored)} ignored; ${grouped(leavers)} people left`
    return `${weeks === 52 ? 'The year' : `The ${week + 1 === weeks ? '' : 'last '}${plural(weeks, 'week')}`} in numbers: ${started_}; ${grouped(tests)} tests; ${people}. The gap ${closedText(event.closed)} by now, and ${share(event.duplicated)} of testing hours so far were spent on what others had tried.`
  },
  best: ({ by, closed }, names) => `${names.team(by)} has closed most of the gap in its own issues: ${share(closed)}.`,
  worst: ({ by, closed }, names) => `${names.team(by)} has closed least of its gap, which ${closedText(closed)}.`,
}

const PARTS: Readonly<Record<number, string>> = { 0.1: 'a tenth', 0.25: 'a quarter', 0.5: 'half', 0.75: 'three quarters' }
