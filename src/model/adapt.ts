import type { Random } from '../math/random.ts'
import type { World } from './world.ts'

/** A mask of `loci` bits, each set with probability `chance`: two bits of chance a word, 16 bits each. */
export function randomMask(random: Random, entity: number, draw: number, loci: number, chance: number): number {
  if (chance <= 0) return 0
  if (chance >= 1) return (1 << loci) - 1
  const limit = Math.round(chance * 65536)
  let mask = 0
  for (let l = 0; l < loci; l += 4) {
    const first = random.word(entity, draw + (l >> 2))
    const second = random.words[1]
    if ((first & 0xffff) < limit) mask |= 1 << l
    if (first >>> 16 < limit) mask |= 2 << l
    if ((second & 0xffff) < limit) mask |= 4 << l
    if (second >>> 16 < limit) mask |= 8 << l
  }
  return mask & ((1 << loci) - 1)
}

/** Draws of errors in copying come this far after those of adapting. */
const COPY_ERROR = 50

/**
 * A practice of another place, adapted: at each element where the contexts differ the copier puts it right with probability
 * `adaptation`, else takes it literally. Each element is copied wrongly with probability `error`.
 */
export function adapted(
  practice: number,
  from: number,
  here: number,
  random: Random,
  entity: number,
  draw: number,
  loci: number,
  adaptation: number,
  error: number,
): number {
  const differ = from ^ here
  const wrong = randomMask(random, entity, draw + COPY_ERROR, loci, error)
  return differ === 0 ? practice ^ wrong : practice ^ wrong ^ (differ & randomMask(random, entity, draw, loci, adaptation))
}

/** Number of set bits. */
export function countBits(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Probability that a copier puts right an element where the contexts differ. */
export function adaptation(world: World, team: number, coach: number): number {
  return Math.min(1, world.adaptBase[world.organisationOf[team]] + 0.4 * world.skill[team] + 0.2 * coach)
}
