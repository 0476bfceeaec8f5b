import { IN_USE } from './page.ts'
import { cellOf, partMask } from './facts.ts'
import type { World } from './world.ts'

/** Truth of an idea: what the landscape says. Only physics (what reaches patients, what slips), tests (with error) and measures ask. */
export function qualityOf(world: World, issue: number, idea: number): number {
  return world.facts.quality[(world.kind[issue] << world.facts.loci) + idea]
}

/** Puts a practice in use at an issue (or meets a changed context): true quality and the count of where each idea is used follow. */
export function settle(world: World, issue: number, practice: number, context: number): void {
  const organisation = world.issueOrganisation[issue]
  const kind = world.kind[issue]
  world.book[(cellOf(world.facts, organisation, kind, -1, world.practice[issue] ^ world.context[issue]) << 3) | IN_USE]--
  world.practice[issue] = practice
  world.context[issue] = context
  world.book[(cellOf(world.facts, organisation, kind, -1, practice ^ context) << 3) | IN_USE]++
  const quality = qualityOf(world, issue, practice ^ context)
  const gain = world.weight[issue] * (quality - world.quality[issue])
  world.kindGain[organisation * world.facts.kinds + kind] += gain
  if (issue < world.facts.localIssues) world.gainOf[world.owner[issue]] += gain
  world.quality[issue] = quality
  world.steady[issue] = 0
  deliver(world, issue)
}

/** What of the quality of an issue reaches patients, as far as its practice is routine. */
export function deliver(world: World, issue: number): void {
  const { before, embedding, delivered } = world
  const team = world.owner[issue]
  const held = embedding[issue]
  const change = world.quality[issue] - before[issue]
  const disrupted = world.disruptionNow[world.issueOrganisation[issue]] * (1 - held) * (change < 0 ? -change : change)
  const reaches = before[issue] + held * change - disrupted
  // One new change upon another may disturb care, but not below nothing.
  const now = reaches > 0 ? reaches : 0
  const more = now - delivered[issue]
  delivered[issue] = now
  world.careOf[team] += world.weight[issue] * more
  if (issue < world.facts.localIssues) world.plainCare[team] += more
}

/** A new practice on purpose: what was delivered so far is where embedding starts from. */
export function change(world: World, issue: number, practice: number, ownPart: number): void {
  world.before[issue] = world.delivered[issue]
  world.embedding[issue] = 0
  world.ownPart[issue] = ownPart
  settle(world, issue, practice, world.context[issue])
}

/** The practice in use with a project's latest kept step taken back; other owners' parts of a pathway stay as they are. */
export function undone(world: World, project: number): number {
  const mask = partMask(world.facts, world.part[project])
  return (world.practice[world.on[project]] & ~mask) | (world.testFrom[project] & mask)
}
