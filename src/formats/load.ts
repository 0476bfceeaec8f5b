import type { Given } from '../model/check.ts'
import { checkScenario } from '../model/check.ts'
import type { DataMap, Path } from '../model/check/data.ts'
import { isMap } from '../model/check/data.ts'
import { safeName } from '../model/check/names.ts'
import type { Problem } from '../model/check/problem.ts'
import { cellOf } from '../model/check/table.ts'
import type { Group } from '../model/registry.ts'
import { GROUPS } from '../model/registry.ts'
import type { FormulaText, Scenario } from '../model/scenario.ts'
import { isDesign, withLibrary } from './design.ts'
import { onBase, readChain } from './extends.ts'
import type { Files } from './files.ts'
import { problemLines } from './message.ts'
import type { Overrides } from './overrides.ts'
import { withOverrides } from './overrides.ts'
import type { Place } from './places.ts'
import type { Reading } from './reading.ts'
import { located } from './reading.ts'
import { withSets } from './set.ts'
import type { OpenTables } from './tables.ts'
import { readTables } from './tables.ts'
import type { Located, Source, Tree } from './tree.ts'

export interface LoadOptions extends Overrides {
  /** `group.parameter=value`, `designs.NAME.group.parameter=value`; see `withSets`. */
  readonly set?: readonly string[]
  /** Judges the user's formulas; its problems (paths `['measures', NAME]`) join all others. */
  readonly checkFormulas?: (formulas: readonly FormulaText[]) => readonly Problem[]
  /** What the last line of the problems says beside their number. */
  readonly so?: string
  /** The parameters there are; those of the model unless a test brings its own. */
  readonly groups?: readonly Group[]
}

export interface Loaded {
  /** Only where there are no problems. */
  readonly scenario?: Scenario
  /** Lines for people, the last of which counts; empty where all is well. */
  readonly problems: readonly string[]
  /** The same, one by one and with their places. */
  readonly located: readonly Located[]
  /** What the files and options say, merged, without defaults. */
  readonly data?: DataMap
}

/**
 * Reads and checks a scenario: its file, those it extends, the designs it uses, its tables, and what the command line
 * replaces. Never throws for anything in a file.
 * @param path as the user named it
 */
export function loadScenario(path: string, files: Files, options: LoadOptions = {}): Loaded {
  const source = files.open(path, 'yaml')
  if (!('problem' in source)) return loadSource(source, files, options)
  return failed(unopened(path, source.problem), options)
}

/** The problem of a file that could not be opened. */
export function unopened(path: string, problem: string): readonly Located[] {
  return [{ place: { source: path }, text: problem }]
}

/** As `loadScenario`, of text that is there already. */
export function loadSource(source: Source, files: Files, options: LoadOptions = {}): Loaded {
  if (isDesign(source)) return failed(unopened(source.shown, aDesign(stem(source.shown))), options)
  const other = /^\s*"?format"?\s*:\s*["']?constancy-(experiment|check)\//m.exec(source.text)?.[1]
  if (other !== undefined) return failed(unopened(source.shown, otherKind(other, source.shown)), options)
  const reading: Reading = { files, problems: [] }
  const chain = readChain(reading, source)
  return chain === undefined ? failed(reading.problems, options) : finish(reading, chain, source, files, options)
}

/** As `loadSource`, of data that was read already as part of another file. */
export function loadTree(tree: Tree, source: Source, files: Files, options: LoadOptions = {}): Loaded {
  const reading: Reading = { files, problems: [] }
  return finish(reading, onBase(reading, tree, source), source, files, options)
}

function finish(reading: Reading, chain: Tree, source: Source, files: Files, options: LoadOptions): Loaded {
  const groups = options.groups ?? GROUPS
  const laid = withLibrary(reading, withOverrides(chain, options), source.path)
  const tree = withSets(reading, laid, options.set ?? [], groups)
  const tables = readTables(tree, files, source.path)
  const given: Given = { name: safeName(stem(source.shown)), tables: tables.tables }
  const { scenario, problems, formulas } = checkScenario(tree.data, given, groups)
  const wrong = [...problems, ...(options.checkFormulas?.(formulas) ?? [])]
  reading.problems.push(...located(wrong, finder(tree, tables)))
  if (scenario === undefined || reading.problems.length > 0) return failed(reading.problems, options)
  return { scenario, problems: [], located: [], data: isMap(tree.data) ? tree.data : undefined }
}

function aDesign(name: string): string {
  return `is a design, not a scenario. A scenario takes it up by designs: { NAME: { use: ${name} } }`
}

function otherKind(kind: string, shown: string): string {
  return kind === 'check'
    ? `is a check, not a scenario. Run it with: constancy validate ${shown}`
    : `is an experiment, not a scenario. Run it with: constancy sweep ${shown}`
}

function failed(problems: readonly Located[], { so }: LoadOptions): Loaded {
  return { problems: problemLines(problems, so), located: problems }
}

/** Finds the place of a path: a line of a table, or what was written in a file or option. */
function finder(tree: Tree, tables: OpenTables): (path: Path, on: Problem['on']) => Place {
  return (path, on) => {
    const cell = cellOf(path)
    const table = cell && tables.sources[cell.table]
    if (cell === undefined || table === undefined) return tree.places.at(path, on)
    return { source: table.shown, line: cell.row < 0 ? 1 : table.lines[cell.row] }
  }
}

/** Name of a file without folders and ending. */
function stem(shown: string): string {
  return shown.replace(/^.*[/\\]/, '').replace(/\.(ya?ml|json)$/i, '')
}
