import seedrandom from 'seedrandom'
import { threefry13 } from './threefry.ts'
import { normalQuantile } from './portable.ts'

const LASTING = 0x51ab1e

/** 2^-32: from words to numbers 0…1. */
const UNIT = 2.3283064365386963e-10

/**
 * Chance by address. Every random number of the model has an address (seed, replicate, process, week, entity, draw), so that
 * nothing depends on the order in which things are computed, and two designs that differ in one thing share all other luck.
 * The first four parts make a key (`enter`), the last two are the counter.
 */
export class Random {
  /** The two words of the latest draw, signed 32-bit, independent of each other. */
  readonly words = new Int32Array(2)
  /** Keys: of the run, of what lasts through it, and of the process and week now. */
  private readonly run = new Int32Array(2)
  private readonly always = new Int32Array(2)
  private readonly now = new Int32Array(2)

  /** @param seed text of the user's seed, any string; @param replicate from 0 */
  constructor(seed: string, replicate: number) {
    const source = seedrandom(seed)
    threefry13(Int32Array.of(source.int32(), source.int32()), replicate, 0, this.run)
    this.always.set([this.run[0] ^ LASTING, this.run[1]])
  }

  /** Moves to a process (its `addressOf` name) and week; draws before week 0 use week -1. */
  enter(process: number, week: number): void {
    threefry13(this.run, process, week, this.now)
  }

  /** One 32-bit word, signed; `words[1]` then holds another, independent one. */
  word(entity: number, draw: number): number {
    threefry13(this.now, entity, draw, this.words)
    return this.words[0]
  }

  /** Uniform on 0…1, 0 included, 1 not; 32 bits. */
  uniform(entity: number, draw: number): number {
    threefry13(this.now, entity, draw, this.words)
    return (this.words[0] >>> 0) * UNIT
  }

  /**
   * One draw of many entities at a time, in half the time: for each n from `from` up to (not including) `end`, the two
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
    const { now, words } = this
    for (let n = from; n < end; n++) {
      threefry13(now, addresses[list[n]], draw, words)
      first[n] = (words[0] >>> 0) * UNIT
      second[n] = (words[1] >>> 0) * UNIT
    }
  }

  /** Like `uniform`, but the same in every week and process: for what is drawn once and lasts. */
  lasting(entity: number, draw: number): number {
    threefry13(this.always, entity, draw, this.words)
    return (this.words[0] >>> 0) * UNIT
  }

  /** The second number of the latest `uniform` or `word`: as good as another draw. */
  also(): number {
    return (this.words[1] >>> 0) * UNIT
  }

  /** Standard normal by the inverse of its distribution: one draw each, so that coupled runs stay coupled. */
  normal(entity: number, draw: number): number {
    threefry13(this.now, entity, draw, this.words)
    return normalQuantile(((this.words[0] >>> 0) + 0.5) * UNIT)
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
