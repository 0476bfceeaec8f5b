// Makes screenshots small: a palette of the colours used most, and every pixel one byte.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** As many as a palette holds. */
const MOST = 256
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Colours of a picture, row by row, each as 0xRRGGBB. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly colours: Uint32Array
}

/** A PNG of 8-bit red, green and blue without interlacing, as browsers take them. @throws Error where it is another kind */
export function readPng(png: Buffer): Pixels {
  const chunks = chunksOf(png)
  const head = chunks.find(({ kind }) => kind === 'IHDR')!.data
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  if (head.toString('hex', 8) !== '0802000000') throw new Error('expected a PNG of 8-bit RGB, not interlaced')
  const bytes = unfiltered(inflateSync(Buffer.concat(chunks.flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : [])))), 3 * width)
  return { width, height, colours: Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntBE(3 * i, 3)) }
}

/** A PNG with a palette; colours beyond it become the nearest in it. */
export function palettePng({ width, height, colours }: Pixels): Buffer {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b).slice(0, MOST)
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc(height * (width + 1))
  colours.forEach((colour, i) => (rows[i + Math.floor(i / width) + 1] = places.get(colour)!))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const listed = Buffer.from(palette.flatMap(parts))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', listed),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunksOf(png: Buffer): { readonly kind: string; readonly data: Buffer }[] {
  const found = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const size = png.readUInt32BE(at)
    found.push({ kind: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + size) })
    at += 12 + size
  }
  return found
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** Rows of bytes without the filter that each names first (PNG, third edition, 9.2); three bytes a pixel. */
function unfiltered(rows: Buffer, width: number): Buffer {
  const height = rows.length / (width + 1)
  const out = Buffer.alloc(height * width)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)]
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const left = x < 3 ? 0 : out[at - 3]
      const up = y === 0 ? 0 : out[at - width]
      const corner = x < 3 || y === 0 ? 0 : out[at - width - 3]
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter]
      out[at] = rows[y * (width + 1) + 1 + x] + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value))
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function nearest(palette: readonly number[], colour: number): number {
  const wanted = parts(colour)
  let [best, least] = [0, Infinity]
  palette.forEach((known, n) => {
    const apart = parts(known).reduce((sum, part, i) => sum + (part - wanted[i]) ** 2, 0)
    if (apart < least) [best, least] = [n, apart]
  })
  return best
}

function parts(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}
