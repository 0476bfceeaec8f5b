import type { World } from './world.ts'
import { partStart } from './landscape.ts'

/**
 * What a team itself tested at an issue, and what of it somebody there still knows: one bit each. What was tested is counted
 * by idea (its true effect); what is known is known as a practice, which is all that people see.
 */
function wordOf(world: World, issue: number, part: number, practice: number): number {
  return (part < 0 ? world.knowledgeFrom[issue] : world.partKnowledge[partIndex(world, issue, part)]) + (bitOf(world, part, practice) >>> 5)
}

function partIndex(world: World, issue: number, part: number): number {
  return (issue - world.facts.localIssues) * world.facts.owners + part
}

function bitOf(world: World, part: number, practice: number): number {
  if (part < 0) return practice
  const { loci, owners } = world.facts
  const from = partStart(loci, owners, part)
  return (practice >>> from) & ((1 << (partStart(loci, owners, part + 1) - from)) - 1)
}

export function knows(world: World, issue: number, part: number, practice: number): boolean {
  return ((world.known[wordOf(world, issue, part, practice)] >>> (bitOf(world, part, practice) & 31)) & 1) === 1
}

export function hasTested(world: World, issue: number, part: number, idea: number): boolean {
  return ((world.tested[wordOf(world, issue, part, idea)] >>> (bitOf(world, part, idea) & 31)) & 1) === 1
}

export function remember(world: World, issue: number, part: number, practice: number, idea: number): void {
  world.known[wordOf(world, issue, part, practice)] |= 1 << (bitOf(world, part, practice) & 31)
  world.tested[wordOf(world, issue, part, idea)] |= 1 << (bitOf(world, part, idea) & 31)
}

/** What one owner knew of its part of a pathway says little once another owner has changed its own part. */
export function forgetParts(world: World, issue: number): void {
  const { owners, partBits } = world.facts
  const first = world.partKnowledge[(issue - world.facts.localIssues) * owners]
  world.known.fill(0, first, first + owners * knowledgeWords(partBits))
}

/** Words of knowledge about ideas of `bits` loci. */
export function knowledgeWords(bits: number): number {
  return bits <= 5 ? 1 : 1 << (bits - 5)
}
