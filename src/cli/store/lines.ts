import { StringDecoder } from 'node:string_decoder'
import type { Disk } from './disk.ts'

/** The lines of a text file, without their ends: it may be larger than memory. */
export function* linesOf(disk: Disk, path: string): Generator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for (const piece of disk.pieces(path)) {
    const text = rest + decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
    let at = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      yield text.slice(at, end)
      at = end + 1
    }
    rest = text.slice(at)
  }
  if (rest !== '') yield rest
}
