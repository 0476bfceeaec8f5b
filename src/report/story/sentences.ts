import type { StoryEvent } from '../../model/story/event.ts'
import { capital } from '../words.ts'
import type { Names } from './names.ts'
import { ORGANISATION } from './organisation.ts'
import { PEOPLE } from './people.ts'
import { PROJECT } from './project.ts'
import type { Sayings } from './say.ts'
import { summaryOf } from './summary.ts'
import { TEST } from './test.ts'

type Said = Exclude<StoryEvent['kind'], 'summary'>

const ALL: Sayings<Said> = { ...PROJECT, ...TEST, ...PEOPLE, ...ORGANISATION }

/** Each event of a story in plain words, in their order. */
export function sentences(events: readonly StoryEvent[], names: Names): string[] {
  return events.map((event) => {
    if (event.kind === 'summary') return summaryOf(events, event.closed)
    const say = ALL[event.kind] as (event: StoryEvent, names: Names) => string
    const text = capital(say(event, names))
    const { organisations } = names.scenario
    return event.team < 0 && organisations.length > 1 ? `${organisations[event.organisation]}: ${text}` : text
  })
}
