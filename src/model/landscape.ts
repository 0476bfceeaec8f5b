import { power } from '../math/portable.ts'
import type { Random } from '../math/random.ts'
import { everySum } from './everySum.ts'

/**
 * An NK landscape (Kauffman & Levin 1987): the worth of an idea is the mean contribution of its loci, and the contribution of
 * a locus depends on itself and on K others. Contributions are k·2^-32 (k one 32-bit draw), so that sums of them are exact in
 * any order.
 */
export interface Landscape {
  readonly loci: number
  /** Loci that locus l looks at: itself first, then its neighbours; `width` entries each. */
  readonly looks: Int32Array
  readonly width: number
  /** Contribution of locus l where its window reads v: `contributions[(l << width) + v]`; bit b of v is the b-th locus it looks at. */
  readonly contributions: Float64Array
  /** Least and greatest sum of contributions. */
  readonly min: number
  readonly max: number
  /** From quality 0 to 1 on the scale in use. */
  readonly span: number
}

/** Which loci each locus looks at, itself first. `parts` are the owners' shares of the loci (one part: a local issue). */
export interface Links {
  readonly loci: number
  readonly parts: number
  /** Neighbours in the own part, and in other parts (at most all there are); with one part only `within` counts. */
  readonly within: number
  readonly between: number
  /** The next ones in order instead of random ones. */
  readonly ring: boolean
}

/** First locus of part j of m. */
export function partStart(loci: number, parts: number, part: number): number {
  return Math.floor((loci * part) / parts)
}

const CONTRIBUTION = 0
const LINK = 1

/**
 * Draws one landscape and writes the sum of contributions of every idea x to `sums[offset + x]`. `entity` is the address of the
 * issue type; `random` is in the landscape's place; `by` is a position in `SCALES`.
 */
export function drawLandscape(links: Links, by: number, random: Random, entity: number, sums: Float64Array, offset: number): Landscape {
  const { loci } = links
  const looks = drawLinks(links, random, entity)
  const width = looks.length / loci
  const contributions = new Float64Array(loci << width)
  for (let c = 0; c < contributions.length; c++) contributions[c] = random.uniform(entity, (c << 1) | CONTRIBUTION)
  const shape = { loci, looks, width, contributions }
  everySum(shape, sums, offset)
  let min = Infinity
  let max = -Infinity
  for (let x = offset; x < offset + (1 << loci); x++) {
    if (sums[x] < min) min = sums[x]
    if (sums[x] > max) max = sums[x]
  }
  return { ...shape, min, max, span: (SCALES[by] === 'none' ? loci : max) - (SCALES[by] === 'minimum' ? min : 0) }
}

function drawLinks({ loci, parts, ring, ...wanted }: Links, random: Random, entity: number): Int32Array {
  // No element looks at more others than there are, in the smallest part or outside the largest.
  const within = Math.max(0, Math.min(wanted.within, Math.floor(loci / parts) - 1))
  const between = Math.min(wanted.between, loci - Math.ceil(loci / parts))
  const width = 1 + within + between
  const looks = new Int32Array(loci * width)
  for (let l = 0; l < loci; l++) {
    let part = 0
    while (part + 1 < parts && partStart(loci, parts, part + 1) <= l) part++
    const from = partStart(loci, parts, part)
    const size = partStart(loci, parts, part + 1) - from
    const own: number[] = []
    const other: number[] = []
    for (let step = 1; step < loci; step++) {
      const m = (l + step) % loci
      if (m >= from && m < from + size) own.push(m)
      else other.push(m)
    }
    const chosen = [l, ...pick(own, within, ring, random, entity, l), ...pick(other, between, ring, random, entity, l + loci)]
    looks.set(chosen, l * width)
  }
  return looks
}

/** `count` of the candidates: the first ones on a ring, else drawn without replacement. */
function pick(candidates: number[], count: number, ring: boolean, random: Random, entity: number, place: number): number[] {
  if (ring) return candidates.slice(0, count)
  const left = [...candidates]
  const chosen: number[] = []
  for (let k = 0; k < count; k++) {
    const at = Math.floor(random.uniform(entity, ((place * 32 + k) << 1) | LINK) * left.length)
    chosen.push(left[at])
    left.splice(at, 1)
  }
  return chosen
}

/** Ideas that no change of one element betters. `quality[offset + x]` is that of idea x. */
export function countOptima(loci: number, quality: Float64Array, offset: number): number {
  let optima = 0
  for (let x = 0; x < 1 << loci; x++) {
    let l = 0
    while (l < loci && quality[offset + (x ^ (1 << l))] <= quality[offset + x]) l++
    if (l === loci) optima++
  }
  return optima
}

/** Sum of the contributions of loci `first` up to (not including) `end` at an idea. */
export function partSum(landscape: Landscape, idea: number, first: number, end: number): number {
  const { looks, width, contributions } = landscape
  let sum = 0
  for (let l = first; l < end; l++) {
    let window = l << width
    for (let b = 0; b < width; b++) window |= ((idea >>> looks[l * width + b]) & 1) << b
    sum += contributions[window]
  }
  return sum
}

/** Bottom and top of a scale of quality: the least sum of contributions or none at all, and the greatest there is or could be. */
const SCALES = ['minimum', 'zero', 'none'] as const

/** Turns sums of contributions into quality 0…1, `((f - floor) / (top - floor)) ^ exponent`, in place. `by`: position in `SCALES`. */
export function scale(landscape: Landscape, by: number, exponent: number, sums: Float64Array, offset: number): void {
  const floor = SCALES[by] === 'minimum' ? landscape.min : 0
  const { span } = landscape
  for (let x = offset; x < offset + (1 << landscape.loci); x++) {
    const share = span > 0 ? (sums[x] - floor) / span : 1
    sums[x] = exponent === 1 ? share : power(share, exponent)
  }
}
