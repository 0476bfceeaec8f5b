import type { Scenario } from '../../model/scenario.ts'
import { MEASURES } from '../../model/run.ts'
import { told } from '../../model/check/problem.ts'
import { didYouMean, knownWords } from '../../model/check/suggest.ts'
import { measurable } from '../../study/columns.ts'
import { readFormulas } from '../../study/formulas/formulas.ts'
import { differingEvents, differingLevers, type Versus } from '../../study/why/levers.ts'
import { fewer, MOST_PLAYERS, playersOf, usualBy, type Player } from '../../study/why/players.ts'
import { targetOf, targetsOf, type Target } from '../../study/why/target.ts'
import { planWhy, whyOf, type Why, type WhyPlan } from '../../study/why/why.ts'
import { scenarioToRun } from '../load.ts'
import { EXIT, Stop } from '../stop.ts'
import { positionOf } from '../told.ts'
import type { WhyAsk } from './ask.ts'
import { onInterrupt } from './interrupt.ts'
import { runSettings } from './validate/settings.ts'
import { printWhy } from '../screen/why.ts'

/** Worlds unless more are asked for: enough for intervals, and soon done. */
const WORLDS = 30

/** Explains the difference between two designs: which levers account for it, and how it came about in one world. */
export async function why(ask: WhyAsk): Promise<void> {
  const { teams, columns, set, seed, replicates } = ask
  const scenario = await scenarioToRun(ask.scenario, { teams, columns, set, seed, replicates })
  const versus = versusOf(scenario, ask)
  const target = await wantedMeasure(scenario, ask.measure)
  const players = wantedPlayers(scenario, versus, ask)
  if (players.length === 0) {
    const { from, to } = versus
    const names = { from: scenario.designs[from].name, to: scenario.designs[to].name }
    process.stdout.write(
      ask.json
        ? `${JSON.stringify({ format: 'constancy-why/1', ...names, players: [] }, null, 2)}\n`
        : `${names.to} and ${names.from} have the same levers: there is nothing to explain.\n`,
    )
    return
  }
  const plan = planWhy(scenario, versus, players, target)
  const found = await runAll(plan, replicates ?? Math.min(WORLDS, scenario.replicates), ask.jobs)
  await printWhy(scenario, plan, found, ask)
}

async function runAll(plan: WhyPlan, worlds: number, jobs: number): Promise<Why> {
  const forget = onInterrupt(() => 'Stopped. This command stores nothing; the same command begins anew')
  let values = new Float64Array(0)
  try {
    await runSettings([{ ...plan.setting, worlds }], jobs, (all) => (values = Float64Array.from(all)))
  } finally {
    forget()
  }
  return whyOf(plan, values)
}

function versusOf(scenario: Scenario, { scenario: path, design, versus }: WhyAsk): Versus {
  const names = scenario.designs.map(({ name }) => name)
  const to = positionOf(path, 'design', design, names)
  const from = versus === undefined ? scenario.baseline : positionOf(path, 'design', versus, names)
  if (from === to) {
    const which = versus === undefined ? `is the baseline, and --versus names no other design` : 'is named twice'
    throw new Stop(EXIT.badInput, `--design: "${design}" ${which}. Expected two designs. ${knownWords(names)}`)
  }
  return { from, to }
}

async function wantedMeasure(scenario: Scenario, name: string): Promise<Target> {
  const known = measurable(scenario.weeks).map((m) => MEASURES[m].name)
  const { formulas } = await readFormulas(scenario.measures, known)
  const target = targetOf(scenario, formulas, name)
  if (target !== undefined) return target
  const names = targetsOf(scenario)
  throw new Stop(EXIT.badInput, told(`--measure: unknown measure "${name}"`, didYouMean(name, names), knownWords(names)))
}

function wantedPlayers(scenario: Scenario, versus: Versus, { by, groups }: WhyAsk): readonly Player[] {
  const joined = (groups ?? '').split(',').map((names) => names.split('+').map((name) => name.trim()))
  const levers = differingLevers(scenario, versus)
  const events = differingEvents(scenario, versus).length > 0
  const usual = groups === undefined ? usualBy(levers, events) : 'process'
  const players = playersOf(levers, events, by ?? usual, groups === undefined ? [] : joined)
  if ('found' in players) {
    const { found, unknown = '', known } = players
    throw new Stop(EXIT.badInput, told(`--groups: ${found}`, didYouMean(unknown, known), knownWords(known)))
  }
  if (players.length <= MOST_PLAYERS) return players
  const example = [groups, ...fewer(players, MOST_PLAYERS)].filter(Boolean).join(',')
  throw new Stop(
    EXIT.badInput,
    `The two designs differ in ${players.length} groups of levers: ${players.map(({ name }) => name).join(', ')}. At most ${MOST_PLAYERS} can be told apart, since every mix of them is run. Take some as one, as in --groups "${example}"`,
  )
}
