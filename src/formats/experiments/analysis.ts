import type { Check } from '../../model/check/context.ts'
import type { Data, DataMap, Path } from '../../model/check/data.ts'
import { described, isList, isMap } from '../../model/check/data.ts'
import { readList, readMap, refuseUnknown } from '../../model/check/fields.ts'
import { readNumber } from '../../model/check/number.ts'
import { problem } from '../../model/check/problem.ts'
import { didYouMean, knownWords } from '../../model/check/suggest.ts'
import { ANALYSES, analysisNamed } from '../../study/analyses.ts'
import type { Analysis, AnalysisOption, Chosen } from '../../study/sweep/analysis.ts'
import type { Question } from '../../study/sweep/question.ts'
import type { Sweep } from '../../study/sweep/sweep.ts'

/** Reads `analysis:`, a list of names that there are, or of `name: { option: value }`. The overview comes first, asked for or not. */
export function readAnalyses(check: Check, value: Data | undefined, sweep: Omit<Sweep, 'results'>): Question['analyses'] {
  const asked = readList(value).map((one, n) => readOne(check, one, sweep, pathTo(value, n)))
  const [overview] = ANALYSES
  return [{ name: overview.name, options: {} }, ...asked.filter((one) => one.name !== overview.name)]
}

/** Adds a problem for each analysis that there is none of: said even where the points are not known yet. */
export function refuseUnknownAnalyses(check: Check, value: Data | undefined): void {
  const known = ANALYSES.map((one) => one.name)
  for (const [n, one] of readList(value).entries()) {
    const { name } = splitOne(one)
    if (known.includes(name as string)) continue
    const found = typeof name === 'string' ? `unknown analysis "${name}"` : `analysis is ${described(one)}`
    check.problems.push(problem(pathTo(value, n), found, knownWords(known), typeof name === 'string' ? didYouMean(name, known) : ''))
  }
}

function pathTo(list: Data | undefined, n: number): Path {
  return isList(list) ? ['analysis', n] : ['analysis']
}

/** `regret`, or `{ discover: { threshold: 0.01 } }`. */
function splitOne(value: Data): { readonly name: Data; readonly options: Data } {
  const [name, options] = isMap(value) && value.size === 1 ? [...value][0] : [value, null]
  return { name, options }
}

function readOne(check: Check, value: Data, sweep: Omit<Sweep, 'results'>, path: Path): Question['analyses'][number] {
  const { name, options } = splitOne(value)
  const analysis = analysisNamed(name as string)
  const refusal = analysis.refuses(sweep)
  if (refusal !== undefined) check.problems.push(problem(path, `${analysis.name}: ${refusal}`))
  const at = isMap(value) ? [...path, analysis.name] : path
  const chosen = readOptions(check, analysis, readMap(check, options, analysis.name, at), sweep, at)
  if (refusal === undefined && chosen.design !== undefined && chosen.design === chosen.versus)
    check.problems.push(problem(at, `${analysis.name}: ${sweep.designs[chosen.design as number]} against itself`, 'Expected two designs'))
  return { name: analysis.name, options: chosen }
}

function readOptions(check: Check, analysis: Analysis, map: DataMap, sweep: Omit<Sweep, 'results'>, path: Path): Chosen {
  refuseUnknown(check, map, Object.keys(analysis.options), `in ${analysis.name}`, path)
  return Object.fromEntries(
    Object.entries(analysis.options).map(([name, option]) => {
      const value = map.get(name)
      const usual = usualOf(option, sweep)
      return [name, value === undefined ? usual : (readOption(check, option, value, sweep, name, [...path, name]) ?? usual)]
    }),
  )
}

function usualOf(option: AnalysisOption, { designs, baseline }: Omit<Sweep, 'results'>): number | readonly number[] {
  if (option.kind === 'number') return option.default
  if (option.kind === 'measure') return 0
  if (option.kind === 'factors') return [0, 1]
  return option.default === 'baseline' ? baseline : designs.findIndex((_, d) => d !== baseline)
}

function readOption(
  check: Check,
  option: AnalysisOption,
  value: Data,
  sweep: Omit<Sweep, 'results'>,
  name: string,
  path: Path,
): number | readonly number[] | undefined {
  if (option.kind === 'number') return readNumber(check, value, option, name, path)
  const known = {
    design: sweep.designs,
    measure: sweep.measures.map((measure) => measure.name),
    factors: sweep.factors.map((factor) => factor.name),
  }[option.kind]
  const find = (word: Data, at: Path): number | undefined => {
    const position = known.indexOf(option.kind === 'factors' ? String(word).replace(/\s*[,+]\s*/g, ' + ') : String(word))
    if (position >= 0) return position
    const found = option.kind === 'measure' ? `"${String(word)}" is not among the outcomes` : `${name} is ${described(word)}`
    const there = { design: 'Designs', measure: 'Outcomes', factors: 'What varies' }[option.kind]
    check.problems.push(problem(at, found, knownWords(known, there), didYouMean(String(word), known)))
    return undefined
  }
  if (option.kind !== 'factors') return find(value, path)
  const list = readList(value)
  if (list.length !== 2) check.problems.push(problem(path, `${name} names ${list.length} factors`, 'Expected two'))
  const found = list.map((one, n) => find(one, [...path, n]))
  return list.length !== 2 || found.includes(undefined) ? undefined : (found as number[])
}
