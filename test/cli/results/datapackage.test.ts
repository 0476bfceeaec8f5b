import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer } from '../../../src/cli/work/answer.ts'
import type { DataPackage, Field } from '../../../src/formats/results/datapackage.ts'
import { parseTable } from '../../../src/formats/table.ts'
import { asking, smallOrder, temporaryFolder } from '../../helpers/folder.ts'
import { SMALL_SWEEP, smallSweep } from '../../helpers/smallSweep.ts'

/** Lexical forms of the types, as the Frictionless Table Schema (version 1) gives them; not-a-number and infinity are not used. */
const FORMS: Readonly<Record<Field['type'], RegExp>> = {
  string: /^[^]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/,
}

/** What is wrong with a folder by the rules of tabular data packages. */
function faultsIn(folder: string): string[] {
  const { name, profile, resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage
  const names = resources.map((resource) => resource.name)
  const tables = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  const described = new Set(resources.map(({ path }) => path))
  return [
    ...(profile === 'tabular-data-package' ? [] : [`profile ${profile}`]),
    ...[name, ...names].filter((one) => !/^[-a-z0-9._/]+$/.test(one)).map((one) => `the name "${one}"`),
    ...names.filter((one, n) => names.indexOf(one) < n).map((one) => `two resources are called ${one}`),
    ...tables.filter((file) => !described.has(file)).map((file) => `${file} is not described`),
    ...resources.flatMap((resource) => (existsSync(join(folder, resource.path)) ? tableFaults(folder, resource) : [`no ${resource.path}`])),
  ]
}

function tableFaults(folder: string, { path, schema: { fields, missingValues } }: DataPackage['resources'][number]): string[] {
  const table = parseTable(readFileSync(join(folder, path), 'utf8'))
  const columns = fields.map((field) => field.name)
  if (table.header.join() !== columns.join()) return [`${path}: header ${table.header.join()}, fields ${columns.join()}`]
  const cells = table.rows.flatMap((row, r) =>
    fields.flatMap((field, c) =>
      missingValues.includes(row[c]) || FORMS[field.type].test(row[c])
        ? []
        : [`${path}:${r + 2} ${field.name} is "${row[c]}", no ${field.type}`],
    ),
  )
  return [
    ...table.faults.map(({ found }) => `${path}: ${found}`),
    ...columns.filter((one, n) => columns.indexOf(one) < n).map((one) => `${path}: two columns ${one}`),
    ...fields.filter(({ description }) => description === '').map((field) => `${path}: ${field.name} is not explained`),
    ...cells.slice(0, 3),
  ]
}

describe('datapackage.json keeps the rules of tabular data packages: every table, every cell', () => {
  test('a comparison, with every run and failed ones', async () => {
    const folder = join(temporaryFolder(), 'made')
    await answer(asking(folder, smallOrder({ measures: [{ name: 'own', formula: '1 / (gapClosed > 0)' }] }), { everyRun: true }))
    expect(readFileSync(join(folder, 'runs.csv'), 'utf8')).toMatch(/,failed,.*,ok,|,ok,[^]*,failed,/)
    expect(faultsIn(folder)).toEqual([])
  })

  test('a sweep with points, options, all analyses and failed runs', async () => {
    const text = SMALL_SWEEP.replace('points: 9', 'points: 60')
      .replace('replicates: 2', 'replicates: 3')
      .replace('demand.hours: [2, 24] }', 'demand.hours: [2, 24], issues.complexity: { values: [0, 1, 2] } }')
    const analyses = 'analysis: [sensitivity, variance, regret, discover, breakEven, replicates, value]\n'
    const made = await smallSweep(`${text}${analyses}`, 50)
    const folder = join(temporaryFolder(), 'made')
    await answer(asking(folder, made.order, { question: made.question }))
    expect(readFileSync(join(folder, 'runs.csv'), 'utf8')).toContain(',failed,')
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['points.csv', 'sensitivity.csv', 'regions.csv', 'value.csv']))
    expect(faultsIn(folder)).toEqual([])
  })

  test('what is not so is found', async () => {
    const folder = join(temporaryFolder(), 'made')
    await answer(asking(folder, smallOrder({ replicates: 2, weeks: 4 })))
    const harm = (file: string, from: RegExp, to: string): void =>
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to))
    harm('runs.csv', /^2,/m, '2.5,')
    harm('comparison.csv', /ci_low/, 'low')
    harm('weeks.csv', /^(central,1,1,\w+),[^,]*/m, '$1,Infinity')
    writeFileSync(join(folder, 'more.csv'), 'a\n1\n')
    expect(faultsIn(folder)).toEqual([
      'more.csv is not described',
      'runs.csv:3 run is "2.5", no integer',
      expect.stringMatching(/^weeks\.csv:\d+ mean is "Infinity", no number$/),
      expect.stringMatching(/^comparison\.csv: header .*,low,/),
    ])
  })
})
