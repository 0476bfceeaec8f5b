import type { Check } from '../../model/check/context.ts'
import type { DataMap } from '../../model/check/data.ts'
import { isMap } from '../../model/check/data.ts'
import { readMap } from '../../model/check/fields.ts'
import type { Limits } from '../../model/check/number.ts'
import { readNumber } from '../../model/check/number.ts'
import { keyProblem, problem } from '../../model/check/problem.ts'
import { MEASURES } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import { addressed } from '../../model/varied.ts'
import { measurable } from '../../study/columns.ts'
import { CONFIRM, SHORTLIST, sizeOf, type Searched } from '../../study/optimise/search.ts'
import { refusesLever, refusesObjectives } from '../../study/optimise/space.ts'
import type { Factor } from '../../study/sweep/factor.ts'
import { keyOf, readFactors } from './factors.ts'
import { readDesigns, readOutcomes, readReplicates } from './read.ts'

/** Keys that other plans know. */
const USELESS = ['derived', 'analysis', 'series']
/** All settings that were tried are sorted after each round: beyond this that takes longer than runs do. */
const POINTS: Limits = { range: [2, 10_000], unit: 'settings', whole: true }
const WORLDS: Limits = { range: [2, 1_000_000], unit: 'worlds', whole: true }

/** Reads what is particular to `plan: optimise`; undefined after adding a problem. */
export function readSearched(
  check: Check,
  map: DataMap,
  scenario: Scenario,
  name: string,
  options: { readonly points?: number; readonly replicates?: number },
): Searched | undefined {
  const before = check.problems.length
  for (const key of USELESS)
    if (map.has(key)) check.problems.push(keyProblem([key], `${key} has no effect with plan: optimise`, 'Leave it out'))
  const { design, baseline } = readSplit(check, map, scenario)
  const levers = readLevers(check, map, scenario, design)
  const objectives = readObjectives(check, map, scenario)
  if (!map.has('points') && options.points === undefined)
    check.problems.push(problem([], 'plan optimise without points', 'Expected points: how many settings to try in all'))
  const points =
    (map.has('points') || options.points !== undefined) &&
    readNumber(check, options.points ?? map.get('points')!, POINTS, 'points', ['points'])
  const replicates = readWorlds(check, map, scenario, options.replicates)
  const confirm = map.has('confirm') ? readNumber(check, map.get('confirm')!, WORLDS, 'confirm', ['confirm']) : CONFIRM * replicates
  if (check.problems.length > before || !points || confirm === undefined) return undefined
  return { name, design, baseline, levers, objectives, points, size: sizeOf(points), replicates, confirm, shortlist: SHORTLIST }
}

/** The design that is split, and the one that it is compared with in the end. */
function readSplit(check: Check, map: DataMap, scenario: Scenario): Pick<Searched, 'design' | 'baseline'> {
  const names = scenario.designs.map((design) => design.name)
  const designs = readDesigns(check, map.get('designs'), names)
  const baseline = designs.includes(scenario.baseline) ? scenario.baseline : (designs[0] ?? scenario.baseline)
  if (designs.length > 2)
    check.problems.push(
      problem(
        map.has('designs') ? ['designs'] : [],
        `plan optimise with ${designs.length} designs`,
        `Expected the baseline and the one that is split, as in designs: [${names[baseline]}, ${names[designs.find((d) => d !== baseline)!]}]`,
      ),
    )
  return { design: designs.find((d) => d !== baseline) ?? baseline, baseline }
}

function readLevers(check: Check, map: DataMap, scenario: Scenario, design: number): Factor[] {
  const path = ['vary']
  if (!map.has('vary')) check.problems.push(problem([], 'plan optimise without vary', 'Expected vary: { group.lever: [low, high] }'))
  const factors = readFactors(
    { check, scenario, grid: false, design },
    readMap(check, map.get('vary'), 'vary', path, 'Expected group.lever: [low, high]'),
    path,
  )
  if (map.has('vary') && factors.length === 0)
    check.problems.push(problem(path, 'no levers to be split', 'Expected group.lever: [low, high]'))
  for (const factor of factors) {
    const wrong = misplaced(scenario, factor, design) ?? refusesLever(factor)
    if (wrong !== undefined) check.problems.push(keyProblem([...path, keyOf(factor)], wrong))
  }
  return factors
}

/** A search decides what leaders decide, in one design. */
function misplaced(scenario: Scenario, { addresses }: Factor, split: number): string | undefined {
  const { name } = scenario.designs[split]
  for (const address of addresses) {
    const { design, parameter } = addressed(scenario, address)!
    if (parameter.role !== 'lever') return `${address} is ${parameter.role}, no lever: a search splits what ${name} decides`
    if (design !== split) return `${address} is of another design than ${name}, which is split`
  }
  return undefined
}

function readObjectives(check: Check, map: DataMap, scenario: Scenario): string[] {
  const known = measurable(scenario.weeks).map((m) => MEASURES[m].name)
  const own = scenario.measures.map(({ name }) => name)
  const names = readOutcomes(check, map.get('outcomes'), [...known, ...own])
  const formula = names.find((name) => own.includes(name))
  const refusal =
    formula === undefined
      ? refusesObjectives(names.map((name) => MEASURES.find((measure) => measure.name === name)!))
      : `${formula} is a formula of your own: a search cannot know whether more of it is better`
  if (refusal !== undefined) check.problems.push(problem(map.has('outcomes') ? ['outcomes'] : [], refusal))
  return names
}

function readWorlds(check: Check, map: DataMap, scenario: Scenario, asked: number | undefined): number {
  if (asked !== undefined) return asked
  const given = map.get('replicates')
  if (!isMap(given)) return readReplicates(check, given, [], scenario.replicates).replicates
  check.problems.push(problem(['replicates'], 'replicates with until', 'Expected a number: a search tries all settings in the same worlds'))
  return scenario.replicates
}
