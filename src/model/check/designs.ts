import type { Design } from '../scenario.ts'
import type { Settings } from '../parameter.ts'
import type { Check } from './context.ts'
import type { Data, DataMap } from './data.ts'
import { quoted } from './data.ts'
import { readMap, readText } from './fields.ts'
import { checkName } from './names.ts'
import { readDifferences } from './organisations.ts'
import { problem } from './problem.ts'
import { readSettings, replaced } from './settings.ts'
import { didYouMean, knownWords } from './suggest.ts'

/** Keys of a design that are no groups of levers. */
export const DESIGN_KEYS = ['use', 'about', 'organisations'] as const

const LONGEST_ABOUT = 5000

/** Reads `designs:`; what a design `use`s is already merged into it. */
export function readDesigns(
  check: Check,
  value: Data | undefined,
  places: readonly Settings[],
  organisations: readonly string[],
): Design[] {
  const map = readMap(check, value, 'designs', ['designs'], 'Expected names, as in designs: { ad hoc: {} }')
  if (map.size === 0) check.problems.push(problem(['designs'], 'no designs', 'Expected at least one, as in designs: { ad hoc: {} }'))
  return [...map].map(([name, levers]) => readDesign(check, name, levers, places, organisations))
}

function readDesign(check: Check, name: string, value: Data, places: readonly Settings[], organisations: readonly string[]): Design {
  const path = ['designs', name]
  const site = { kind: 'design', name: `design ${quoted(name)}` } as const
  checkName(check, name, 'design', path)
  const map = readMap(check, value, site.name, path, 'Expected levers, as in support: { coaches: 6 }')
  readText(check, map, 'use', path, 200)
  const levers = readSettings(check, map, site, path, DESIGN_KEYS)
  const differing: DataMap = readMap(check, map.get('organisations'), 'organisations', [...path, 'organisations'])
  const differences = readDifferences(check, differing, organisations, 'design', [...path, 'organisations'])
  return {
    name,
    about: readText(check, map, 'about', path, LONGEST_ABOUT) ?? '',
    settings: places.map((place, o) => replaced(replaced(place, levers), differences[o])),
  }
}

/** Position of a named design, or undefined after adding a problem. */
export function designNamed(
  check: Check,
  designs: readonly Pick<Design, 'name'>[],
  name: Data,
  path: readonly (string | number)[],
): number | undefined {
  return positionOf(
    check,
    designs.map((design) => design.name),
    name,
    'design',
    path,
  )
}

/** Position of a name in a list, or undefined after adding a problem. */
export function positionOf(
  check: Check,
  names: readonly string[],
  name: Data,
  what: string,
  path: readonly (string | number)[],
): number | undefined {
  const text = typeof name === 'string' || typeof name === 'number' ? String(name) : ''
  const position = names.indexOf(text)
  if (position >= 0) return position
  check.problems.push(problem(path, `unknown ${what} ${quoted(text)}`, knownWords(names), didYouMean(text, names)))
  return undefined
}
