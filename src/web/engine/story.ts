import type { Scenario } from '../../model/scenario.ts'
import type { Block } from '../../report/block.ts'
import { accountBlocks } from '../../report/why/account.ts'
import { chainSentences } from '../../report/why/chain.ts'
import type { ToldLink } from '../../report/why/told.ts'
import { MEASURES } from '../../model/run.ts'
import { chainOf } from '../../study/why/chain.ts'
import type { Versus } from '../../study/why/levers.ts'
import { targetOf, tellingOf } from '../../study/why/target.ts'

/** The story of one world (from 0) under two designs. */
export interface StoryArgs {
  readonly versus: Versus
  readonly world: number
  /** A measure of the model. */
  readonly measure: string
}

/** The same as `constancy why` tells of such a world. */
export interface Story {
  readonly world: number
  readonly difference: number
  /** What adds up to the difference, or how it came about quarter by quarter. */
  readonly account: readonly Block[]
  readonly sentences: readonly ToldLink[]
}

export function tellStory(scenario: Scenario, { versus, world, measure }: StoryArgs): Story {
  const target = targetOf(scenario, [], measure)!
  const telling = tellingOf(target, scenario.weeks)
  const chain = chainOf(scenario, versus, world, telling.subject, telling.worth, telling.mood)
  const sides = [scenario.designs[versus.from].name, scenario.designs[versus.to].name] as const
  const m = MEASURES.findIndex(({ name }) => name === measure)
  return {
    world,
    difference: chain.measures[1][m] - chain.measures[0][m],
    account: accountBlocks(chain, target, telling, sides, scenario.weeks),
    sentences: chainSentences(scenario, chain, sides),
  }
}
