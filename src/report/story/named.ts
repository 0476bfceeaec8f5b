import type { StoryEvent } from '../../model/story/event.ts'
import { CAUSES, CLASSES } from '../../model/world.ts'
import { GROUPS } from '../../model/registry.ts'
import { whatHappens } from '../scenario.ts'
import type { Names } from './names.ts'

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain }

/** An event as data for other programs: what has a number in the world is named, as far as there is a name. */
export function named(event: StoryEvent, names: Names): { readonly [key: string]: Plain } {
  return Object.fromEntries(
    Object.entries(event).flatMap(([key, value]) => {
      const plain = key === 'event' ? whatHappens(GROUPS, names.scenario, value) : namedValue(key, value as Plain, names)
      return plain === undefined ? [] : [[key, plain]]
    }),
  )
}

/** What each key holds that is a number in the world. */
const NUMBERS: { readonly [key: string]: (number: number, names: Names) => string } = {
  organisation: (o, { scenario }) => scenario.organisations[o],
  team: (t, names) => names.team(t),
  by: (t, names) => names.team(t),
  owners: (t, names) => names.team(t),
  partner: (s, names) => names.project(s),
  project: (s, names) => names.project(s),
  issue: (i, names) => unquoted(names.issue(i)),
  pathways: (i, names) => unquoted(names.issue(i)),
  types: (k, names) => unquoted(names.type(k)),
  effort: (c) => CLASSES[c],
  cause: (c) => CAUSES[c],
}

/** Undefined: nobody, nothing. */
function namedValue(key: string, value: Plain, names: Names): Plain | undefined {
  if (typeof value === 'number') return !(key in NUMBERS) ? value : value < 0 ? undefined : NUMBERS[key](value, names)
  if (Array.isArray(value)) return value.flatMap((each: Plain) => namedValue(key, each, names) ?? [])
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([inner, each]) => {
      const plain = namedValue(inner, each as Plain, names)
      return plain === undefined ? [] : [[inner, plain]]
    }),
  )
}

function unquoted(text: string): string {
  return text.replaceAll('`', '')
}
