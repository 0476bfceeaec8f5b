import type { Mood } from '../../model/story/event.ts'
import { list, plural } from '../words.ts'
import { closedText, level, type Sayings, share } from './say.ts'

/** How a team is, what it says, who leaves, and what becomes of its issues without its doing. */
export const PEOPLE: Sayings<
  'opening' | 'status' | 'concern' | 'heard' | 'ignored' | 'leave' | 'forget' | 'slips' | 'drifts' | 'gainStays' | 'gainGone'
> = {
  opening({ team, staff, issues, pathways, ...mood }, names) {
    const own = issues.map(
      ({ issue, seenGap, trueGap }) => `${names.issue(issue)} (${share(seenGap)} seems to be missing, in truth ${share(trueGap)})`,
    )
    const has = own.length === 0 ? 'It has no issues of its own' : `Its own ${own.length === 1 ? 'issue' : 'issues'}: ${list(own)}`
    const parts = pathways.length === 0 ? '' : ` It owns a part of ${list(pathways.map((issue) => names.issue(issue)))}.`
    return `${names.team(team)} of ${names.department(team)}, ${plural(Math.round(staff), 'person').replace('persons', 'people')}; ${moodText(mood)}. ${has}.${parts}`
  },
  status: ({ strain, hours, closed, ...mood }) =>
    `How the team is: ${moodText(mood)}; strain ${level(strain)} leaves it ${plural(Math.round(hours), 'hour')} for improvement this week; the gap in its own issues ${closedText(closed)}.`,
  concern: ({ issue }, names) => `Raises a concern about ${names.issue(issue)}, and now sees more clearly how things are there.`,
  heard: () => 'Its concern is acted on.',
  ignored: () => 'Nobody answers its concern: people learn that speaking up is of no use.',
  leave: ({ people }) => (people === 1 ? 'One person leaves.' : `${plural(people, 'person').replace('persons', 'people')} leave.`),
  forget({ tests, afresh }) {
    const gone = tests > 0 ? [`knowledge of ${plural(tests, 'test')} is gone`] : []
    const seen = afresh > 0 ? [`newcomers see ${plural(afresh, 'issue')} with fresh eyes, rightly or wrongly`] : []
    return `With those who left, ${[...gone, ...seen].join('; ')}.`
  },
  slips: ({ issue, before, after }, names) =>
    `Practice in ${names.issue(issue)} slips back: quality falls from ${share(before)} to ${share(after)}.`,
  drifts({ issue, before, after }, names) {
    const way = after > before ? 'rises' : after < before ? 'falls' : 'stays'
    return `Circumstances of ${names.issue(issue)} change: with the same practice quality ${way} from ${share(before)} to ${share(after)}.`
  },
  gainStays: ({ issue, before, after }, names) =>
    `A year after its project the gain in ${names.issue(issue)} is still there: quality ${share(before)} then, ${share(after)} now.`,
  gainGone: ({ issue, before, after }, names) =>
    `A year after its project the gain in ${names.issue(issue)} is gone: quality ${share(before)} then, ${share(after)} now.`,
}

function moodText({ skill, safety, reliance }: Mood): string {
  const leans = reliance >= 0.005 ? `, reliance on experts ${level(reliance)}` : ''
  return `improvement skill ${level(skill)}, psychological safety ${level(safety)}${leans}`
}
