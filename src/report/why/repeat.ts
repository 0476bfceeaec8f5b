import type { RepeatLink } from '../../study/why/repeatLink.ts'
import { missed } from '../story/test.ts'
import { capital, plural, signed } from '../words.ts'
import { triedText } from './brief.ts'
import { showing, type Teller, type ToldLink } from './told.ts'

/** What a team does twice in each of two runs, and the longest of its tests that another had done before. */
export function repeatSentence(teller: Teller, { team, share, tests, hours, main, summaries }: RepeatLink): ToldLink {
  const { names, sides } = teller
  const { event, side } = main
  const done = (at: 0 | 1): string =>
    `${plural(tests[at], 'test')}${tests[at] > 0 ? ` (${plural(Math.round(hours[at]), 'hour')})` : ''} with ${sides[at]}`
  const first = event.first
  const who = first === undefined ? '' : first.project < 0 ? 'the innovation unit' : names.project(first.project)
  const before =
    first === undefined ? '' : first.week === event.week ? `, and so does ${who} in that week` : `, as ${who} had in week ${first.week}`
  const text = `${names.team(team)} repeats what others had tried in ${done(1)}, in ${done(0)}: ${signed(100 * share, 2)} points. The longest, with ${sides[side]} in week ${event.week}: it ${triedText(event, undefined, names)} in ${names.issue(event.issue)}${before}; ${missed(event.cause)}.`
  return { text: capital(text), shows: showing(teller, [main, ...summaries]) }
}
