import { CAUSES, CLASS } from '../../model/world.ts'
import type { StoryEvent } from '../../model/story/event.ts'
import { list, plural } from '../words.ts'
import type { Names } from './names.ts'
import { whence } from './project.ts'
import { points, type Sayings } from './say.ts'

/** One test: what was tried, what was measured, what became of it, and whether the effort was done twice. */
export const TEST: Sayings<'tries'> = {
  tries(event, names) {
    const { test, hours, change, really, written } = event
    const measured = `measured ${points(change)} (in truth ${points(really)})`
    const parts = [
      `Test ${test} on ${names.issue(event.issue)}, ${plural(Math.max(1, Math.round(hours)), 'hour')}: ${tried(event, names)}; ${measured}, ${verdict(event)}.`,
      effort(event, names),
      written ? 'It is written up for others.' : '',
    ]
    return parts.filter((part) => part !== '').join(' ')
  },
}

type Trial = StoryEvent<'tries'>

function tried({ way, elements, source }: Trial, names: Names): string {
  if (way === 'recheck') return 'looks a second time at the last change'
  const what = elements.length === 0 ? 'nothing' : `${elements.length === 1 ? 'element' : 'elements'} ${list(elements.map(String))}`
  if (way === 'own') return `changes ${what}`
  const whose = source === undefined ? 'puts the copy to the test' : `takes up ${whence(source, names)}`
  return elements.length === 0 ? `${whose}, which is what it does already` : `${whose}, which changes ${what}`
}

function verdict({ way, kept }: Trial): string {
  if (way === 'recheck') return kept ? 'so it stays' : 'so it is undone'
  return kept ? 'kept' : 'dropped'
}

/** Where the nearest earlier test was missed: each points to what would have prevented it. */
const MISSED: { readonly [Cause in (typeof CAUSES)[number]]: string } = {
  disregarded: 'the team knew, and set it aside for an idea of its own',
  notRecognised: 'the team had heard of it, but could not see through other circumstances that it was the same',
  notLookedUp: 'it stood in the memory, and nobody looked it up',
  outOfReach: 'it was written up where this team cannot see',
  forgotten: 'it was written up once, and is lost since',
  concurrent: 'both were at it at the same time, unseen by each other',
  unrecorded: 'nobody wrote it down',
}

/** What kept a team from learning of it, by the position of the cause. */
export function missed(cause: number): string {
  return MISSED[CAUSES[cause]]
}

function effort({ effort: kind, cause, first, week }: Trial, names: Names): string {
  if (kind === CLASS.new) return 'New in the organisation.'
  if (kind === CLASS.ownRepeat) return 'The team itself had tried the same in effect before.'
  if (kind !== CLASS.duplicated || first === undefined) return ''
  const who = first.project < 0 ? 'the innovation unit' : names.project(first.project)
  const when = first.week === week ? 'tries the same this week' : `tried the same in week ${first.week}`
  return `Effort done twice: ${who} ${when}; ${missed(cause)}.`
}
