import { isOption } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import { MEASURES, OBSERVATIONS } from '../../model/run.ts'
import type { ResultTable } from '../../study/sweep/analysis.ts'
import type { Work } from '../../study/work.ts'
import { readable } from '../canonical.ts'
import { BREAK_EVEN, COMPARISON, DUPLICATION } from './tables.ts'

/** A column of a table. */
export interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number'
  readonly description: string
  readonly unit?: string
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description })
const whole = (name: string, description: string, unit?: string): Field => ({ name, type: 'integer', description, ...(unit && { unit }) })
const number = (name: string, description: string, unit?: string): Field => ({ name, type: 'number', description, ...(unit && { unit }) })

export const PACKAGE = 'datapackage.json'

export interface DataPackage {
  readonly profile: string
  readonly name: string
  readonly resources: readonly Resource[]
}

/** `datapackage.json` (Frictionless Data Package): type, unit and meaning of every column of every table in the folder. */
export function dataPackage(name: string, resources: readonly Resource[]): string {
  return readable({ profile: 'tabular-data-package', name, resources } satisfies DataPackage)
}

export type Resource = ReturnType<typeof resource>

/** The package with some of its tables as Parquet files beside the CSV. A tabular package may hold text only, by its standard. */
export function withParquet(given: DataPackage, tables: readonly Resource[]) {
  const parquet = tables.map(({ name, description, schema }) => ({
    name: `${name}-parquet`,
    path: `${name}.parquet`,
    profile: 'data-resource',
    description: `${description} The same as ${name}.csv.`,
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    schema: { fields: schema.fields },
  }))
  return { ...given, profile: 'data-package', resources: [...given.resources, ...parquet] }
}

/** The tables of runs that every results folder has. */
export function runResources(work: Work, everyRun: boolean): Resource[] {
  return [
    resource('runs.csv', 'One row a run. The same replicate is the same world and the same luck for every design.', runFields(work)),
    ...(work.series ? [resource('weeks.csv', 'Each observation week by week, over all worlds.', weekFields())] : []),
    ...(everyRun ? [resource('series.csv', 'Each run week by week.', seriesFields())] : []),
  ]
}

export function comparisonResources(): Resource[] {
  return [COMPARISON, BREAK_EVEN, DUPLICATION].map(tableResource)
}

export function pointsResource(work: Work): Resource[] {
  if (work.vary.length === 0) return []
  return [resource('points.csv', 'What varies, at each setting.', [KEYS.point, ...work.vary.map(varied)])]
}

export function tableResource({ file, about, columns }: Pick<ResultTable, 'file' | 'about' | 'columns'>): Resource {
  return resource(
    file,
    about,
    columns.map(({ name, type, about: description, unit }) => ({ name, type, description, ...(unit && { unit }) })),
  )
}

/** The column of a parameter that varies. */
function varied(address: string): Field {
  const [group, name] = address.split('.').slice(-2)
  const parameter = GROUPS.find((known) => known.name === group)?.parameters[name]
  const about = `varied: ${parameter?.about ?? address}`
  return parameter === undefined || isOption(parameter) ? text(address, about) : number(address, about, parameter.unit)
}

function resource(path: string, description: string, fields: readonly Field[]) {
  return {
    name: path.replace('.csv', ''),
    path,
    profile: 'tabular-data-resource',
    description,
    encoding: 'utf-8',
    format: 'csv',
    dialect: { delimiter: ',', lineTerminator: '\n' },
    schema: { fields, missingValues: [''] },
  }
}

const KEYS = {
  run: whole('run', 'number of the run, from 1'),
  design: text('design', 'design'),
  point: whole('point', 'setting of what the experiment varies, from 1'),
  replicate: whole('replicate', 'draw of chance, from 1: the same world and luck for every design'),
}

function runFields(work: Work): Field[] {
  return [
    ...Object.values(KEYS),
    text('seed', 'seed of all chance'),
    text('status', 'ok or failed'),
    text('error', 'what a failed run ended with'),
    ...work.vary.map(varied),
    ...work.measures.map((name) => {
      const info = MEASURES.find((measure) => measure.name === name)
      return info ? number(name, `${info.about} (better: ${info.better})`, info.unit) : number(name, 'formula of the scenario')
    }),
  ]
}

function weekFields(): Field[] {
  const observations = OBSERVATIONS.map(({ name, about, unit }) => `${name}: ${about} (${unit})`)
  return [
    KEYS.design,
    KEYS.point,
    whole('week', 'week, from 1', 'weeks'),
    text('observation', observations.join('; ')),
    number('mean', 'mean over worlds'),
    ...['05', '25', '50', '75', '95'].map((q) => number(`q${q}`, `${Number(q)} % quantile over worlds (type 7)`)),
  ]
}

function seriesFields(): Field[] {
  return [
    ...Object.values(KEYS),
    whole('week', 'week, from 1', 'weeks'),
    ...OBSERVATIONS.map(({ name, about, unit }) => number(name, about, unit)),
  ]
}
