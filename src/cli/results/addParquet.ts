import { join } from 'node:path'
import { readable } from '../../formats/canonical.ts'
import { PACKAGE, withParquet, type DataPackage } from '../../formats/results/datapackage.ts'
import type { Disk } from '../store/disk.ts'
import { linesOf } from '../store/lines.ts'
import { replace } from '../store/publish.ts'
import { storeTrouble } from '../store/trouble.ts'
import { manifestOf } from './complete.ts'
import { MANIFEST } from './finish.ts'
import { parquetParts } from './parquet.ts'
import { putFile } from './putFile.ts'

/** The tables of which there may be many rows, and that can be asked for as Parquet too. */
const TABLES = ['runs', 'weeks']

/**
 * Adds the large tables of a complete folder as Parquet, where they are not there yet: made of the CSV files, so that no run is
 * needed for it.
 * @throws Stop when they cannot be written
 */
export function addParquet(disk: Disk, folder: string): void {
  const manifest = manifestOf(disk, folder)!
  if (manifest.files.some(({ name }) => name === `${TABLES[0]}.parquet`)) return
  const described = JSON.parse(disk.read(join(folder, PACKAGE))) as DataPackage
  const tables = described.resources.filter(({ name }) => TABLES.includes(name))
  try {
    const sums = tables.map(({ name, path, schema }) =>
      putFile(disk, folder, `${name}.parquet`, parquetParts(schema.fields, rowsOf(disk, join(folder, path)))),
    )
    sums.push(putFile(disk, folder, PACKAGE, [readable(withParquet(described, tables))]))
    const others = manifest.files.filter(({ name }) => sums.every((sum) => sum.name !== name))
    replace(disk, join(folder, MANIFEST), [readable({ ...manifest, files: [...others, ...sums] })])
  } catch (error) {
    throw storeTrouble(error, folder, true)
  }
}

function* rowsOf(disk: Disk, path: string): Generator<string> {
  const lines = linesOf(disk, path)
  lines.next()
  yield* lines
}
