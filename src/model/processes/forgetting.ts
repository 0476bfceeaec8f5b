import { exp } from '../../math/portable.ts'
import { takeAlong } from '../knowledge.ts'
import { defineProcess } from '../process.ts'
import type { Random } from '../../math/random.ts'
import { turnEnd, turnFrom } from '../turns.ts'
import type { World } from '../world.ts'

const ERROR = 0
const PARTS = 10

/** Records fade; people who leave take their own tests along, and newcomers see the gaps differently. */
export const forgetting = defineProcess({
  name: 'forgetting',
  about: 'Records fade; people who leave take what they tested along, and those who come see the gaps differently.',
  parameters: {
    halfLife: {
      about: 'half-life of a record',
      unit: 'weeks',
      role: 'context',
      default: 104,
      range: [4, 5000],
      source: 'evidence 1.3: knowledge kept after a month 0.75-1 (S23-S26); assumption',
      grade: 'B',
      moves: 'duplicated.forgotten -',
    },
    codifying: {
      about: 'care taken in writing things up: at 1 a record lasts three times as long',
      unit: '0-1',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: 'a record costs up to twice as much',
      source: 'F10: codified memory survives (S26, S27); size assumed',
      grade: 'D',
      moves: 'duplicated.forgotten -',
    },
  },
  writes: `known knownCount gapError errorLeft helped hurt`,
  step(world, _values, random, organisation) {
    // Those who had their turn to leave last week.
    const { inTurn, leaver, week } = world
    for (let n = turnFrom(world, organisation, week - 1), last = turnEnd(world, organisation, week - 1); n < last; n++)
      if (leaver[inTurn[n]] >= 0) loseKnowledge(world, inTurn[n], random, organisation)
    if (week % 4 === 3) fadePool(world, organisation)
  },
})

/** Leavers take tests along; the gaps of some issues are seen afresh. */
function loseKnowledge(world: World, team: number, random: Random, organisation: number): void {
  const staff = Math.max(1, Math.round(world.staff[team]))
  const gone = Math.max(1, Math.round(world.leaving[team] * staff))
  for (let i = world.issueFrom[team]; i < world.issueEnd[team]; i++) {
    takeAlong(world, i, staff, world.leaver[team], gone)
    if (random.uniform(world.issueKey[i], ERROR) < 2 * world.leaving[team]) seeAfresh(world, i, random, organisation)
  }
  // What the owners of a pathway believe of it wears off with the people of any of them.
  const { facts } = world
  for (let n = world.partOfFrom[team]; n < world.partOfEnd[team]; n++) {
    const part = world.ownedPart[n]
    const i = facts.localIssues + Math.floor(part / facts.owners)
    const chance = (2 * world.leaving[team]) / facts.owners
    if (random.uniform(world.issueKey[i], PARTS + (part % facts.owners)) < chance) seeAfresh(world, i, random, organisation)
  }
}

function seeAfresh(world: World, issue: number, random: Random, organisation: number): void {
  world.gapError[issue] = errorFactor(world.gapSpread[organisation], random.normal(world.issueKey[issue], ERROR + 1))
  world.errorLeft[issue] = 1
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
