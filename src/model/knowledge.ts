import { lociEnd, lociFrom } from './facts.ts'
import type { World } from './world.ts'

/** Own tests at an issue that a team can know of; older ones are out of mind. */
export const KNOWN = 64

/** Who knows: the owner of an issue, or of one part of a pathway. */
function knower(world: World, issue: number, part: number): number {
  return part < 0 ? issue : world.sizes.issue + (issue - world.facts.localIssues) * world.facts.owners + part
}

/** A practice or idea as its tester sees it: all elements, or those of its own part, from bit 0. */
function seen(world: World, part: number, bits: number): number {
  if (part < 0) return bits
  const from = lociFrom(world.facts, part)
  return (bits >>> from) & ((1 << (lociEnd(world.facts, part) - from)) - 1)
}

/** Whether somebody in the team still knows that this practice was tested. */
export function knows(world: World, issue: number, part: number, practice: number): boolean {
  const { known, knownCount } = world
  const who = knower(world, issue, part)
  const what = seen(world, part, practice)
  const end = who * KNOWN + Math.min(KNOWN, knownCount[who])
  for (let n = who * KNOWN; n < end; n++) if (known[n] === what) return true
  return false
}

/** Whether the team ever tested this idea (its true effect), known or not. */
export function hasTested(world: World, issue: number, part: number, idea: number): boolean {
  const what = seen(world, part, idea)
  return ((world.tested[world.testedFrom[knower(world, issue, part)] + (what >>> 5)] >>> (what & 31)) & 1) === 1
}

/** Whether anybody in the organisation ever tested what the cell stands for. Bits beside the book, since most questions end here. */
export function everTested(world: World, cell: number): boolean {
  return ((world.everTested[cell >>> 5] >>> (cell & 31)) & 1) === 1
}

/** Writes down a test: the practice, which people know, and the idea, which the count of duplicated effort goes by. */
export function remember(world: World, issue: number, part: number, practice: number, idea: number): void {
  const who = knower(world, issue, part)
  world.known[who * KNOWN + (world.knownCount[who] % KNOWN)] = seen(world, part, practice)
  world.knownCount[who]++
  const what = seen(world, part, idea)
  world.tested[world.testedFrom[who] + (what >>> 5)] |= 1 << (what & 31)
}

/** `gone` leavers, from one drawn on, take along what they knew: each test is in one head of `staff`, by lot of the practice. */
export function takeAlong(world: World, issue: number, staff: number, leaver: number, gone: number): void {
  const { known, knownCount } = world
  const from = issue * KNOWN
  const count = Math.min(KNOWN, knownCount[issue])
  let kept = 0
  for (let n = 0; n < count; n++) {
    const practice = known[from + n]
    // Leavers are the one drawn and those after it, in a circle.
    const after = holder(world.issueKey[issue], practice, staff) - leaver
    if ((after < 0 ? after + staff : after) >= gone) known[from + kept++] = practice
  }
  knownCount[issue] = kept
}

function holder(key: number, practice: number, staff: number): number {
  return Math.imul(Math.imul(key ^ Math.imul(practice + 1, 0x9e3779b1), 0x85ebca6b) >>> 20, staff) >>> 12
}

/** What the other owners knew of their parts of a pathway says little once one owner has changed its own part. */
export function forgetOtherParts(world: World, issue: number, part: number): void {
  for (let j = 0; j < world.facts.owners; j++) if (j !== part) world.knownCount[knower(world, issue, j)] = 0
}

/** Words of 32 bits for the ideas of `loci` elements. */
export function ideaWords(loci: number): number {
  return loci <= 5 ? 1 : 1 << (loci - 5)
}
