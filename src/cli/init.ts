import { writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { guessColumns } from '../formats/guess.ts'
import { problemLines } from '../formats/message.ts'
import { loadSource } from '../formats/load.ts'
import { resolvedText } from '../formats/resolved.ts'
import { readDesign } from '../formats/design.ts'
import { starterText } from '../formats/starter.ts'
import type { StarterDesign, StarterTeams } from '../formats/starter.ts'
import { parseTable } from '../formats/table.ts'
import { isMap } from '../model/check/data.ts'
import { told } from '../model/check/problem.ts'
import { didYouMean, knownWords } from '../model/check/suggest.ts'
import { BUNDLED, files, yamlNames } from './files.ts'
import { readScenario } from './read.ts'
import { EXIT, Stop } from './stop.ts'

export interface InitOptions {
  readonly name?: string
  readonly csv?: string
  readonly columns?: Readonly<Record<string, string>>
  readonly file?: string
  readonly force: boolean
}

/** Designs to begin with where the user names none. */
const FIRST = ['central-coaching', 'coordinated']

/** Writes a scenario to start from, checks it as any other, and says what to do next. */
export function init(options: InitOptions): void {
  const path =
    options.file ?? `${options.name ?? (options.csv === undefined ? 'scenario' : basename(options.csv, extname(options.csv)))}.yaml`
  const text = textFor(options, path)
  const { problems } = loadSource({ path: resolve(path), shown: path, text }, files, { so: `${path} was not written` })
  const outside = options.csv !== undefined && problems.some((line) => line.includes('lies outside'))
  const advice = outside ? ['Copy the table beside the scenario first, or leave it where it is and give it each time by --teams'] : []
  if (problems.length > 0) throw new Stop(EXIT.badInput, [...problems, ...advice].join('\n'))
  write(path, text, options.force)
  process.stdout.write(`${path}\n`)
  process.stderr.write(`Now change it, then: constancy check ${quotedPath(path)}, and constancy compare ${quotedPath(path)}\n`)
}

function textFor({ name, csv, columns, file }: InitOptions, path: string): string {
  const known = files.designs(resolve(path))
  const teams = csv === undefined ? undefined : tableFor(csv, columns, path)
  const title = `${teams === undefined ? 'Our place' : basename(teams.file, extname(teams.file))}: how should it organise improvement?`
  if (name === undefined) return starterText({ title, teams, designs: firstOf(known).map((design) => designFor(design, path)) })
  if (known.includes(name)) return starterText({ title, teams, designs: [designFor(name, path)] })
  const ready = join(BUNDLED, `${name}.yaml`)
  if (!yamlNames(BUNDLED).includes(name)) throw new Stop(EXIT.badInput, unknown(name, [...known, ...yamlNames(BUNDLED)]))
  if (csv !== undefined)
    throw new Stop(EXIT.badInput, `init: ${name} is a ready scenario. Expected a design with --from-csv, or compare ${name} --teams ${csv}`)
  return copyOf(ready, resolve(file ?? path))
}

/** A ready scenario: its own text, comments and all, where it stands on no other file; else with every parameter written out. */
function copyOf(ready: string, path: string): string {
  const { scenario, data } = readScenario(ready)
  const opened = files.open(ready, 'yaml')
  const alone = !data.has('extends') && !/file:/.test('text' in opened ? opened.text : '')
  if (alone && 'text' in opened && dirname(path) !== dirname(ready)) return opened.text
  return resolvedText(scenario, data)
}

function firstOf(known: readonly string[]): string[] {
  const first = FIRST.filter((name) => known.includes(name))
  return first.length > 0 ? first : known.slice(0, 2)
}

/** A design of the library with its levers, or without where its file is wrong: the check that follows tells how. */
function designFor(name: string, path: string): StarterDesign {
  const opened = files.design(name, resolve(path))
  const levers = 'problem' in opened ? undefined : readDesign({ files, problems: [] }, opened)?.data
  return { name, levers: isMap(levers) ? levers : new Map() }
}

function tableFor(csv: string, columns: Readonly<Record<string, string>> | undefined, path: string): StarterTeams {
  const opened = files.open(csv, 'table')
  if ('problem' in opened)
    throw new Stop(EXIT.badInput, problemLines([{ place: { source: csv }, text: opened.problem }], 'nothing was written').join('\n'))
  const file = relative(dirname(resolve(path)), resolve(csv)).replaceAll('\\', '/')
  const table = parseTable(opened.text)
  return { file, columns: { ...(columns ?? guessColumns(table)) }, count: table.rows.length }
}

function unknown(name: string, known: readonly string[]): string {
  return told(
    `unknown design or scenario "${name}"`,
    didYouMean(name, known),
    `To name the new file: --file ${name}.yaml`,
    knownWords(known),
  )
}

function write(path: string, text: string, force: boolean): void {
  try {
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new Stop(EXIT.badInput, `${path} is there already; nothing was written. Name another by --file, or write over it by --force`)
    const reason =
      code === 'ENOENT' ? 'there is no such folder' : code === 'EISDIR' ? 'is a folder' : `cannot be written (${code ?? message})`
    throw new Stop(EXIT.badInput, `${path}: ${reason}`)
  }
}

function quotedPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path}'`
}
