import type { Chain } from '../../study/why/chain.ts'
import { courseOf } from '../../study/why/course.ts'
import type { Target, Telling } from '../../study/why/target.ts'
import type { Block } from '../block.ts'
import { accountNote, courseTable } from './course.ts'
import { kindTable } from './kinds.ts'
import { breadthText, wayTable } from './ways.ts'

/** What adds up to the difference in one world: how the measure went, where it is not itself taken apart, and what is taken apart. */
export function accountBlocks(
  chain: Chain,
  target: Target,
  { tells, mood }: Telling,
  sides: readonly [string, string],
  weeks: number,
): Block[] {
  const course = courseOf(chain, target, weeks)
  return [
    ...(tells === target.name ? [] : [courseTable(target, course, sides), note(accountNote(target.name, tells, mood))]),
    ...takenApart(chain, sides, tells),
  ]
}

function takenApart(chain: Chain, sides: readonly [string, string], tells?: string): Block[] {
  if (tells === undefined) return []
  return chain.subject === 'gap' ? [wayTable(chain, sides, tells), note(breadthText(chain, sides))] : [kindTable(chain, sides)]
}

function note(text: string): Block {
  return { kind: 'note', text }
}
