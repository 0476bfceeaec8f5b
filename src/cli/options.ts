import type { Options } from 'yargs'
import type { Shard } from '../study/layout.ts'
import { cores } from './cores.ts'
import { Stop, EXIT } from './stop.ts'

/**
 * Options that several commands share, so that each is worded, checked and explained once. A command takes those it needs:
 * `builder: (parser) => parser.options({ jobs: shared.jobs, out: shared.out })`.
 * All are read as text: yargs would turn `--jobs abc` into NaN and `--seed 007` into 7.
 */
export const shared = {
  jobs: {
    describe: 'how many runs at a time; results never depend on it',
    coerce: (given: unknown): number => whole('--jobs', given, 1, 4096),
    default: String(cores()),
    defaultDescription: 'one for each core',
    string: true,
    requiresArg: true,
  },
  replicates: {
    describe: 'draws of chance for each design, in place of the number in the file',
    coerce: (given: unknown): number | undefined => optional(given, (text) => whole('--replicates', text, 1, 1_000_000)),
    string: true,
    requiresArg: true,
  },
  out: {
    describe: 'folder in which the results folder is made',
    coerce: (given: unknown): string => text('--out', given),
    default: 'results',
    string: true,
    requiresArg: true,
  },
  teams: {
    describe: 'CSV file of your own teams, in place of generated ones',
    coerce: (given: unknown): string | undefined => optional(given, (file) => text('--teams', file)),
    string: true,
    requiresArg: true,
  },
  columns: {
    describe: 'which columns of that file to read: team=site_name,department=postcode_area',
    coerce: (given: unknown): Record<string, string> | undefined => optional(given, pairs),
    string: true,
    requiresArg: true,
  },
  set: {
    describe: 'another value: group.parameter=value, or designs.NAME.group.parameter=value; may be given many times',
    array: true,
    string: true,
    requiresArg: true,
  },
  seed: {
    describe: 'seed of all chance, any text, in place of the one in the file',
    coerce: (given: unknown): string | undefined => optional(given, (seed) => once('--seed', seed)),
    string: true,
    requiresArg: true,
  },
  team: {
    describe: 'name of a team whose story is told week by week, in place of the whole',
    coerce: (given: unknown): string | undefined => optional(given, (team) => once('--team', team)),
    string: true,
    requiresArg: true,
  },
  shard: {
    describe: 'k/n: make only the k-th of n shards of the runs, for machines that share the work',
    coerce: (given: unknown): Shard | undefined => optional(given, shard),
    string: true,
    requiresArg: true,
  },
  parquet: {
    describe: 'also write the large tables as Parquet (runs.parquet, weeks.parquet), for pandas, DuckDB or R',
    boolean: true,
    default: false,
  },
  json: { describe: 'print JSON, for other programs', boolean: true, default: false },
} as const satisfies Record<string, Options>

/** `3/8` is the third of eight shards. */
function shard(given: unknown): Shard {
  const value = text('--shard', given)
  const [, k, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number)
  if (k >= 1 && k <= of) return { k: k - 1, of }
  throw new Stop(EXIT.badInput, `--shard ${value}: expected k/n with k from 1 to n, as in 3/8`)
}

function optional<T>(given: unknown, read: (given: unknown) => T): T | undefined {
  return given === undefined ? undefined : read(given)
}

/** The text of an option that may be given once. */
export function once(option: string, given: unknown): string {
  if (Array.isArray(given)) throw new Stop(EXIT.badInput, `${option} is given ${given.length} times: ${given.join(', ')}. Give it once`)
  return String(given)
}

/** As `once`, and not empty. */
export function text(option: string, given: unknown): string {
  const value = once(option, given)
  if (value === '') throw new Stop(EXIT.badInput, `${option} needs a value`)
  return value
}

/** A whole number from `low` to `high`, written in digits. */
export function whole(option: string, given: unknown, low: number, high: number): number {
  const value = text(option, given)
  const number = /^\d+$/.test(value) ? Number(value) : NaN
  if (number >= low && number <= high) return number
  throw new Stop(EXIT.badInput, `${option} ${value}: expected a whole number from ${low} to ${high}`)
}

/** `team=site_name,department=postcode_area` as a record; blanks inside names stay. */
function pairs(given: unknown): Record<string, string> {
  const columns: Record<string, string> = Object.create(null)
  for (const part of text('--columns', given).split(',')) {
    const at = part.indexOf('=')
    const name = part.slice(0, at).trim()
    const column = part.slice(at + 1).trim()
    if (at < 1 || name === '' || column === '') {
      throw new Stop(EXIT.badInput, `--columns ${part}: expected what=column, as in team=site_name,department=postcode_area`)
    }
    if (name in columns) throw new Stop(EXIT.badInput, `--columns: "${name}" is given twice`)
    columns[name] = column
  }
  return columns
}
