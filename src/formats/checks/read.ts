import type { Check as Checking } from '../../model/check/context.ts'
import type { Data, DataMap, Path } from '../../model/check/data.ts'
import { described, isList, isMap } from '../../model/check/data.ts'
import { readList, readMap, readText, refuseUnknown } from '../../model/check/fields.ts'
import { readNumber } from '../../model/check/number.ts'
import { problem } from '../../model/check/problem.ts'
import { didYouMean, knownWords } from '../../model/check/suggest.ts'
import { SHOWS, type Check, type Effect, type Expected, type Statistic } from '../../study/checks/check.ts'
import { CHECK_KEYS, EFFECT_KEYS } from './keys.ts'

const NUMBER = { range: [-1e9, 1e9], unit: 'number' } as const
const WORLDS = { range: [1, 1_000_000], unit: 'worlds', whole: true } as const
/** Worlds of a check that does not say, and what a quick run takes of them. */
const USUAL = 60
const QUICK_SHARE = 10
const LEAST_QUICK = 6

/** What a check file says beside its scenario. All problems are added to `checking`. */
export function readCheck(checking: Checking, map: DataMap, name: string): Check {
  refuseUnknown(checking, map, CHECK_KEYS, 'in a check', [])
  const replicates = readWorlds(checking, map, 'replicates') ?? USUAL
  return {
    name: text(checking, map, 'name', [], name),
    also: readList(map.get('also')).map(String),
    title: text(checking, map, 'title', []),
    statement: text(checking, map, 'statement', []),
    source: text(checking, map, 'source', []),
    shows: readShows(checking, map),
    note: readText(checking, map, 'note', [], 2000) ?? '',
    replicates,
    quick: readWorlds(checking, map, 'quick') ?? Math.min(replicates, Math.max(LEAST_QUICK, Math.round(replicates / QUICK_SHARE))),
    effects: readEffects(checking, map.get('effects')),
  }
}

/** A text that must be there, unless there is another word for it. */
function text(checking: Checking, map: DataMap, key: string, path: Path, otherwise?: string): string {
  const found = readText(checking, map, key, path, 2000) ?? otherwise
  if (found === undefined && !map.has(key)) checking.problems.push(problem(path, `there is no ${key}`, `Expected ${key}: text`))
  return found ?? ''
}

function readWorlds(checking: Checking, map: DataMap, key: string): number | undefined {
  const value = map.get(key)
  return value === undefined ? undefined : readNumber(checking, value, WORLDS, key, [key])
}

function readShows(checking: Checking, map: DataMap): Check['shows'] {
  const value = map.get('shows')
  const found = SHOWS.find((known) => known === value)
  if (found !== undefined) return found
  const hint = typeof value === 'string' ? didYouMean(value, SHOWS) : ''
  checking.problems.push(problem(['shows'], `shows is ${described(value ?? null)}`, knownWords(SHOWS), hint))
  return 'emergent'
}

function readEffects(checking: Checking, value: Data | undefined): Effect[] {
  const list = isList(value) ? value : []
  if (list.length === 0) checking.problems.push(problem(['effects'], 'there are no effects', 'Expected a list of them'))
  return list.map((one, n) => {
    const path = ['effects', n]
    const map = readMap(checking, one, 'an effect', path, 'Expected says, value and what is expected')
    refuseUnknown(checking, map, EFFECT_KEYS, 'in an effect', path)
    const off = map.get('off')
    return {
      says: text(checking, map, 'says', path),
      statistic: readStatistic(checking, map, path),
      expected: readExpected(checking, map, path),
      ...(off === undefined ? {} : { off: readSets(checking, off, 'off', [...path, 'off']) }),
    }
  })
}

function readStatistic(checking: Checking, map: DataMap, path: Path): Statistic {
  const value = map.get('value')
  if (value !== undefined) return { kind: 'mean', formula: String(value) }
  for (const kind of ['correlation', 'ratio'] as const) {
    const pair = map.get(kind)
    if (isList(pair) && pair.length === 2) return { kind, formulas: [String(pair[0]), String(pair[1])] }
  }
  checking.problems.push(problem(path, 'nothing is measured here', 'Expected value: formula, or correlation or ratio: [formula, formula]'))
  return { kind: 'mean', formula: '0' }
}

function readExpected(checking: Checking, map: DataMap, path: Path): Expected {
  const number = (key: string): number | undefined => {
    const value = map.get(key)
    return value === undefined ? undefined : readNumber(checking, value, NUMBER, key, [...path, key])
  }
  const [above, is, exactly, from, to] = [number('above'), number('is'), number('exactly'), number('from'), number('to')]
  const given = ['above', 'is', 'exactly', 'to'].filter((key) => map.has(key)).length
  if (given !== 1) checking.problems.push(problem(path, `${given} expectations`, 'Expected one of above, is, exactly, and from with to'))
  if (to !== undefined) return { from: from ?? 0, to }
  if (is !== undefined) return { is, error: number('error') ?? 0 }
  return exactly === undefined ? { above: above ?? 0 } : { exactly }
}

/** A map of addresses and values as options `--set` would have them. */
export function readSets(checking: Checking, value: Data | undefined, what: string, path: Path): string[] {
  const map = readMap(checking, value, what, path, 'Expected group.parameter: value')
  return [...map].flatMap(([address, one]) => {
    if (!isMap(one) && !isList(one) && one !== null) return [`${address}=${one}`]
    checking.problems.push(problem([...path, address], `${address} is ${described(one)}`, 'Expected a number or a word'))
    return []
  })
}
