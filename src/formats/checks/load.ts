import type { Check as Checking } from '../../model/check/context.ts'
import type { Data, DataMap } from '../../model/check/data.ts'
import { readMap } from '../../model/check/fields.ts'
import { problem } from '../../model/check/problem.ts'
import { SCENARIO_FORMAT } from '../../model/check/top.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Check, Effect, Plan, Setting, Wanted } from '../../study/checks/check.ts'
import { readSymbol, symbolsIn, type FormulaSymbol } from '../../study/checks/symbols.ts'
import type { FormulaReader } from '../../study/formulas/formulas.ts'
import type { Files } from '../files.ts'
import { loadTree } from '../load.ts'
import { problemLines } from '../message.ts'
import { located } from '../reading.ts'
import type { Located, Source, Tree } from '../tree.ts'
import { parseYaml } from '../yaml.ts'
import { CHECK_FORMAT, SCENARIO_PARTS } from './keys.ts'
import { readCheck, readSets } from './read.ts'

export interface LoadedCheck {
  /** Only where there are no problems. */
  readonly check?: Check
  readonly plan?: Plan
  /** Lines for people, the last of which counts; empty where all is well. */
  readonly problems: readonly string[]
  readonly located: readonly Located[]
}

/** True for a file that says it is a check. */
export function isCheck({ text }: Pick<Source, 'text'>): boolean {
  return /^\s*"?format"?\s*:\s*["']?constancy-check\//m.test(text)
}

/**
 * Reads and checks a check file: what it states, the scenario it stands on in every setting that its effects need, and its
 * formulas. Never throws for anything in a file.
 * @param sets `group.parameter=value`, laid on every setting; see `withSets`
 */
export function loadCheck(source: Source, files: Files, formulas: FormulaReader, sets: readonly string[] = []): LoadedCheck {
  if (!isCheck(source)) return failed([{ place: { source: source.shown }, text: `is no check. Expected format: ${CHECK_FORMAT}` }])
  const parsed = parseYaml(source)
  if (!parsed.usable) return failed(parsed.problems)
  const checking: Checking = { groups: [], problems: [] }
  const map = readMap(checking, parsed.data, 'this file', [], `Expected a check: format: ${CHECK_FORMAT}, effects: [ … ]`)
  const check = readCheck(checking, map, source.shown.replace(/^.*[/\\]|\.ya?ml$/gi, ''))
  const places = readPlaces(checking, map)
  const at = (path: Parameters<typeof parsed.places.at>[0], on: 'key' | 'value') => parsed.places.at(path, on)
  const early = [...parsed.problems, ...located(checking.problems, at)]
  if (early.length > 0) return failed(early)

  const wrong: Located[] = []
  const scenarios = new Map<string, Scenario | undefined>()
  const tree = scenarioTree(parsed, map)
  const scenarioAt = (values: readonly string[]): Scenario | undefined => {
    const key = values.join('\n')
    if (!scenarios.has(key)) {
      const loaded = loadTree(tree, source, files, { set: values })
      if (wrong.length === 0) wrong.push(...loaded.located.map((one) => written(one, parsed.places, check, places)))
      scenarios.set(key, loaded.scenario)
    }
    return scenarios.get(key)
  }
  const first = scenarioAt([...(places.values().next().value ?? []), ...sets])
  if (first === undefined) return failed(wrong)
  const plan = planOf(check, places, sets, first, scenarioAt, formulas, checking)
  const late = [...wrong, ...located(checking.problems, at)]
  return late.length > 0 ? failed(late) : { check, plan, problems: [], located: [] }
}

function failed(problems: readonly Located[]): LoadedCheck {
  return { problems: problemLines(problems), located: problems }
}

/** A problem of a value of the check's own, where the check says it. */
function written(one: Located, places: Tree['places'], check: Check, variants: ReadonlyMap<string, string[]>): Located {
  const set = one.place.source.replace(/^--set /, '')
  if (set === one.place.source) return one
  const address = set.slice(0, set.indexOf('='))
  const effect = check.effects.findIndex(({ off }) => off?.includes(set))
  const variant = [...variants].find(([, values]) => values.includes(set))?.[0]
  if (variant !== undefined) return { ...one, place: places.at(['places', variant, address]) }
  return effect < 0 ? one : { ...one, place: places.at(['effects', effect, 'off', address]) }
}

/** Variants of the place by name, as sets; empty where it does not vary. */
function readPlaces(checking: Checking, map: DataMap): Map<string, string[]> {
  const places = readMap(checking, map.get('places'), 'places', ['places'], 'Expected name: { group.parameter: value }')
  return new Map([...places].map(([name, values]) => [name, readSets(checking, values, name, ['places', name])]))
}

/** The scenario that the check is about: its own parts, on the file that it names. */
function scenarioTree({ places }: Tree, map: DataMap): Tree {
  const base = map.get('scenario')
  const data = new Map<string, Data>([['format', SCENARIO_FORMAT]])
  if (base !== undefined) data.set('extends', base)
  for (const key of SCENARIO_PARTS) if (map.has(key)) data.set(key, map.get(key) as Data)
  places.set(['extends'], places.at(['scenario']))
  return { data, places, base: 'scenario' }
}

/** Which settings are needed, and what is wanted of each. */
function planOf(
  check: Check,
  places: ReadonlyMap<string, string[]>,
  sets: readonly string[],
  first: Scenario,
  scenarioAt: (values: readonly string[]) => Scenario | undefined,
  formulas: FormulaReader,
  checking: Checking,
): Plan {
  const settings: { scenario: Scenario; key: string; designs: number[]; wanted: Wanted[] }[] = []
  const settingFor = (place: string, off: readonly string[], symbols: readonly FormulaSymbol[]): number => {
    const values = [...(places.get(place) ?? []), ...sets, ...off]
    const scenario = scenarioAt(values)
    const key = values.join('\n')
    let s = settings.findIndex((setting) => setting.key === key && setting.wanted.every(({ symbol }) => placeOf(symbol, places) === place))
    if (s < 0) s = settings.push({ scenario: scenario ?? first, key, designs: [], wanted: [] }) - 1
    for (const { text, design, item } of symbols) {
      const position = first.designs.findIndex(({ name }) => name === design)
      const { designs, wanted } = settings[s]
      if (!designs.includes(position)) designs.push(position)
      if (!wanted.some(({ symbol }) => symbol === text)) wanted.push({ symbol: text, design: designs.indexOf(position), item })
    }
    return s
  }
  const effects = check.effects.map((effect, n) => {
    const symbols = symbolsOf(effect, n, [...places.keys()], first, formulas, checking)
    const needed = [...new Set(symbols.map(({ place }) => place))]
    const at = (off: readonly string[]) =>
      needed.map((place) =>
        settingFor(
          place,
          off,
          symbols.filter((symbol) => symbol.place === place),
        ),
      )
    return effect.off === undefined ? { on: at([]) } : { on: at([]), off: at(effect.off) }
  })
  return { settings: settings satisfies Setting[], effects }
}

function placeOf(symbol: string, places: ReadonlyMap<string, string[]>): string {
  return places.size === 0 ? '' : symbol.slice(0, symbol.indexOf('.'))
}

/** The symbols of an effect's formulas; problems are added for those that are unknown, and for what is no formula. */
function symbolsOf(
  { statistic }: Effect,
  n: number,
  places: readonly string[],
  scenario: Scenario,
  formulas: FormulaReader,
  checking: Checking,
): FormulaSymbol[] {
  const key = statistic.kind === 'mean' ? 'value' : statistic.kind
  const texts = statistic.kind === 'mean' ? [statistic.formula] : statistic.formulas
  const designs = scenario.designs.map(({ name }) => name)
  const read = [...new Set(texts.flatMap(symbolsIn))].map((text) => readSymbol(text, places, designs, scenario.weeks))
  const bad = read.filter((symbol) => typeof symbol === 'string')
  for (const text of bad) checking.problems.push(problem(['effects', n, key], text))
  const symbols = read.filter((symbol) => typeof symbol !== 'string')
  if (bad.length > 0) return symbols
  const known = symbols.map(({ text }) => text)
  for (const fault of formulas(
    texts.map((formula) => ({ name: 'value', formula })),
    known,
  ).problems)
    checking.problems.push(problem(['effects', n, key], fault.found, `Expected ${fault.expected}`, fault.hint))
  if (known.length === 0)
    checking.problems.push(problem(['effects', n, key], 'a formula without measures', 'Expected design.measure in it'))
  return symbols
}
