import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from 'hyparquet-writer'
import type { Field } from '../../formats/results/datapackage.ts'
import { cellsOf } from '../../formats/results/runLine.ts'

const TYPES = { string: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const

/** Cells that are held before they are written: what memory a table takes does not depend on its length. */
const CELLS = 1_000_000

/**
 * A table of CSV as Parquet (snappy), in pieces: strings, 32-bit integers and 64-bit floats, empty cells as null. The same lines
 * give the same bytes.
 * @param lines without their header
 */
export function* parquetParts(fields: readonly Field[], lines: Iterable<string>): Generator<Uint8Array> {
  const rowsAtOnce = Math.ceil(CELLS / fields.length)
  const writer = new ByteWriter()
  let columns = emptyColumns(fields)
  const file = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columns }) })
  let rows = 0
  for (const line of lines) {
    const cells = cellsOf(line)
    for (const [c, { type }] of fields.entries())
      columns[c].data.push(cells[c] === '' ? null : type === 'string' ? cells[c] : Number(cells[c]))
    if (++rows < rowsAtOnce) continue
    file.write({ columnData: columns, rowGroupSize: rows })
    yield taken(writer)
    columns = emptyColumns(fields)
    rows = 0
  }
  if (rows > 0) file.write({ columnData: columns, rowGroupSize: rows })
  file.finish()
  yield taken(writer)
}

type Column = ColumnSource & { readonly data: (string | number | null)[] }

function emptyColumns(fields: readonly Field[]): Column[] {
  return fields.map(({ name, type }) => ({ name, type: TYPES[type], nullable: true, data: [] }))
}

/** What was written since the last time. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}
