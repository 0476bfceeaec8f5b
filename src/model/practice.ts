import { cellOf, partMask } from './facts.ts'
import type { World } from './world.ts'

/** Truth of an idea: what the landscape says. Only physics (what reaches patients, what slips), tests (with error) and measures ask. */
export function qualityOf(world: World, issue: number, idea: number): number {
  return world.facts.quality[(world.kind[issue] << world.facts.loci) + idea]
}

/** Puts a practice in use at an issue (or meets a changed context): true quality and the count of where each idea is used follow. */
export function settle(world: World, issue: number, practice: number, context: number): void {
  const { inUse } = world
  const organisation = world.issueOrganisation[issue]
  const kind = world.kind[issue]
  inUse[cellOf(world.facts, organisation, kind, -1, world.practice[issue] ^ world.context[issue])]--
  world.practice[issue] = practice
  world.context[issue] = context
  inUse[cellOf(world.facts, organisation, kind, -1, practice ^ context)]++
  world.quality[issue] = qualityOf(world, issue, practice ^ context)
  world.steady[issue] = 0
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
