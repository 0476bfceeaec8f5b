import type { Source } from '../../formats/tree.ts'
import { problemLines } from '../../formats/message.ts'
import { located } from '../../formats/reading.ts'
import { parseYaml } from '../../formats/yaml.ts'
import type { Check } from '../../model/check/context.ts'
import type { Data, DataMap } from '../../model/check/data.ts'
import { described, quoted } from '../../model/check/data.ts'
import { readList, readMap, refuseUnknown } from '../../model/check/fields.ts'
import { problem } from '../../model/check/problem.ts'
import { files } from '../files.ts'
import { EXIT, Stop } from '../stop.ts'

/** How jobs are asked for on a cluster, as the file behind `--slurm` says. */
export interface Settings {
  /** Options of sbatch, without dashes, and their values. */
  readonly options: readonly (readonly [name: string, value: string])[]
  /** Lines of shell that come before the program, such as `module load nodejs/20`. */
  readonly setup: readonly string[]
  /** Further options of sbatch, as they are. */
  readonly extra: readonly string[]
  /** The Node to start; undefined: the one that runs this. */
  readonly node?: string
}

const NO_SETTINGS: Settings = { options: [], setup: [], extra: [] }

interface Form {
  readonly option: string
  readonly form: RegExp
  readonly expected: string
}

const NAME = /^[\w.@+-]{1,100}$/
/** What a value of each key looks like: sbatch(1). */
const FORMS: Readonly<Record<string, Form>> = {
  account: { option: 'account', form: NAME, expected: 'the name of an account: letters, digits, . @ + _ -' },
  partition: { option: 'partition', form: /^[\w.@+,-]{1,200}$/, expected: 'names of partitions, separated by commas without blanks' },
  qos: { option: 'qos', form: NAME, expected: 'the name of a quality of service: letters, digits, . @ + _ -' },
  constraint: {
    option: 'constraint',
    form: /^[\w.,&|!*()[\]:=@+-]{1,200}$/,
    expected: 'features of nodes, such as avx2&ssd, without blanks',
  },
  time: {
    option: 'time',
    form: /^(?:\d+(?::[0-5]\d){0,2}|\d+-\d+(?::[0-5]\d){0,2})$/,
    expected: 'minutes (30), hours:minutes:seconds (1:00:00) or days-hours (2-12)',
  },
  memory: { option: 'mem', form: /^\d+[KMGT]?$/, expected: 'megabytes (2000), or a number with K, M, G or T (2G)' },
}
const KEYS = [...Object.keys(FORMS), 'node', 'setup', 'extra']

/** Options that the program sets itself, by their long and short names. */
const OWN =
  /^(?:--(?:array|chdir|clusters|cpus-per-task|error|input|job-name|nodes|ntasks|open-mode|output|parsable|quiet|test-only|wait|wrap)(?![\w-])|-[aDMceiJNnoQW])/
/** Nothing that ends a line or is not seen. */
// oxlint-disable-next-line eslint/no-control-regex -- finding such characters is what this is for
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/
const LONGEST = 1000

/** Reads the settings; `problems` are lines for people, empty where all is well. Never throws for anything in a file. */
export function readSettings(source: Source): { readonly settings: Settings; readonly problems: readonly string[] } {
  const parsed = parseYaml(source)
  if (!parsed.usable) return { settings: NO_SETTINGS, problems: problemLines(parsed.problems) }
  const check: Check = { groups: [], problems: [] }
  const map = readMap(check, parsed.data, 'this file', [], `Expected some of: ${KEYS.join(', ')}`)
  refuseUnknown(check, map, KEYS, 'in settings of Slurm', [])
  const settings: Settings = {
    options: Object.entries(FORMS).flatMap(([key, form]) => readOption(check, map, key, form)),
    setup: readLines(check, map, 'setup', 'a line of shell, such as module load nodejs/20'),
    extra: readLines(check, map, 'extra', 'an option of sbatch, such as --mail-type=END').map((line, n) => bare(check, line, n)),
    node: map.has('node') ? lineOf(check, map.get('node')!, ['node'], 'the Node to start: node, or its path') : undefined,
  }
  const places = located(check.problems, (path, on) => parsed.places.at(path, on))
  return { settings, problems: problemLines([...parsed.problems, ...places]) }
}

function readOption(check: Check, map: DataMap, key: string, { option, form, expected }: Form): [string, string][] {
  const value = map.get(key)
  if (value === undefined) return []
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text === 'string' && form.test(text)) return [[option, text]]
  check.problems.push(problem([key], `${key} is ${described(value)}`, `Expected ${expected}`))
  return []
}

function readLines(check: Check, map: DataMap, key: string, expected: string): string[] {
  return readList(map.get(key)).flatMap((line, n) => lineOf(check, line, [key, n], expected) ?? [])
}

/** The text of one line; undefined after adding a problem. */
function lineOf(check: Check, value: Data, path: readonly (string | number)[], expected: string): string | undefined {
  const fault =
    typeof value !== 'string' || value.trim() === ''
      ? `is ${described(value)}`
      : UNPRINTABLE.test(value)
        ? 'has several lines, or characters that are not seen'
        : value.length > LONGEST
          ? `has ${value.length} characters`
          : undefined
  if (fault === undefined) return (value as string).trim()
  check.problems.push(problem(path, `${path[0]} ${fault}`, `Expected ${expected}; one line each`))
  return undefined
}

/** An option without the `#SBATCH` that it may be written with. */
function bare(check: Check, line: string, n: number): string {
  const option = line.replace(/^#SBATCH\s+/, '')
  const path = ['extra', n]
  if (!option.startsWith('-'))
    check.problems.push(problem(path, `extra ${quoted(line)}`, 'Expected an option of sbatch, such as --mail-type=END'))
  else if (OWN.test(option)) check.problems.push(problem(path, `extra ${quoted(line)} is set by the program`, 'Leave it out'))
  return option
}

/** The settings in a file that the user named. @throws Stop with every problem, one a line; exit code 2 */
export function settingsIn(path: string | undefined): Settings {
  if (path === undefined) return NO_SETTINGS
  const source = files.open(path, 'yaml')
  if ('problem' in source) throw new Stop(EXIT.badInput, `${path}: ${source.problem}`)
  const { settings, problems } = readSettings(source)
  if (problems.length > 0) throw new Stop(EXIT.badInput, problems.join('\n'))
  return settings
}
