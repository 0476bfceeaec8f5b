import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Disk } from '../store/disk.ts'
import { replace, type Part } from '../store/publish.ts'
import type { FileSum } from './manifest.ts'

/** Writes a file that is derived from others, and gives its entry in the manifest. */
export function putFile(disk: Disk, folder: string, name: string, parts: Iterable<Part>): FileSum {
  const tally = tallied(parts)
  replace(disk, join(folder, name), tally.parts)
  return tally.sum(name)
}

/** The entry of a file of this content. */
export function sumOf(name: string, parts: Iterable<Part>): FileSum {
  const tally = tallied(parts)
  for (const _ of tally.parts);
  return tally.sum(name)
}

/** The same parts, summed up as they pass. */
function tallied(given: Iterable<Part>) {
  const hash = createHash('sha256')
  let bytes = 0
  return { parts: passing(), sum: (name: string): FileSum => ({ name, sha256: hash.digest('hex'), bytes }) }

  function* passing(): Generator<Part> {
    for (const part of given) {
      hash.update(part)
      bytes += Buffer.byteLength(part)
      yield part
    }
  }
}
