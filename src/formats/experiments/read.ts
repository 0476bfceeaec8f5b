import type { Check } from '../../model/check/context.ts'
import type { Data, DataMap } from '../../model/check/data.ts'
import { described, isList, isMap } from '../../model/check/data.ts'
import { readMap, refuseUnknown } from '../../model/check/fields.ts'
import type { Limits } from '../../model/check/number.ts'
import { readNumber } from '../../model/check/number.ts'
import { problem } from '../../model/check/problem.ts'
import { didYouMean, knownWords } from '../../model/check/suggest.ts'
import { TOP } from '../../model/check/top.ts'
import type { Plan } from '../../study/plan.ts'
import { PLANS } from '../../study/plans.ts'
import { FIRST_LOOK, type Precision } from '../../study/precision.ts'
import { MOST_POINTS } from './keys.ts'

/** The plan that a file names; undefined after adding a problem. */
export function readPlan(check: Check, value: Data | undefined): Plan | undefined {
  const names = PLANS.map(({ name }) => name)
  const found = PLANS.find(({ name }) => name === value)
  if (found !== undefined) return found
  const hint = typeof value === 'string' ? didYouMean(value, names) : ''
  const what = value === undefined ? 'this experiment has no plan' : `plan is ${described(value)}`
  check.problems.push(problem(value === undefined ? [] : ['plan'], what, knownWords(names), hint))
  return undefined
}

const POINTS: Limits = { range: [1, MOST_POINTS], unit: 'settings', whole: true }

/** How many points are to be drawn: whole blocks, as many as fit. */
export function readCount(check: Check, plan: Plan, value: Data | undefined, factors: number): number {
  if (value === undefined) check.problems.push(problem([], `plan ${plan.name} without points`, 'Expected points: a number'))
  const asked = value === undefined ? 0 : (readNumber(check, value, POINTS, 'points', ['points']) ?? 0)
  const block = plan.block(factors)
  if (asked > 0 && asked < block)
    check.problems.push(
      problem(
        ['points'],
        `points = ${asked}`,
        `Expected at least ${block}, a block of plan ${plan.name} with ${factors === 1 ? 'one factor' : `${factors} factors`}`,
      ),
    )
  return Math.floor(asked / block) * block
}

/** Designs that take part: those listed, those that the file has itself, or all of the scenario's. Positions, rising. */
export function readDesigns(check: Check, value: Data | undefined, known: readonly string[]): number[] {
  if (value === undefined || value === null) return known.map((_, d) => d)
  const names = isMap(value) ? [...value.keys()] : isList(value) ? value : [value]
  const positions = names.flatMap((name, n) => {
    const at = known.indexOf(String(name))
    if (at >= 0) return [at]
    const path = isList(value) ? ['designs', n] : ['designs']
    check.problems.push(problem(path, `unknown design "${String(name)}"`, knownWords(known), didYouMean(String(name), known)))
    return []
  })
  return [...new Set(positions)].sort((a, b) => a - b)
}

/** How often chance is drawn at each point, and when that is enough. */
export interface Draws {
  readonly replicates: number
  readonly precision?: Precision
}

const WIDTH: Limits = { range: [1e-9, 1e9], unit: "of the measure's own unit" }
const SHARE: Limits = { range: [1e-6, 1], unit: 'share of the mean in the baseline' }

/** Reads `replicates:`, a number, or `{ at least: 5, at most: 200, until: { measure: gapClosed, halfWidth: 0.01 } }`. */
export function readReplicates(check: Check, value: Data | undefined, measures: readonly string[], usual: number): Draws {
  if (!isMap(value))
    return { replicates: value === undefined ? usual : (readNumber(check, value, TOP.replicates, 'replicates', ['replicates']) ?? 1) }
  refuseUnknown(check, value, ['at least', 'at most', 'until'], 'in replicates', ['replicates'])
  const count = (key: string): number | undefined =>
    value.has(key) ? readNumber(check, value.get(key) ?? null, TOP.replicates, key, ['replicates', key]) : undefined
  const replicates = count('at most') ?? usual
  const least = count('at least') ?? FIRST_LOOK
  if (least > replicates)
    check.problems.push(problem(['replicates'], `at least ${least}, at most ${replicates}`, 'Expected at most to be more'))
  const until = readMap(check, value.get('until'), 'until', ['replicates', 'until'], 'Expected { measure: gapClosed, halfWidth: 0.01 }')
  if (!value.has('until'))
    check.problems.push(
      problem(['replicates'], 'replicates without until', 'Expected a number, or until: { measure: gapClosed, halfWidth: 0.01 }'),
    )
  return { replicates, precision: readUntil(check, until, measures, Math.max(2, least)) }
}

function readUntil(check: Check, map: DataMap, measures: readonly string[], least: number): Precision | undefined {
  const path = ['replicates', 'until']
  refuseUnknown(check, map, ['measure', 'halfWidth', 'share'], 'in until', path)
  const measure = String(map.get('measure') ?? measures[0])
  if (!measures.includes(measure))
    check.problems.push(problem([...path, 'measure'], `unknown measure "${measure}"`, knownWords(measures), didYouMean(measure, measures)))
  const relative = map.has('share')
  if (relative === map.has('halfWidth'))
    check.problems.push(problem(path, 'until names no width', 'Expected halfWidth: 0.01, or share: 0.05'))
  const key = relative ? 'share' : 'halfWidth'
  const within = map.has(key) ? readNumber(check, map.get(key) ?? null, relative ? SHARE : WIDTH, key, [...path, key]) : undefined
  return within === undefined ? undefined : { measure, within, relative, least }
}

/** Measures that the analyses are about. */
const OUTCOMES = ['gapClosed', 'duplicatedShare']

export function readOutcomes(check: Check, value: Data | undefined, known: readonly string[]): string[] {
  if (value === undefined || value === null) return OUTCOMES
  const names = isList(value) ? value : [value]
  if (names.length === 0) check.problems.push(problem(['outcomes'], 'no outcomes', 'Expected names of measures, or leave outcomes out'))
  return names.flatMap((name, n) => {
    if (known.includes(String(name))) return [String(name)]
    const path = isList(value) ? ['outcomes', n] : ['outcomes']
    check.problems.push(problem(path, `unknown measure "${String(name)}"`, knownWords(known), didYouMean(String(name), known)))
    return []
  })
}
