import type { Check } from '../../model/check/context.ts'
import type { Data, DataMap } from '../../model/check/data.ts'
import { isMap } from '../../model/check/data.ts'
import { readMap, readText, refuseUnknown } from '../../model/check/fields.ts'
import { safeName } from '../../model/check/names.ts'
import { keyProblem, problem } from '../../model/check/problem.ts'
import { LONGEST, SCENARIO_FORMAT } from '../../model/check/top.ts'
import { MEASURES } from '../../model/run.ts'
import type { FormulaText, Scenario } from '../../model/scenario.ts'
import { measurable } from '../../study/columns.ts'
import type { Experiment } from '../../study/experiment.ts'
import type { FormulaReader } from '../../study/formulas/formulas.ts'
import type { Searched } from '../../study/optimise/search.ts'
import type { Plan } from '../../study/plan.ts'
import { sharingOf } from '../../study/plans.ts'
import { AS_IT_IS, type Points } from '../../study/points.ts'
import { drawnPoints } from '../../study/sampling/drawnPoints.ts'
import type { Factor } from '../../study/sweep/factor.ts'
import type { Question } from '../../study/sweep/question.ts'
import { sweepOf } from '../../study/sweep/read.ts'
import { workOf } from '../../study/workOf.ts'
import type { Files } from '../files.ts'
import type { LoadOptions } from '../load.ts'
import { loadTree } from '../load.ts'
import { problemLines } from '../message.ts'
import { located } from '../reading.ts'
import type { Located, Source, Tree } from '../tree.ts'
import { parseYaml } from '../yaml.ts'
import { readAnalyses, refuseUnknownAnalyses } from './analysis.ts'
import { derivedFactors, withDerived } from './derived.ts'
import { readFactors } from './factors.ts'
import { EXPERIMENT_FORMAT, EXPERIMENT_KEYS, SCENARIO_PARTS } from './keys.ts'
import { readGrid, readListed, type Told } from './points.ts'
import { readSearched } from './search.ts'
import { readCount, readDesigns, readOutcomes, readPlan, readReplicates } from './read.ts'
import { refuseManyChunks } from './chunks.ts'
import { refuseUnlike } from './unlike.ts'

/** What the command line replaces in an experiment. */
export interface ExperimentOptions extends Pick<LoadOptions, 'set' | 'seed' | 'teams' | 'columns'> {
  readonly points?: number
  readonly replicates?: number
}

export interface LoadedExperiment {
  /** Only where there are no problems. */
  readonly experiment?: Experiment
  /** In place of the experiment, where its plan is a search: which runs there are shows only as they are made. */
  readonly search?: Searched
  readonly question?: Question
  readonly scenario?: Scenario
  /** Lines for people, the last of which counts; empty where all is well. */
  readonly problems: readonly string[]
  readonly located: readonly Located[]
}

/** True for a file that says it is an experiment. */
export function isExperiment({ text }: Pick<Source, 'text'>): boolean {
  return /^\s*"?format"?\s*:\s*["']?constancy-experiment\//m.test(text)
}

/**
 * Reads and checks an experiment: the scenario it stands on, its plan and points, and what is asked of the rows. Never throws for
 * anything in a file.
 * @param formulas called only where there are formulas, since what reads them takes long to load
 */
export async function loadExperiment(
  source: Source,
  files: Files,
  formulas: () => Promise<FormulaReader>,
  options: ExperimentOptions = {},
): Promise<LoadedExperiment> {
  if (!isExperiment(source))
    return failed([{ place: { source: source.shown }, text: `is no experiment. Expected format: ${EXPERIMENT_FORMAT}` }])
  const parsed = parseYaml(source)
  if (!parsed.usable) return failed(parsed.problems)
  const check: Check = { groups: [], problems: [] }
  const map = readMap(check, parsed.data, 'this file', [], `Expected an experiment: format: ${EXPERIMENT_FORMAT}, plan, vary`)
  refuseUnknown(check, map, EXPERIMENT_KEYS, 'in an experiment', [])
  const tree = scenarioTree(parsed, map)
  const { set, seed, teams, columns } = options
  const base = await loadBase(tree, source, files, formulas, { set, seed, teams, columns })
  const at = (path: Parameters<typeof parsed.places.at>[0], on: 'key' | 'value') => parsed.places.at(path, on)
  const early = [...parsed.problems, ...base.located]
  if (base.scenario === undefined) return failed([...early, ...located(check.problems, at)])

  const again = (values: readonly string[]) => loadTree(tree, source, files, { seed, teams, columns, set: [...(set ?? []), ...values] })
  const read = await readExperiment(check, map, base.scenario, source, files, formulas, options)
  if (read !== undefined && check.problems.length === 0) {
    refuseUnlike(check, 'vary', read.question.factors, base.scenario, again)
    if (read.experiment !== undefined)
      refuseUnlike(check, 'derived', derivedFactors(read.experiment.points, read.question.factors), base.scenario, again)
  }
  const late = [...early, ...located(check.problems, at)]
  if (late.length > 0 || read === undefined) return failed(late)
  return { ...read, scenario: base.scenario, problems: [], located: [] }
}

function failed(problems: readonly Located[]): LoadedExperiment {
  return { problems: problemLines(problems), located: problems }
}

/** The scenario that the experiment is about: its own parts, on the file that it names. */
function scenarioTree({ places }: Tree, map: DataMap): Tree {
  const base = map.get('scenario')
  const data = new Map<string, Data>([['format', SCENARIO_FORMAT]])
  if (base !== undefined) data.set('extends', base)
  for (const key of SCENARIO_PARTS) if (map.has(key)) data.set(key, map.get(key) as Data)
  if (isMap(map.get('designs'))) data.set('designs', map.get('designs') as Data)
  places.set(['extends'], places.at(['scenario']))
  return { data, places, base: 'scenario' }
}

/** The scenario with its formulas checked: by their grammar, and that a run of so many weeks has what they name. */
async function loadBase(tree: Tree, source: Source, files: Files, formulas: () => Promise<FormulaReader>, options: LoadOptions) {
  let own: readonly FormulaText[] = []
  const first = loadTree(tree, source, files, { ...options, checkFormulas: (texts) => ((own = texts), []) })
  if (own.length === 0) return first
  const reader = await formulas()
  const known = measurable(first.scenario?.weeks ?? Infinity).map((m) => MEASURES[m].name)
  const checkFormulas = (texts: readonly FormulaText[]) =>
    reader(texts, known).problems.map(({ name, found, expected, hint }) => problem(['measures', name], found, `Expected ${expected}`, hint))
  return loadTree(tree, source, files, { ...options, checkFormulas })
}

async function readExperiment(
  check: Check,
  map: DataMap,
  scenario: Scenario,
  source: Source,
  files: Files,
  formulas: () => Promise<FormulaReader>,
  options: ExperimentOptions,
): Promise<(Pick<LoadedExperiment, 'experiment' | 'search'> & { readonly question: Question }) | undefined> {
  const plan = readPlan(check, map.get('plan'))
  if (plan?.points === 'sought') {
    const search = readSearched(check, map, scenario, nameOf(source), options)
    return search && { search, question: asked(check, map, source, search.levers, search.objectives) }
  }
  const told = plan && readPoints(check, plan, map, scenario, source, files, options)
  const measures = [...measurable(scenario.weeks).map((m) => MEASURES[m].name), ...scenario.measures.map(({ name }) => name)]
  const designs = readDesigns(
    check,
    map.get('designs'),
    scenario.designs.map(({ name }) => name),
  )
  const outcomes = readOutcomes(check, map.get('outcomes'), measures)
  const draws =
    options.replicates === undefined
      ? readReplicates(check, map.get('replicates'), [...new Set([...outcomes, ...measures])], scenario.replicates)
      : { replicates: options.replicates }
  if (draws.precision !== undefined && designs.length < 2)
    check.problems.push(problem(['replicates', 'until'], 'until with one design', 'It judges differences: expected two designs at least'))
  refuseUnknownAnalyses(check, map.get('analysis'))
  if (plan === undefined || told === undefined || check.problems.length > 0) return undefined
  const derived = readMap(check, map.get('derived'), 'derived', ['derived'], 'Expected group.parameter: formula')
  const points = derived.size === 0 ? told.points : withDerived(check, derived, told.points, scenario, await formulas())
  const experiment: Experiment = {
    name: nameOf(source),
    plan: plan.name,
    designs,
    baseline: designs.includes(scenario.baseline) ? scenario.baseline : designs[0],
    points,
    sharing: sharingOf(plan, told.factors.length),
    ...draws,
    series: map.get('series') === true || plan.points === 'one',
  }
  if (map.has('series') && typeof map.get('series') !== 'boolean')
    check.problems.push(problem(['series'], 'series is no true or false', 'Expected series: true to keep the weekly series of every run'))
  const question = questionOf(check, map, source, experiment, scenario, told.factors, outcomes)
  refuseManyChunks(check, workOf(experiment, scenario, NAMELESS))
  const followed = [...derived].map(([address, formula]) => ({ address, formula: String(formula) }))
  return { experiment, question: followed.length === 0 ? question : { ...question, derived: followed } }
}

/** What a plan is called has no part in what is checked here. */
const NAMELESS = { scenario: '', table: '', engine: '' }

function questionOf(
  check: Check,
  map: DataMap,
  source: Source,
  experiment: Experiment,
  scenario: Scenario,
  factors: readonly Factor[],
  outcomes: readonly string[],
): Question {
  const question = asked(check, map, source, factors, outcomes)
  const work = workOf(experiment, scenario, NAMELESS)
  const sweep = sweepOf({ work, scenario, points: experiment.points }, question)
  return { ...question, analyses: readAnalyses(check, map.get('analysis'), sweep) }
}

/** A question without its analyses. */
function asked(check: Check, map: DataMap, source: Source, factors: readonly Factor[], outcomes: readonly string[]): Question {
  return {
    format: 'constancy-question/1',
    title: readText(check, map, 'title', [], LONGEST.title) ?? nameOf(source),
    about: readText(check, map, 'about', [], LONGEST.about) ?? '',
    factors,
    outcomes,
    analyses: [],
  }
}

/** The name of the file, without folder and ending. */
function nameOf({ shown }: Source): string {
  return safeName(shown.replace(/^.*[/\\]|\.(ya?ml|json)$/gi, ''))
}

/** The points that the plan makes of `vary` and `points`; undefined after adding a problem. */
function readPoints(
  check: Check,
  plan: Plan,
  map: DataMap,
  scenario: Scenario,
  source: Source,
  files: Files,
  options: ExperimentOptions,
): Told | undefined {
  const takes = { one: [], combinations: ['vary'], listed: ['points'], drawn: ['vary', 'points'], sought: [] }[
    plan.points
  ] as readonly string[]
  for (const key of ['vary', 'points', 'derived', 'confirm']) {
    const useless = key === 'derived' ? plan.points === 'one' : !takes.includes(key)
    if (map.has(key) && useless) check.problems.push(keyProblem([key], `${key} has no effect with plan: ${plan.name}`, 'Leave it out'))
  }
  if (options.points !== undefined && plan.points !== 'drawn')
    check.problems.push(problem(['plan'], `--points ${options.points} with plan: ${plan.name}`, 'Its settings are those of the file'))
  if (plan.points === 'one') return { factors: [], points: AS_IT_IS }
  if (plan.points === 'listed') return readListed({ check, scenario, grid: false }, map.get('points'), files, source)
  if (!map.has('vary')) check.problems.push(problem([], `plan ${plan.name} without vary`, 'Expected vary: { group.parameter: … }'))
  if (plan.points === 'combinations') return readGrid({ check, scenario, grid: true }, map.get('vary'))
  const factors = readFactors(
    { check, scenario, grid: false },
    readMap(check, map.get('vary'), 'vary', ['vary'], 'Expected group.parameter: [low, high]'),
    ['vary'],
  )
  if (map.has('vary') && factors.length === 0 && check.problems.length === 0)
    check.problems.push(problem(['vary'], 'nothing varies', 'Expected group.parameter: [low, high]'))
  const unfit = plan.refuses?.(factors)
  if (unfit !== undefined) check.problems.push(problem(['vary'], unfit))
  const count = readCount(check, plan, options.points ?? map.get('points'), factors.length)
  if (check.problems.length > 0) return undefined
  return { factors, points: drawn(plan, factors, count, scenario.seed) }
}

function drawn(plan: Plan, factors: readonly Factor[], count: number, seed: string): Points {
  return drawnPoints(factors, plan.draw!(factors.length, count, seed))
}
