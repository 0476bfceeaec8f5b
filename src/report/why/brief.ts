import type { Kind, Source, StoryEvent } from '../../model/story/event.ts'
import { GROUPS } from '../../model/registry.ts'
import { whatHappens } from '../scenario.ts'
import type { Names } from '../story/names.ts'
import { whence } from '../story/project.ts'
import { points, share, type Sayings } from '../story/say.ts'
import { list } from '../words.ts'

type Tries = StoryEvent<'tries'>

/** What happens to a team, or is decided for all, in a few words whose subject is the team or the organisation. */
const BRIEF: Partial<Sayings<Kind>> = {
  coachComes: ({ issue, central, handsOn }, names) =>
    `gets ${central ? 'a coach of the central team' : 'a member of staff trained as a coach'} for its work on ${names.issue(issue)}${handsOn > 0 ? `, who does ${share(handsOn)} of it` : ''}`,
  coachGoes: ({ issue }, names) => `loses the coach of its work on ${names.issue(issue)}`,
  starts({ issue, source, partner }, names) {
    const way = source !== undefined ? ` to replicate ${whence(source, names)}` : partner >= 0 ? ` and joins ${names.project(partner)}` : ''
    return `starts a project on ${names.issue(issue)}${way}`
  },
  joined: ({ issue, by }, names) => `is joined by ${names.team(by)} in its work on ${names.issue(issue)}`,
  called: ({ issue, by, team }, names) =>
    by === team ? `calls the owners of ${names.issue(issue)} together` : `is called by ${names.team(by)} to work on ${names.issue(issue)}`,
  jointBegins: ({ issue }, names) => `begins to work with the other owners on ${names.issue(issue)}`,
  tries: (event, names) => `${triedText(event, undefined, names)} in ${names.issue(event.issue)} and ${event.kept ? 'keeps' : 'drops'} it`,
  ends: ({ issue }, names) => `ends its project on ${names.issue(issue)}`,
  blocked: ({ issue }, names) => `meets a barrier in its work on ${names.issue(issue)}`,
  cleared: ({ issue }, names) => `gets past the barrier in its work on ${names.issue(issue)}`,
  leadTaken: ({ issue }, names) => `hands its project on ${names.issue(issue)} to another lead`,
  slips: ({ issue }, names) => `lets its practice in ${names.issue(issue)} slip`,
  priorities: ({ types }, names) =>
    types.length === 0 ? 'has no priorities any more' : `sets priorities: ${list(types.map((type) => names.type(type)))}`,
  leaders: () => 'gets new leaders',
  method: () => 'takes up another method',
  happens: ({ event, over }, { scenario }) => `sees ${over ? 'the end of ' : ''}${whatHappens(GROUPS, scenario, event)}`,
}

export function briefOf(event: StoryEvent, names: Names): string {
  const say = BRIEF[event.kind] as ((event: StoryEvent, names: Names) => string) | undefined
  if (say === undefined) throw new RangeError(`no few words for ${event.kind}`)
  return say(event, names)
}

/** What a test tries: `changes element 3`, `takes up what team 005 does, known by an informal tie`. */
export function triedText({ way, elements }: Tries, copied: Source | undefined, names: Names): string {
  if (way === 'recheck') return 'looks a second time at its last change'
  if (way === 'copy') return copied === undefined ? 'takes up what another does' : `takes up ${whence(copied, names)}`
  return elements.length === 0
    ? 'changes nothing'
    : `changes ${elements.length === 1 ? 'element' : 'elements'} ${list(elements.map(String))}`
}

/** What a kept test is truly worth; where that is less than nothing, also what was measured. */
export function worthText({ really, change, way }: Tries): string {
  if (way === 'recheck') return `in truth it was worth ${points(really)}`
  return really < 0 ? `measured ${points(change)}, in truth ${points(really)}` : `in truth ${points(really)}`
}
