import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { addParquet } from '../../../src/cli/results/addParquet.ts'
import { parquetParts } from '../../../src/cli/results/parquet.ts'
import { statusOf } from '../../../src/cli/results/status.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import type { DataPackage, Field } from '../../../src/formats/results/datapackage.ts'
import { parseTable } from '../../../src/formats/table.ts'
import { asking, hashes, smallOrder, temporaryFolder } from '../../helpers/folder.ts'

const order = smallOrder({
  replicates: 4,
  weeks: 10,
  designs: ['ad hoc', 'central'],
  measures: [{ name: 'own', formula: '1 / (gapClosed > 0)' }],
})

/** A file's bytes as the reader wants them. */
const bytesOf = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer

/** Rows of the CSV file as its description says that they are to be read. */
function rowsOf(folder: string, name: string): Record<string, unknown>[] {
  const described = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage
  const { fields } = described.resources.find((resource) => resource.name === name)!.schema
  const { rows } = parseTable(readFileSync(join(folder, `${name}.csv`), 'utf8'))
  const value = (cell: string, { type }: Field): unknown => (cell === '' ? null : type === 'string' ? cell : Number(cell))
  return rows.map((row) => Object.fromEntries(fields.map((field, c) => [field.name, value(row[c], field)])))
}

describe('--parquet', () => {
  test('adds the large tables, cell by cell those of the CSV files; failed runs have no numbers', async () => {
    const folder = join(temporaryFolder(), 'made')
    await answer(asking(folder, order, { parquet: true }))
    for (const name of ['runs', 'weeks']) {
      const read = await parquetReadObjects({ file: bytesOf(join(folder, `${name}.parquet`)) })
      expect(read).toEqual(rowsOf(folder, name))
    }
    const runs = await parquetReadObjects({ file: bytesOf(join(folder, 'runs.parquet')), columns: ['status', 'gapClosed', 'error'] })
    const failed = runs.filter(({ status }) => status === 'failed')
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.length).toBeLessThan(runs.length)
    expect(failed[0]).toEqual({ status: 'failed', gapClosed: null, error: 'measure own is Infinity' })
    expect(runs.find(({ status }) => status === 'ok')).toMatchObject({ gapClosed: expect.any(Number), error: null })
  })

  test('is listed with its sha256, described, and the same bytes when made again or added later, with or without chunks', async () => {
    const [first, later, bare] = ['first', 'later', 'bare'].map((name) => join(temporaryFolder(), name))
    await answer(asking(first, order, { parquet: true }))
    expect(statusOf(realDisk, first)).toMatchObject({ complete: true, changed: [] })
    await answer(asking(later, order))
    const plain = hashes(later)
    await answer(asking(later, order, { parquet: true }))
    expect(hashes(later)).toEqual(hashes(first))
    expect(hashes(later)).toMatchObject({ ...plain, 'datapackage.json': expect.any(String) })
    await answer(asking(bare, order))
    rmSync(join(bare, 'chunks'), { recursive: true })
    const again = asking(bare, order, { parquet: true })
    await answer(again)
    expect(again.said).toEqual([`${bare} is complete: nothing was run`])
    expect(hashes(bare)['runs.parquet']).toBe(hashes(first)['runs.parquet'])
    const { profile, resources } = JSON.parse(readFileSync(join(first, 'datapackage.json'), 'utf8')) as DataPackage
    expect(profile).toBe('data-package')
    expect(resources.map(({ path }) => path)).toEqual(expect.arrayContaining(['runs.csv', 'runs.parquet', 'weeks.parquet']))
    appendFileSync(join(first, 'runs.parquet'), 'x')
    expect(statusOf(realDisk, first)).toMatchObject({ complete: false, changed: ['runs.parquet was changed'] })
    await answer(asking(first, order, { parquet: true }))
    expect(hashes(first)).toEqual(hashes(later))
  })

  test('a folder that has it is left as it is', async () => {
    const folder = join(temporaryFolder(), 'made')
    await answer(asking(folder, order, { parquet: true }))
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
    addParquet(realDisk, folder)
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(manifest)
  })
})

describe('a table as Parquet', () => {
  const fields: Field[] = [
    { name: 'run', type: 'integer', description: '' },
    { name: 'error', type: 'string', description: '' },
    { name: 'x', type: 'number', description: '' },
  ]
  const fileOf = (lines: Iterable<string>): Buffer => Buffer.concat([...parquetParts(fields, lines)])

  test('types are strings, 32-bit integers and 64-bit floats, all of which may be missing; snappy', () => {
    const metadata = parquetMetadata(new Uint8Array(fileOf(['1,"a ""b"", c",0.1'])).buffer)
    expect(parquetSchema(metadata).children.map(({ element }) => [element.name, element.type, element.repetition_type])).toEqual([
      ['run', 'INT32', 'OPTIONAL'],
      ['error', 'BYTE_ARRAY', 'OPTIONAL'],
      ['x', 'DOUBLE', 'OPTIONAL'],
    ])
    expect(metadata.row_groups[0].columns.map(({ meta_data }) => meta_data?.codec)).toEqual(['SNAPPY', 'SNAPPY', 'SNAPPY'])
  })

  test('numbers keep every bit, and text its quotes, letters and commas', async () => {
    const odd = [0.1 + 0.2, 5e-324, 1.7976931348623157e308, -1 / 3, 0]
    const file = fileOf(odd.map((x, n) => `${n + 1},"ü ""b"", 日本",${x}`))
    const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer })
    expect(rows).toEqual(odd.map((x, n) => ({ run: n + 1, error: 'ü "b", 日本', x })))
  })

  test('is written in groups of rows, so that memory does not grow with the table', async () => {
    const count = 400_000
    function* lines(): Generator<string> {
      for (let n = 0; n < count; n++) yield `${n + 1},,${n / 7}`
    }
    const pieces = [...parquetParts(fields, lines())]
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(8_000_000)
    const file = new Uint8Array(Buffer.concat(pieces)).buffer
    const groups = parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))
    expect(groups).toEqual([333_334, 66_666])
    const [last] = await parquetReadObjects({ file, rowStart: count - 1, rowEnd: count })
    expect(last).toEqual({ run: count, error: null, x: (count - 1) / 7 })
  })

  test('a table without rows has its columns all the same', async () => {
    const file = new Uint8Array(fileOf([])).buffer
    expect(parquetSchema(parquetMetadata(file)).children).toHaveLength(3)
    expect(await parquetReadObjects({ file })).toEqual([])
  })
})
