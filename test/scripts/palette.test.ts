import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { palettePng, readPng } from '../../scripts/palette.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const BYTES = [10, 20, 30, 40, 50, 60, 11, 22, 33, 44, 55, 66, 5, 250, 1, 77, 88, 99]
const COLOURS = [0x0a141e, 0x28323c, 0x0b1621, 0x2c3742, 0x05fa01, 0x4d5863]

/** Sizes and kinds of the parts of a PNG, and what is in them. */
function partsOf(png: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return parts
}

/** A picture of two by three pixels whose rows are filtered in the way of that number. */
function picture(filter: number): Buffer {
  const near = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : BYTES[6 * y + x])
  const guess = (x: number, y: number): number => {
    const [left, up, corner] = [near(x - 3, y), near(x, y - 1), x < 3 ? 0 : near(x - 3, y - 1)]
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
    return [0, left, up, Math.floor((left + up) / 2), a <= b && a <= c ? left : b <= c ? up : corner][filter]
  }
  const rows = [0, 1, 2].flatMap((y) => [filter, ...[0, 1, 2, 3, 4, 5].map((x) => (near(x, y) - guess(x, y)) & 255)])
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0])
  const chunks = (
    [
      ['IHDR', head],
      ['IDAT', deflateSync(Buffer.from(rows))],
      ['IEND', Buffer.alloc(0)],
    ] as const
  ).map(([kind, data]) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    return Buffer.concat([size, Buffer.from(kind), data, Buffer.alloc(4)])
  })
  return Buffer.concat([Buffer.from(SIGNATURE), ...chunks])
}

test.each([0, 1, 2, 3, 4])('a picture filtered in way %i is read as it is', (filter) => {
  const { width, height, colours } = readPng(picture(filter))
  expect([width, height, ...colours]).toEqual([2, 3, ...COLOURS])
})

test('few colours are kept as they are; of many the rare become the nearest', () => {
  const parts = partsOf(palettePng({ width: 3, height: 1, colours: Uint32Array.of(0xff0000, 0x00ff00, 0xff0000) }))
  expect([...parts.get('PLTE')!]).toEqual([255, 0, 0, 0, 255, 0])
  const usual = Array.from({ length: 256 }, (_, n) => [n << 16, n << 16]).flat()
  const many = partsOf(palettePng({ width: 513, height: 1, colours: Uint32Array.from([...usual, 0x7f0001]) }))
  expect(many.get('PLTE')!.length).toBe(3 * 256)
  const last = inflateSync(many.get('IDAT')!).at(-1)!
  expect(many.get('PLTE')!.readUIntBE(3 * last, 3)).toBe(0x7f0000)
  expect(() => readPng(palettePng({ width: 1, height: 1, colours: Uint32Array.of(0) }))).toThrow('8-bit RGB')
})
