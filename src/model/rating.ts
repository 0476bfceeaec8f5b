import type { World } from './world.ts'

/**
 * Rating of an organisation by a rule on outputs: quality delivered at 0.63, 0.55 and 0.47 parts the four grades, 0 inadequate to
 * 3 outstanding; a mean safety of staff below 0.4 costs one. Source: set so that the default organisation begins as most trusts were
 * rated in 2014 to 2016 (requires improvement) and without a programme ends as good, with a long programme at the edge of outstanding.
 */
export function gradeOf(world: World, organisation: number): number {
  const quality = world.perceived[organisation]
  const grade = quality >= 0.63 ? 3 : quality >= 0.55 ? 2 : quality >= 0.47 ? 1 : 0
  let safety = 0
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) safety += world.safety[t] * world.staff[t]
  return safety < 0.4 * world.staffAll[organisation] && grade > 0 ? grade - 1 : grade
}
