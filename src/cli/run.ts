import { teamsInOrder } from '../model/place/order.ts'
import type { Scenario } from '../model/scenario.ts'
import { follow, type Followed } from '../model/story/follow.ts'
import { runBlocks, runData } from '../report/run.ts'
import { runCommand } from './again.ts'
import type { ScenarioOptions } from './read.ts'
import { readScenario } from './read.ts'
import { show } from './screen/show.ts'
import { positionOf, storyData, storyText, teamNamed } from './told.ts'

export interface RunOptions extends ScenarioOptions {
  readonly design?: string
  /** From 1. */
  readonly replicate: number
  readonly team?: string
  /** Weeks from one row of the table to the next. */
  readonly weeks: number
  readonly json: boolean
}

/** Runs one design of a scenario once, and tells what happened as text for the terminal or as JSON. */
export async function runStory(path: string, options: RunOptions): Promise<string> {
  const { scenario } = readScenario(path, { ...options, replicates: undefined }, 'nothing was run')
  const design = options.design === undefined ? scenario.baseline : positionOf(path, 'design', options.design, namesIn(scenario))
  const team = options.team === undefined ? undefined : teamNamed(path, scenario, options.team)
  const followed = follow(scenario, design, options.replicate - 1, team)
  const head = heading(path, options, scenario, design, team)
  return options.json ? asJson(scenario, followed, options, head) : asText(scenario, followed, options, head)
}

function namesIn({ designs }: Scenario): string[] {
  return designs.map(({ name }) => name)
}

interface Heading {
  readonly design: string
  readonly replicate: number
  readonly seed: string
  readonly team?: string
  /** The command that makes this run again. */
  readonly again: string
}

function heading(path: string, options: RunOptions, scenario: Scenario, design: number, team: number | undefined): Heading {
  const { replicate } = options
  const name = scenario.designs[design].name
  const whose = team === undefined ? {} : { team: teamsInOrder(scenario)[team].name }
  const again = runCommand(path, { ...options, design: name })
  return { design: name, replicate, seed: scenario.seed, ...whose, again }
}

async function asText(scenario: Scenario, followed: Followed, { weeks }: RunOptions, head: Heading): Promise<string> {
  const { design, replicate, seed, team, again } = head
  const first = `${scenario.title}: ${design}, replicate ${replicate}, seed ${seed === '' ? 'empty' : seed}. Again: ${again}`
  const story = storyText(storyData(scenario, followed), team)
  return `${first}\n\n${await show(runBlocks(scenario, followed.result, weeks))}\n\n${story}`
}

function asJson(scenario: Scenario, followed: Followed, { weeks }: RunOptions, head: Heading): string {
  const story = storyData(scenario, followed)
  return `${JSON.stringify({ scenario: scenario.title, ...head, ...runData(scenario, followed.result, weeks), story }, null, 2)}\n`
}
