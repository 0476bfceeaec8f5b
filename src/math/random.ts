import seedrandom from 'seedrandom'
import { threefry13 } from './threefry.ts'
import { normalQuantile } from './portable.ts'

const LASTING = 0x51ab1e

/**
 * Chance by address. Every random number of the model has an address (seed, replicate, process, week, entity, draw), so that
 * nothing depends on the order in which things are computed, and two designs that differ in one thing share all other luck.
 * The first four parts make a key (`enter`), the last two are the counter.
 */
export class Random {
  /** The second word of the latest draw, signed 32-bit; independent of the first. */
  readonly second = new Int32Array(1)
  private readonly run0: number
  private readonly run1: number
  private k0 = 0
  private k1 = 0

  /** @param seed text of the user's seed, any string; @param replicate from 0 */
  constructor(seed: string, replicate: number) {
    const source = seedrandom(seed)
    this.run0 = threefry13(source.int32(), source.int32(), replicate, 0, this.second)
    this.run1 = this.second[0]
  }

  /** Moves to a process (its `addressOf` name) and week; draws before week 0 use week -1. */
  enter(process: number, week: number): void {
    this.k0 = threefry13(this.run0, this.run1, process, week, this.second)
    this.k1 = this.second[0]
  }

  /** One 32-bit word, signed; `second[0]` then holds another, independent one. */
  word(entity: number, draw: number): number {
    return threefry13(this.k0, this.k1, entity, draw, this.second)
  }

  /** Uniform on 0…1, 0 included, 1 not; 32 bits. */
  uniform(entity: number, draw: number): number {
    return (threefry13(this.k0, this.k1, entity, draw, this.second) >>> 0) * 2.3283064365386963e-10
  }

  /**
   * One draw of many entities at a time, in a third of the time: for each n from `from` up to (not including) `end`, the two
   * numbers of the draw of `addresses[list[n]]`, to `first[n]` and `second[n]`.
   */
  uniforms(
    list: Int32Array,
    addresses: Int32Array,
    from: number,
    end: number,
    draw: number,
    first: Float64Array,
    second: Float64Array,
  ): void {
    const { k0, k1, second: other } = this
    for (let n = from; n < end; n++) {
      first[n] = (threefry13(k0, k1, addresses[list[n]], draw, other) >>> 0) * 2.3283064365386963e-10
      second[n] = (other[0] >>> 0) * 2.3283064365386963e-10
    }
  }

  /** Like `uniform`, but the same in every week and process: for what is drawn once and lasts. */
  lasting(entity: number, draw: number): number {
    return (threefry13(this.run0 ^ LASTING, this.run1, entity, draw, this.second) >>> 0) * 2.3283064365386963e-10
  }

  /** The second number of the latest `uniform` or `word`: as good as another draw. */
  also(): number {
    return (this.second[0] >>> 0) * 2.3283064365386963e-10
  }

  /** Standard normal by the inverse of its distribution: one draw each, so that coupled runs stay coupled. */
  normal(entity: number, draw: number): number {
    return normalQuantile(((threefry13(this.k0, this.k1, entity, draw, this.second) >>> 0) + 0.5) * 2.3283064365386963e-10)
  }
}

/**
 * Address of a thing by its name: 32 bits, signed (MurmurHash3's mixing over UTF-16 units). Names survive a change of design,
 * positions do not.
 */
export function addressOf(name: string): number {
  let h = name.length
  for (let i = 0; i < name.length; i++) {
    h = Math.imul(h ^ name.charCodeAt(i), 0xcc9e2d51)
    h = (h << 15) | (h >>> 17)
    h = (Math.imul(h, 5) + 0xe6546b64) | 0
  }
  return mix(h)
}

/** Address of a part of a thing: the k-th issue of a team, the pair of two teams. */
export function partOf(address: number, part: number): number {
  return mix((Math.imul(address, 0x9e3779b1) + Math.imul(part + 1, 0x85ebca6b)) | 0)
}

function mix(h: number): number {
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
