import type { World } from './world.ts'

/**
 * What a team believes the gap of an issue to be: the true gap of its practice times a lasting error (drawn once, redrawn
 * as staff turn over), of which concerns and data leave a part. Nobody sees the truth itself.
 */
export function perceivedGap(world: World, issue: number): number {
  const gap = 1 - world.quality[issue]
  const data = world.data[world.issueOrganisation[issue] * world.facts.kinds + world.kind[issue]]
  const left = world.errorLeft[issue] * (1 - 0.5 * data)
  return Math.min(1, gap * (1 + (world.gapError[issue] - 1) * left))
}

/** Weighted quality delivered in an organisation, as outsiders see it. */
export function perceivedQuality(world: World, organisation: number): number {
  const { weight, delivered } = world
  let sum = 0
  let all = 0
  const first = world.facts.localIssues
  for (let i = world.issueFrom[world.teamFrom[organisation]], end = world.issueEnd[world.teamEnd[organisation] - 1]; i < end; i++) {
    sum += weight[i] * delivered[i]
    all += weight[i]
  }
  for (let i = first + world.pathwayFrom[organisation]; i < first + world.pathwayEnd[organisation]; i++) {
    sum += weight[i] * delivered[i]
    all += weight[i]
  }
  return all > 0 ? sum / all : 0
}
