import { exp } from '../../math/portable.ts'
import { defineProcess } from '../process.ts'
import { partOf, type Random } from '../../math/random.ts'
import type { World } from '../world.ts'

const ERROR = 0

/** Records fade; people who leave take their own tests along, and newcomers see the gaps differently. */
export const forgetting = defineProcess({
  name: 'forgetting',
  about: 'Records fade; people who leave take what they tested along, and those who come see the gaps differently.',
  parameters: {
    halfLife: {
      about: 'half-life of a record', unit: 'weeks', role: 'context', default: 104, range: [4, 5000],
      source: 'evidence 1.3: knowledge kept after a month 0.75-1 (S23-S26); assumption', grade: 'B', moves: 'duplicated.forgotten -',
    },
    codifying: {
      about: 'care taken in writing things up: at 1 a record lasts three times as long', unit: '0-1', role: 'lever', default: 0, range: [0, 1],
      costs: 'a record costs up to twice as much', source: 'F10: codified memory survives (S26, S27); size assumed', grade: 'D', moves: 'duplicated.forgotten -',
    },
  },
  writes: ['known', 'gapError', 'errorLeft', 'helped', 'hurt'],
  step(world, _values, random, organisation) {
    for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) if (world.leaver[t] >= 0) loseKnowledge(world, t, random, organisation)
    if (world.week % 4 === 3) fadePool(world, organisation)
  },
})

/** Each test known in a team is in one head: the leaver takes a share of the bits along, by lot of the place in the book. */
function loseKnowledge(world: World, team: number, random: Random, organisation: number): void {
  const { facts, known, issueFrom, issueEnd } = world
  const staff = Math.max(1, Math.round(world.staff[team]))
  for (let i = issueFrom[team]; i < issueEnd[team]; i++) {
    const words = facts.loci <= 5 ? 1 : 1 << (facts.loci - 5)
    const from = world.knowledgeFrom[i]
    for (let w = from; w < from + words; w++) {
      let bits = known[w]
      while (bits !== 0) {
        const bit = bits & -bits
        bits ^= bit
        const holder = (partOf(world.issueKey[i], (w - from) * 32 + (31 - Math.clz32(bit))) >>> 0) % staff
        if (holder === world.leaver[team]) known[w] ^= bit
      }
    }
    if (random.uniform(world.issueKey[i], ERROR) < 2 * world.leaving[team]) {
      world.gapError[i] = errorFactor(world.gapSpread[organisation], random.normal(world.issueKey[i], ERROR + 1))
      world.errorLeft[i] = 1
    }
  }
}

/** A lasting error of mean 1: e^(sd z - sd²/2). */
export function errorFactor(spread: number, z: number): number {
  return spread === 0 ? 1 : exp(spread * z - (spread * spread) / 2)
}

/** Counts pooled by element fade like records, four weeks at a time. */
function fadePool(world: World, organisation: number): void {
  const { facts, helped, hurt } = world
  const size = facts.kinds * facts.loci * 2
  const keep = exp((-0.6931471805599453 * 4) / world.recordLife[organisation])
  for (let e = organisation * size; e < (organisation + 1) * size; e++) {
    helped[e] *= keep
    hurt[e] *= keep
  }
}
