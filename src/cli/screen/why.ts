import { readable } from '../../formats/canonical.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { accountBlocks } from '../../report/why/account.ts'
import { chainSentences, chainTitle } from '../../report/why/chain.ts'
import { amountIn, whyReport } from '../../report/why/report.ts'
import type { ToldLink } from '../../report/why/told.ts'
import { unequalBudgets } from '../../study/unequal.ts'
import { gainsOf, WAYS } from '../../study/why/account.ts'
import { chainOf, type Chain } from '../../study/why/chain.ts'
import { courseOf } from '../../study/why/course.ts'
import { tellingOf } from '../../study/why/target.ts'
import { differenceIn, typicalWorld, type Why, type WhyPlan } from '../../study/why/why.ts'
import { runCommand } from '../again.ts'
import type { WhyAsk } from '../work/ask.ts'
import { show } from './show.ts'
import { told, type Shown } from './told.ts'

/** Prints what accounts for a difference, then the story of one world. */
export async function printWhy(scenario: Scenario, plan: WhyPlan, why: Why, ask: WhyAsk): Promise<void> {
  const { versus, target } = plan
  const sides = [why.from, why.to] as const
  const unequal = unequalBudgets(scenario, { designs: [versus.from, versus.to], designNames: sides, baseline: 0 })
  const world = ask.replicate === undefined ? typicalWorld(why) : ask.replicate - 1
  const telling = tellingOf(target, scenario.weeks)
  const chain = chainOf(scenario, versus, world, telling.subject, telling.worth, telling.mood)
  const story = chainSentences(scenario, chain, sides).map((link) => shownBy(link, sides, world, ask))
  if (ask.json) {
    const { differences: _, ...rest } = why
    const pairs = why.pairs.map(({ players, interaction }) => ({ players: players.map((i) => why.players[i].name), interaction }))
    process.stdout.write(
      readable({
        ...rest,
        pairs,
        unequal,
        replicate: world + 1,
        course: courseOf(chain, target, scenario.weeks),
        account: accountData(chain, sides),
        story,
      }),
    )
    return
  }
  const amount = amountIn(why)
  const difference = amount.changed(differenceIn(plan, why, world))
  const title = chainTitle(world + 1, ask.replicate === undefined && why.worlds > 1, difference)
  process.stdout.write(
    `${await show([
      ...whyReport(GROUPS, scenario, why, unequal),
      { kind: 'lead', text: title },
      ...accountBlocks(chain, target, telling, sides, scenario.weeks),
    ])}\n\n${told(story)}`,
  )
}

function shownBy({ text, shows }: ToldLink, sides: readonly [string, string], world: number, ask: WhyAsk): Shown {
  return {
    text,
    shows: shows.map((showing) => {
      const design = sides[showing.side]
      const { set, teams, columns, seed } = ask
      const run = { design, replicate: world + 1, set, teams, columns, seed }
      const whose = showing.team === undefined ? {} : { team: showing.team }
      const more = showing.team === undefined ? ['--weeks', '26'] : []
      return { ...showing, design, command: runCommand(ask.scenario, { ...run, ...whose }, more) }
    }),
  }
}

/** Shares of the gap by how quality changed, and how often it did. */
function accountData({ accounts }: Chain, sides: readonly [string, string]) {
  return sides.map((design, side) => ({
    design,
    ways: gainsOf(accounts[side]).reduce<object[]>(
      (rows, share, w) => [...rows, { way: WAYS[w], share, times: accounts[side].counts[w] }],
      [],
    ),
  }))
}
