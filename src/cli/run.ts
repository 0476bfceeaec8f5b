import { told } from '../model/check/problem.ts'
import { didYouMean, knownWords } from '../model/check/suggest.ts'
import { teamsInOrder } from '../model/place/order.ts'
import type { Scenario } from '../model/scenario.ts'
import { follow, type Followed } from '../model/story/follow.ts'
import { runBlocks, runData } from '../report/run.ts'
import { named } from '../report/story/named.ts'
import { namesOf } from '../report/story/names.ts'
import { sentences } from '../report/story/sentences.ts'
import type { ScenarioOptions } from './read.ts'
import { readScenario } from './read.ts'
import { printed } from './screen/story.ts'
import { show } from './screen/show.ts'
import { EXIT, Stop } from './stop.ts'

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
  const design = options.design === undefined ? scenario.baseline : position(path, 'design', options.design, namesIn(scenario))
  const team = options.team === undefined ? undefined : teamNamed(path, scenario, options.team)
  const followed = follow(scenario, design, options.replicate - 1, team)
  const head = heading(path, options, scenario, design, team)
  return options.json ? asJson(scenario, followed, options, head) : asText(scenario, followed, options, head)
}

function namesIn({ designs }: Scenario): string[] {
  return designs.map(({ name }) => name)
}

function position(path: string, what: string, name: string, known: readonly string[]): number {
  const at = known.indexOf(name)
  if (at >= 0) return at
  throw new Stop(EXIT.badInput, told(`${path}: unknown ${what} "${name}"`, didYouMean(name, known), knownWords(known)))
}

/** A team by its name, or else by its id: its number in the order of the model. */
function teamNamed(path: string, scenario: Scenario, name: string): number {
  const { teams } = scenario
  const byId = teams.findIndex(({ id }) => id === name)
  const names = teams.map((team) => team.name)
  const found = teams[names.includes(name) || byId < 0 ? position(path, 'team', name, names) : byId]
  return teamsInOrder(scenario).indexOf(found)
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
  const { replicate, set = [], teams, columns, seed } = options
  const name = scenario.designs[design].name
  const words = [
    'constancy',
    'run',
    path,
    '--design',
    name,
    '--replicate',
    String(replicate),
    ...(options.team === undefined ? [] : ['--team', options.team]),
    ...set.flatMap((each) => ['--set', each]),
    ...(teams === undefined ? [] : ['--teams', teams]),
    ...(columns === undefined ? [] : ['--columns', columnsText(columns)]),
    ...(seed === undefined ? [] : ['--seed', seed]),
  ]
  const whose = team === undefined ? {} : { team: teamsInOrder(scenario)[team].name }
  return { design: name, replicate, seed: scenario.seed, ...whose, again: words.map(quoted).join(' ') }
}

function columnsText(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([what, column]) => `${what}=${column}`)
    .join(',')
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w./=,:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

async function asText(scenario: Scenario, followed: Followed, { weeks }: RunOptions, head: Heading): Promise<string> {
  const { design, replicate, seed, team, again } = head
  const first = `${scenario.title}: ${design}, replicate ${replicate}, seed ${seed === '' ? 'empty' : seed}. Again: ${again}`
  const title = team === undefined ? 'What happened' : `What ${team} did`
  const story = printed(title, followed.events, sentences(followed.events, namesOf(scenario, followed.first)))
  return `${first}\n\n${await show(runBlocks(scenario, followed.result, weeks))}\n\n${story}`
}

function asJson(scenario: Scenario, { events, first, result }: Followed, { weeks }: RunOptions, head: Heading): string {
  const names = namesOf(scenario, first)
  const texts = sentences(events, names)
  const story = events.map((event, n) => ({ ...named(event, names), text: texts[n] }))
  return `${JSON.stringify({ scenario: scenario.title, ...head, ...runData(scenario, result, weeks), story }, null, 2)}\n`
}
