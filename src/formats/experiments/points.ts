import type { Check } from '../../model/check/context.ts'
import type { Data, DataMap, Path } from '../../model/check/data.ts'
import { described, isList, isMap } from '../../model/check/data.ts'
import { readMap, refuseUnknown } from '../../model/check/fields.ts'
import { problem } from '../../model/check/problem.ts'
import type { Scenario } from '../../model/scenario.ts'
import { addressed, valueAt, type Addressed } from '../../model/varied.ts'
import type { Points } from '../../study/points.ts'
import { product } from '../../study/sampling/product.ts'
import type { Factor } from '../../study/sweep/factor.ts'
import type { Files } from '../files.ts'
import { readPlain } from '../scalar.ts'
import { parseTable } from '../table.ts'
import type { Source } from '../tree.ts'
import { factorOf, readAddress, readFactors, readValue, type Reader } from './factors.ts'
import { MOST_POINTS } from './keys.ts'

/** Points that are told one by one, with the factors that their values make up. */
export interface Told {
  readonly factors: readonly Factor[]
  readonly points: Points
}

/** Every combination of the values of the factors; the last factor varies fastest. Undefined after adding a problem. */
function combined(check: Check, factors: readonly Factor[], path: Path): Points | undefined {
  const rows = factors.map(({ distribution }) => (distribution.kind === 'values' ? distribution.rows : []))
  const count = rows.reduce((all, { length }) => all * length, 1)
  if (count > MOST_POINTS) {
    check.problems.push(problem(path, `${count} combinations`, `Expected at most ${MOST_POINTS} settings`))
    return undefined
  }
  const chosen = product(rows.map((list) => [...list.keys()]))
  const addresses = factors.flatMap((factor) => factor.addresses)
  const values = new Float64Array(count * addresses.length)
  let at = 0
  for (let n = 0; n < chosen.length; n++) for (const value of rows[n % rows.length][chosen[n]]) values[at++] = value
  return { addresses, count, values }
}

/** Reads `vary:` of a grid: one map of factors, or a list of such maps, each a grid of its own. */
export function readGrid(reader: Reader, value: Data | undefined): Told | undefined {
  const { check } = reader
  if (!isList(value)) {
    const factors = readFactors(reader, readMap(check, value, 'vary', ['vary'], 'Expected group.parameter: [ values ]'), ['vary'])
    if (factors.length === 0) check.problems.push(problem(['vary'], 'nothing varies', 'Expected group.parameter: [ values ]'))
    const points = combined(check, factors, ['vary'])
    return points && { factors, points }
  }
  const grids = value.map((one, n) => {
    const path = ['vary', n]
    return combined(check, readFactors(reader, readMap(check, one, `grid ${n + 1}`, path), path), path)
  })
  return grids.includes(undefined) || check.problems.length > 0 ? undefined : joined(reader, grids as Points[], ['vary'])
}

/** Points of several tables as one: what a table does not say is as the scenario has it. Undefined after adding a problem. */
function joined({ check, scenario }: Reader, tables: readonly Points[], path: Path): Told | undefined {
  const addresses = [...new Set(tables.flatMap((table) => table.addresses))]
  const found = addresses.map((address) => addressed(scenario, address) as Addressed)
  const usual = found.map((one) => valueAt(scenario, one))
  const before = check.problems.length
  for (const [a, address] of addresses.entries()) {
    const silent = tables.findIndex((table) => !table.addresses.includes(address))
    if (silent < 0 || sameInAll(scenario, found[a])) continue
    const where = `${address} is not said ${path[0] === 'vary' ? `in grid ${silent + 1}` : `at setting ${silent + 1}`}, and designs differ in it`
    check.problems.push(problem([...path, silent], where, `Say it everywhere, or name the design: designs.NAME.${address}`))
  }
  const count = tables.reduce((sum, table) => sum + table.count, 0)
  if (count > MOST_POINTS) check.problems.push(problem(path, `${count} settings`, `Expected at most ${MOST_POINTS}`))
  if (count === 0) check.problems.push(problem(path, 'no points', 'Expected one at least'))
  if (check.problems.length > before) return undefined
  const rows = tables.flatMap((table) =>
    Array.from({ length: table.count }, (_, n) =>
      addresses.map((address, a) => {
        const at = table.addresses.indexOf(address)
        return at < 0 ? usual[a] : table.values[n * table.addresses.length + at]
      }),
    ),
  )
  const factors = addresses.map((address, a) => {
    const values = [...new Set(rows.map((row) => row[a]))].sort((x, y) => x - y)
    return factorOf([address], [found[a]], { kind: 'values', rows: values.map((one) => [one]) })
  })
  return { factors, points: { addresses, count: rows.length, values: Float64Array.from(rows.flat()) } }
}

/** Whether a lever is the same in every design and organisation, so that one number says what it is. */
function sameInAll({ designs }: Scenario, { design, group, name, parameter }: Addressed): boolean {
  if (parameter.role !== 'lever' || design !== undefined) return true
  const values = designs.flatMap(({ settings }) => settings.map((own) => own[group][name]))
  return values.every((value) => value === values[0])
}

/** Reads `points:` of a list: maps of addresses and values, or the name of a CSV file with addresses in its header. */
export function readListed(reader: Reader, value: Data | undefined, files: Files, source: Source): Told | undefined {
  const { check } = reader
  const path = ['points']
  const tables = isList(value) ? value.map((one, n) => readPoint(reader, one, [...path, n])) : [readTable(reader, value, files, source)]
  if (tables.length === 0) check.problems.push(problem(path, 'no points', 'Expected a list of them'))
  return tables.includes(undefined) || check.problems.length > 0 ? undefined : joined(reader, tables as Points[], path)
}

function readPoint(reader: Reader, value: Data, path: Path): Points | undefined {
  const map = readMap(reader.check, value, 'a point', path, 'Expected group.parameter: value')
  const pairs = [...map].map(([address, one]) => {
    const found = readAddress(reader, address, [...path, address])
    return found && readValue(reader.check, one, found, address, [...path, address])
  })
  if (pairs.includes(undefined)) return undefined
  return { addresses: [...map.keys()], count: 1, values: Float64Array.from(pairs as number[]) }
}

/** A table of points: a column for each address; one called point, as in `points.csv`, is passed over. */
function readTable(reader: Reader, value: Data | undefined, files: Files, source: Source): Points | undefined {
  const { check } = reader
  const path = ['points']
  const add = (text: string, expected = ''): undefined => void check.problems.push(problem(path, text, expected))
  const file = isMap(value) ? value.get('file') : undefined
  if (typeof file !== 'string') return add(`points is ${described(value ?? null)}`, 'Expected a list of points, or { file: points.csv }')
  refuseUnknown(check, value as DataMap, ['file'], 'in points', path)
  const opened = files.follow(file, source.path, 'table')
  if ('problem' in opened) return add(`${file} ${opened.problem}`)
  const table = parseTable(opened.text)
  if (table.faults.length > 0) return add(`${file}: ${table.faults[0].found}`, table.faults[0].expected)
  const columns = table.header.flatMap((address, c) => (address === 'point' ? [] : [{ address, c }]))
  const twice = columns.find(({ address }, n) => columns.findIndex((other) => other.address === address) < n)
  if (twice !== undefined) return add(`${file}: ${twice.address} is there twice`, 'Expected each address once')
  if (table.rows.length === 0 || columns.length === 0)
    return add(`${file} has no points`, 'Expected a header of addresses, and a row for each point')
  const found = columns.map(({ address }) => readAddress(reader, address, path))
  if (found.includes(undefined)) return undefined
  if (table.rows.length > MOST_POINTS) return add(`${file} has ${table.rows.length} rows`, `Expected at most ${MOST_POINTS} settings`)
  const values = table.rows.flatMap((row, r) =>
    columns.map(({ address, c }, n) => readValue(check, readPlain(row[c]).value, found[n]!, `${file}:${table.lines[r]} ${address}`, path)),
  )
  if (values.includes(undefined)) return undefined
  return { addresses: columns.map(({ address }) => address), count: table.rows.length, values: Float64Array.from(values as number[]) }
}
