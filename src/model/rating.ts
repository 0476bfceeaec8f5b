import type { World } from './world.ts'

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

/** A rule on outputs: quality delivered at 0.75, 0.6 and 0.45 parts the four grades (0 worst … 3 best); a culture below 0.4 costs one. */
export function ratingOf(world: World, organisation: number): number {
  const quality = world.perceived[organisation]
  const grade = quality >= 0.75 ? 3 : quality >= 0.6 ? 2 : quality >= 0.45 ? 1 : 0
  let safety = 0
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) safety += world.safety[t] * world.staff[t]
  return safety < 0.4 * world.staffAll[organisation] && grade > 0 ? grade - 1 : grade
}

/** How organisations stand before the first week: seen and rated by the care that they give then. */
export function rateFirst(world: World): void {
  for (let o = 0; o < world.sizes.organisation; o++) {
    world.perceived[o] = perceivedQuality(world, o)
    world.rating[o] = ratingOf(world, o)
  }
}
