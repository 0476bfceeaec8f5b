import type { Check } from '../../model/check/context.ts'
import type { Data, DataMap, Path } from '../../model/check/data.ts'
import { described, isList, isMap } from '../../model/check/data.ts'
import { refuseUnknown } from '../../model/check/fields.ts'
import type { Limits } from '../../model/check/number.ts'
import { readNumber } from '../../model/check/number.ts'
import { readOption } from '../../model/check/option.ts'
import { keyProblem, problem } from '../../model/check/problem.ts'
import { isOption } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { addressed, type Addressed } from '../../model/varied.ts'
import type { Distribution, Factor } from '../../study/sweep/factor.ts'
import { addressFault } from '../set.ts'
import { DISTRIBUTIONS } from './keys.ts'

/** What is needed to read factors: the scenario that they belong to, and whether a bare list means values (a grid) or a range. */
export interface Reader {
  readonly check: Check
  readonly scenario: Scenario
  readonly grid: boolean
  /** Position of the design that levers are of, where a file may leave out its name; all designs' without. */
  readonly design?: number
}

/** Reads `vary:`, a map from addresses (or several with commas between, which move together) to what is known of their values. */
export function readFactors(reader: Reader, map: DataMap, path: Path): Factor[] {
  const seen = new Set<string>()
  return [...map].flatMap(([key, value]) => {
    const at = [...path, key]
    const names = key.split(',').map((one) => one.trim())
    const found = names.map((name) => readAddress(reader, name, at))
    const addresses = names.map((name, n) => inFull(reader, found[n]) ?? name)
    for (const address of addresses) {
      if (seen.has(address)) reader.check.problems.push(keyProblem(at, `${address} varies twice`, 'Expected each once'))
      seen.add(address)
    }
    if (found.includes(undefined)) return []
    const distribution = readDistribution(reader, value, found as Addressed[], names, at)
    return distribution === undefined ? [] : [{ ...factorOf(addresses, found as Addressed[], distribution), name: names.join(TOGETHER) }]
  })
}

/** Between the addresses of a factor's name, where a comma would look like two factors. */
const TOGETHER = ' + '

/** Where a factor stands in a file: the key, as it is usually written. */
export function keyOf({ name }: Factor): string {
  return name.replaceAll(TOGETHER, ', ')
}

/** The address of a lever with the name of its design. */
function inFull({ scenario, design }: Reader, found: Addressed | undefined): string | undefined {
  if (design === undefined || found?.parameter.role !== 'lever') return undefined
  return `designs.${scenario.designs[found.design ?? design].name}.${found.group}.${found.name}`
}

export function factorOf(addresses: readonly string[], found: readonly Addressed[], distribution: Distribution): Factor {
  const [{ parameter }] = found
  const options = found.length === 1 && isOption(parameter) ? { options: parameter.options } : {}
  const whole = found.length === 1 && (isOption(parameter) || parameter.whole === true)
  return { name: addresses.join(TOGETHER), addresses, distribution, whole, ...options }
}

/** The parameter at an address, or undefined after adding a problem. */
export function readAddress({ check, scenario }: Pick<Reader, 'check' | 'scenario'>, address: string, path: Path): Addressed | undefined {
  const designs = scenario.designs.map(({ name }) => name)
  const found = addressed(scenario, address)
  const fault = addressFault(designs, address, GROUPS) ?? misplaced(found, address)
  if (fault === undefined) return found
  check.problems.push(keyProblem(path, fault))
  return undefined
}

/** A design has no context of its own. */
function misplaced(found: Addressed | undefined, address: string): string | undefined {
  if (found?.design === undefined || found.parameter.role === 'lever') return undefined
  return `${address}: ${found.group}.${found.name} is ${found.parameter.role}, no lever: it is true of the place. Write ${found.group}.${found.name}`
}

/** A value of a parameter: a number in its range, or the position of an option. Undefined after adding a problem. */
export function readValue(check: Check, value: Data, { parameter }: Addressed, name: string, path: Path): number | undefined {
  return isOption(parameter) ? readOption(check, value, parameter.options, name, path) : readNumber(check, value, parameter, name, path)
}

const SHAPES = 'Expected [low, high], values: [ … ], or one of uniform, logUniform, triangular, normal, logNormal'
const GRID_SHAPES = 'Expected a list of values, or from, to and steps'

function readDistribution(
  reader: Reader,
  value: Data,
  found: readonly Addressed[],
  names: readonly string[],
  path: Path,
): Distribution | undefined {
  const { check, grid } = reader
  if (isList(value) && (grid || found.length > 1)) return readRows(check, value, found, names, path)
  if (isList(value)) return readShape(check, 'uniform', value, found[0], names[0], path)
  if (!isMap(value)) {
    check.problems.push(problem(path, `${names.join(', ')} varies by ${described(value)}`, grid ? GRID_SHAPES : SHAPES))
    return undefined
  }
  const before = check.problems.length
  refuseUnknown(check, value, DISTRIBUTIONS, `in ${names.join(', ')}`, path)
  if (check.problems.length > before) return undefined
  if (value.has('values')) return readRows(check, value.get('values') ?? null, found, names, [...path, 'values'])
  if (['from', 'to', 'steps'].some((key) => value.has(key))) return readSteps(check, value, found, names, path)
  const kind = Object.keys(TAKES).find((one) => value.has(one)) as Distribution['kind'] | undefined
  if (grid || kind === undefined || found.length > 1) {
    const shapes = grid ? GRID_SHAPES : found.length > 1 ? 'Expected values: [ [ … ], [ … ] ]' : SHAPES
    check.problems.push(problem(path, `${names.join(', ')} has no values`, shapes))
    return undefined
  }
  return readShape(check, kind, value.get(kind) ?? null, found[0], names[0], [...path, kind])
}

/** Values, or rows of values where several parameters move together. */
function readRows(check: Check, value: Data, found: readonly Addressed[], names: readonly string[], path: Path): Distribution | undefined {
  const list = isList(value) ? value : []
  const before = check.problems.length
  if (list.length === 0) check.problems.push(problem(path, 'no values', 'Expected a list of them'))
  const rows = list.map((one, n) => {
    const at = [...path, n]
    if (found.length === 1) return [readValue(check, one, found[0], names[0], at) ?? NaN]
    if (isList(one) && one.length === found.length)
      return one.map((cell, i) => readValue(check, cell, found[i], names[i], [...at, i]) ?? NaN)
    check.problems.push(problem(at, `a row of ${names.join(', ')} is ${described(one)}`, `Expected a list of ${found.length} values`))
    return []
  })
  const seen = new Set<string>()
  const twice = rows.findIndex((row) => {
    const known = seen.has(row.join())
    seen.add(row.join())
    return known
  })
  if (twice >= 0 && check.problems.length === before)
    check.problems.push(problem([...path, twice], 'this value is there twice', 'Expected each once'))
  return check.problems.length > before ? undefined : { kind: 'values', rows }
}

const STEPS: Limits = { range: [2, 1000], unit: 'steps', whole: true }

/** `from`, `to` and `steps`: so many values at equal distances, both ends included. */
function readSteps(
  check: Check,
  map: DataMap,
  found: readonly Addressed[],
  names: readonly string[],
  path: Path,
): Distribution | undefined {
  if (found.length > 1 || isOption(found[0].parameter)) {
    check.problems.push(problem(path, `from, to and steps for ${names.join(', ')}`, 'Expected values: [ … ]'))
    return undefined
  }
  const number = (key: string): number | undefined => readValue(check, map.get(key) ?? null, found[0], `${names[0]} ${key}`, [...path, key])
  const [from, to] = [number('from'), number('to')]
  const steps = readNumber(check, map.get('steps') ?? null, STEPS, 'steps', [...path, 'steps'])
  if (from === undefined || to === undefined || steps === undefined) return undefined
  const values = Array.from({ length: steps }, (_, n) => Number((from + ((to - from) * n) / (steps - 1)).toPrecision(12)))
  return readRows(check, values, found, names, [...path, 'steps'])
}

/** Numbers that each kind takes, as messages call them. */
const TAKES = {
  uniform: ['low', 'high'],
  logUniform: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  normal: ['mean', 'sd'],
  logNormal: ['median', 'sd'],
} as const
const SD: Limits = { range: [1e-9, 1e9], unit: 'standard deviation' }

function readShape(
  check: Check,
  kind: Distribution['kind'],
  value: Data,
  found: Addressed,
  name: string,
  path: Path,
): Distribution | undefined {
  const takes: readonly string[] = TAKES[kind as keyof typeof TAKES] ?? []
  if (!isList(value) || value.length !== takes.length || isOption(found.parameter)) {
    const expected = isOption(found.parameter)
      ? `Expected values: [ ${found.parameter.options.join(', ')} ]`
      : `Expected [${takes.join(', ')}]`
    check.problems.push(problem(path, `${kind} of ${name} is ${described(value)}`, expected, tooMany(value)))
    return undefined
  }
  const numbers = value.map((one, n) =>
    takes[n] === 'sd'
      ? readNumber(check, one, SD, 'sd', [...path, n])
      : readNumber(check, one, found.parameter as Limits, name, [...path, n]),
  )
  if (numbers.includes(undefined)) return undefined
  const [a, b, c] = numbers as number[]
  const [low, high] = found.parameter.range
  if (kind === 'normal') return { kind, mean: a, sd: b, low, high }
  if (kind === 'logNormal' && a > 0) return { kind, median: a, sd: b, low, high }
  const last = c ?? b
  const rising = a < last && (c === undefined || (a <= b && b <= c))
  const above = (kind !== 'logUniform' && kind !== 'logNormal') || a > 0
  if (!rising || !above)
    check.problems.push(
      problem(path, `${kind} of ${name} is [${numbers.join(', ')}]`, above ? 'Expected numbers that rise' : 'Expected numbers above 0'),
    )
  if (!rising || !above) return undefined
  return kind === 'triangular' ? { kind, low: a, mode: b, high: c } : { kind: kind as 'uniform' | 'logUniform', low: a, high: b }
}

function tooMany(value: Data): string {
  return isList(value) && value.length > 2 ? 'Did you mean values: [ … ]?' : ''
}
