import type { Event, Happening } from '../scenario.ts'
import { HAPPENINGS } from '../scenario.ts'
import type { Check } from './context.ts'
import type { Data, DataMap, Path } from './data.ts'
import { described, isMap } from './data.ts'
import { designNamed, positionOf } from './designs.ts'
import { readList, readMap, readText, refuseUnknown } from './fields.ts'
import { readNumber } from './number.ts'
import { readOption } from './option.ts'
import { problem } from './problem.ts'
import { readSettings } from './settings.ts'

export const EVENT_KEYS = ['week', 'lasts', 'when', 'design', 'organisation', 'set', 'adopt', 'happens', 'from', 'note'] as const
/** Grades of the rating, worst first. */
export const GRADES = ['inadequate', 'requires improvement', 'good', 'outstanding'] as const
/** As written in files, in the order of `HAPPENINGS`. */
export const HAPPENING_WORDS = ['leader leaves', 'method switches', 'transplant'] as const

/** What events may refer to. */
export interface Stage {
  readonly weeks: number
  readonly designs: readonly { readonly name: string }[]
  readonly organisations: readonly string[]
}

export function readEvents(check: Check, value: Data | undefined, stage: Stage): Event[] {
  return readList(value).flatMap((event, i) => {
    const path = ['events', i]
    if (isMap(event)) return [readEvent(check, event, stage, path)]
    check.problems.push(
      problem(path, `event ${i + 1} is ${described(event)}`, 'Expected a map, as in - { week: 104, happens: leader leaves }'),
    )
    return []
  })
}

function readEvent(check: Check, map: DataMap, stage: Stage, path: Path): Event {
  refuseUnknown(check, map, EVENT_KEYS, 'in an event', path)
  const happens = readHappening(check, map, path)
  const event = {
    week: readWeek(check, map, stage, path),
    lasts: readWhole(check, map, 'lasts', [1, 5000], path),
    whenRatingAtMost: readCondition(check, map, path),
    designs: readPositions(check, map, 'design', path, (name, at) => designNamed(check, stage.designs, name, at)),
    organisations: readPositions(check, map, 'organisation', path, (name, at) =>
      positionOf(check, stage.organisations, name, 'organisation', at),
    ),
    set: readSettings(check, readMap(check, map.get('set'), 'set', [...path, 'set']), { kind: 'event', name: 'an event' }, [
      ...path,
      'set',
    ]),
    adopt: map.has('adopt') ? designNamed(check, stage.designs, map.get('adopt') ?? null, [...path, 'adopt']) : undefined,
    happens,
    from: map.has('from') ? positionOf(check, stage.organisations, map.get('from') ?? null, 'organisation', [...path, 'from']) : undefined,
    note: readText(check, map, 'note', path, 500) ?? '',
  }
  checkSense(check, map, happens, path)
  return event
}

function readWeek(check: Check, map: DataMap, { weeks }: Stage, path: Path): number {
  if (!map.has('week'))
    check.problems.push(problem(path, 'this event has no week', 'Expected the first week in which it holds, as in week: 104'))
  return readWhole(check, map, 'week', [0, weeks - 1], path) ?? 0
}

function readWhole(check: Check, map: DataMap, key: string, range: readonly [number, number], path: Path): number | undefined {
  const value = map.get(key)
  return value === undefined ? undefined : readNumber(check, value, { range, unit: 'weeks', whole: true }, key, [...path, key])
}

function readCondition(check: Check, map: DataMap, path: Path): number | undefined {
  const at = [...path, 'when']
  const when = readMap(check, map.get('when'), 'when', at, 'Expected when: { ratingAtMost: inadequate }')
  refuseUnknown(check, when, ['ratingAtMost'], 'in when', at)
  const grade = when.get('ratingAtMost')
  return grade === undefined ? undefined : readOption(check, grade, GRADES, 'ratingAtMost', [...at, 'ratingAtMost'])
}

function readPositions(
  check: Check,
  map: DataMap,
  key: string,
  path: Path,
  find: (name: Data, at: Path) => number | undefined,
): number[] | undefined {
  if (!map.has(key)) return undefined
  const value = map.get(key)
  const at = [...path, key]
  const positions = readList(value).flatMap((name, i) => find(name, Array.isArray(value) ? [...at, i] : at) ?? [])
  if (readList(value).length === 0) check.problems.push(problem(at, `${key} names none`, `Leave ${key} out where the event holds for all`))
  return [...new Set(positions)].sort((a, b) => a - b)
}

function readHappening(check: Check, map: DataMap, path: Path): Happening | undefined {
  const value = map.get('happens')
  if (value === undefined) return undefined
  const position = readOption(check, value, HAPPENING_WORDS, 'happens', [...path, 'happens'])
  return position === undefined ? undefined : HAPPENINGS[position]
}

/** An event must do something, and nothing in it may be without effect. */
function checkSense(check: Check, map: DataMap, happens: Happening | undefined, path: Path): void {
  const add = (key: string, found: string, expected: string): void =>
    void check.problems.push(problem(key === '' ? path : [...path, key], found, expected))
  const changes = map.has('set') || map.has('adopt')
  if (!changes && !map.has('happens')) add('', 'this event does nothing', 'Expected set, adopt or happens')
  if (map.has('lasts') && !changes) add('lasts', 'lasts without set or adopt has no effect', 'Leave it out')
  if (happens === 'transplant' && !map.has('from'))
    add('happens', 'a transplant without from', 'Expected from: the organisation whose leaders come')
  if (map.has('from') && happens !== undefined && happens !== 'transplant')
    add('from', `from has no effect with happens: ${String(map.get('happens'))}`, 'Leave it out')
  if (map.has('from') && !map.has('happens')) add('from', 'from has no effect without happens: transplant', 'Leave it out')
}
