import type { World } from './world.ts'

/**
 * What a team believes the gap of an issue to be: the true gap of its practice times a lasting error (drawn once, halved
 * where a project found nothing left to try, redrawn as staff turn over), of which concerns and data leave a part. Nobody
 * sees the truth itself.
 */
export function perceivedGap(world: World, issue: number): number {
  const gap = 1 - world.quality[issue]
  const data = world.data[world.issueOrganisation[issue] * world.facts.kinds + world.kind[issue]]
  const left = world.errorLeft[issue] * (1 - 0.5 * data)
  return Math.min(1, gap * (1 + (world.gapError[issue] - 1) * left))
}

/** Weighted quality delivered in an organisation, as outsiders see it. */
export function perceivedQuality(world: World, organisation: number): number {
  const { careOf, weightOf } = world
  let sum = 0
  let all = 0
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
    sum += careOf[t]
    all += weightOf[t]
  }
  return all > 0 ? sum / all : 0
}
