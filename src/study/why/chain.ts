import { prepare, type Ground } from '../../model/begin.ts'
import { OBSERVATIONS, run } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import { keepCourse, type Course } from '../../model/story/course.ts'
import { followTeams } from '../../model/story/follow.ts'
import { watchOf } from '../../model/story/onlooker.ts'
import { ownersOf } from '../../model/story/scope.ts'
import type { World } from '../../model/world.ts'
import { gainsOf, keepAccount, total, type Account, type Worth } from './account.ts'
import { issueLink, largestWay, wayLink, type IssueLink, type LargestWay, type Seen, type WayLink } from './issueLink.ts'
import type { Versus } from './levers.ts'
import { partedTeams, partingWeek, watchDoings, type Doings } from './doings.ts'
import { moodLink, type MoodLink } from './moodLink.ts'
import { byStaff, keepMood, type Mood } from './moods.ts'
import { partingsOf, type Parting } from './parting.ts'
import { repeatLink, type RepeatLink } from './repeatLink.ts'
import type { Stories } from './stories.ts'

/** What a story is about: where quality comes from, what is done twice, or how the measure itself went, quarter by quarter. */
export type Subject = 'gap' | 'repeats' | 'course'

/** Two runs of the same world, from where they part to what came of it. Sides: 0 the first design, 1 the second. */
export interface Chain {
  readonly replicate: number
  readonly subject: Subject
  /** Weekly share of the gap closed, by side. */
  readonly closed: readonly [Float32Array, Float32Array]
  /** Every measure, in the order of `MEASURES`, by side. */
  readonly measures: readonly [Float64Array, Float64Array]
  readonly accounts: readonly [Account, Account]
  readonly partings: readonly Parting[]
  /** Every measure by quarter, by side. */
  readonly courses: readonly [Course, Course]
  readonly links: readonly Link[]
  /** What the runs tell of the teams concerned, by side. */
  readonly stories: readonly [Stories, Stories]
  readonly first: World
}

type Link = IssueLink | WayLink | RepeatLink | MoodLink

/** Consequences that are told: the largest of those that made the difference, and the largest that went against it. */
const WITH = 2
const AGAINST = 1

/**
 * Follows two designs through one world (replicate, from 0). Runs each four times: to see when they part and which issues (or teams)
 * make the difference; to see who parts first; to write down what the teams concerned do; and, once it is known whom they copied,
 * what these do as well.
 * @param mood of a course: what people are like, where the measure adds that up
 */
export function chainOf(scenario: Scenario, versus: Versus, replicate: number, subject: Subject, worth: Worth, mood?: Mood): Chain {
  const ground = prepare(scenario, replicate)
  const { first } = ground
  const look = lookerOf(scenario, versus, ground, worth, mood)
  const [a, b] = look(-1)
  const week = partingWeek(a.doings, b.doings)
  const [from, to] = look(week)
  const parted = week < 0 ? [] : partedTeams(from.doings, to.doings)
  const moods = mood === undefined ? undefined : { mood, means: [a.means, b.means] as const }
  const chosen = chosenOf(first, [a.account, b.account], subject, moods)
  const eldest = firstTold(first, parted, chosen, subject)
  const issues = new Set(subject === 'gap' ? [...chosen.places, ...(chosen.way === undefined ? [] : [chosen.way.issue])] : [])
  const teams = subject === 'gap' ? [...issues].flatMap((issue) => tellersOf(first, issue)) : chosen.places
  const follow = (others: readonly number[]): Seen => followBoth(scenario, versus, ground, worth, issues, [...teams, ...eldest, ...others])
  const sources = linksOf(subject, follow([]), chosen).flatMap((link) => ('source' in link ? (link.source?.team ?? []) : []))
  const seen = follow(sources)
  return {
    replicate,
    subject,
    closed: [a.closed, b.closed],
    courses: [a.course, b.course],
    measures: [a.measures, b.measures],
    accounts: [a.account, b.account],
    partings: partingsOf(seen.stories, week, parted.length, eldest),
    links: linksOf(subject, seen, chosen),
    stories: seen.stories,
    first,
  }
}

/** What is told of: issues (or teams) with the largest differences, and the way by which most of the difference came about. */
interface Chosen {
  readonly differences: Float64Array
  readonly sign: number
  readonly places: readonly number[]
  readonly way?: LargestWay
  readonly moods?: Moods
}

/** What people are like in each team, means over the run by side. */
interface Moods {
  readonly mood: Mood
  readonly means: readonly [Float64Array, Float64Array]
}

function chosenOf(first: World, accounts: readonly [Account, Account], subject: Subject, moods?: Moods): Chosen {
  const [a, b] = accounts
  if (subject === 'course') {
    if (moods === undefined) return { differences: new Float64Array(first.sizes.team), sign: 1, places: [] }
    const differences = byStaff(first, ...moods.means)
    const sign = Math.sign(total(differences)) || 1
    return { differences, sign, places: largest(differences, sign), moods }
  }
  const differences = subject === 'gap' ? byIssue(a, b) : byTeam(a, b)
  const sign = Math.sign(total(differences)) || 1
  const way = subject === 'gap' ? largestWay(accounts, sign) : undefined
  return { differences, sign, places: largest(differences, sign), ...(way === undefined ? {} : { way }) }
}

function linksOf(subject: Subject, seen: Seen, { differences, places, way, moods }: Chosen): Link[] {
  if (moods !== undefined) {
    const { mood, means } = moods
    return places.map((team) => moodLink(seen.stories, mood, team, differences[team], [means[0][team], means[1][team]]))
  }
  if (subject !== 'gap') return places.map((team) => repeatLink(seen.stories, team, differences[team]))
  const issues = places.flatMap((issue) => issueLink(seen, issue, differences[issue]) ?? [])
  return way === undefined ? issues : [wayLink(seen, way), ...issues]
}

/** Of the teams that part first those that matter most in the end. */
function firstTold(first: World, parted: readonly number[], { differences, sign }: Chosen, subject: Subject): number[] {
  const counts = (team: number): number => sign * (subject === 'gap' ? teamShare(first, differences, team) : differences[team])
  return [...parted].sort((x, y) => counts(y) - counts(x) || x - y).slice(0, FEW)
}

const GAP = OBSERVATIONS.findIndex(({ name }) => name === 'gapClosed')
/** Teams looked at for the first that parts: in some the difference is in nothing that is told. */
const FEW = 5

interface Look {
  readonly account: Account
  readonly doings: Doings
  readonly measures: Float64Array
  readonly closed: Float32Array
  readonly course: Course
  /** Of each team what people are like; empty where that was not asked. */
  readonly means: Float64Array
}

function lookerOf(scenario: Scenario, { from, to }: Versus, ground: Ground, worth: Worth, mood?: Mood) {
  const one = (design: number, week: number): Look => {
    const { account, onlooker } = keepAccount(ground.first, worth, new Set())
    const doing = watchDoings(ground.first, week)
    const quarters = keepCourse(ground.first)
    const people = mood === undefined ? undefined : keepMood(ground.first, mood)
    const onlookers = [onlooker, doing.onlooker, quarters.onlooker, ...(people === undefined ? [] : [people.onlooker])]
    const { series, measures } = run(scenario, design, ground.replicate, ground, watchOf(onlookers))
    const closed = series.slice(GAP * scenario.weeks, (GAP + 1) * scenario.weeks)
    return { account, doings: doing.doings, measures, closed, course: quarters.course, means: people?.means ?? new Float64Array(0) }
  }
  return (week: number) => [one(from, week), one(to, week)] as const
}

function followBoth(
  scenario: Scenario,
  { from, to }: Versus,
  ground: Ground,
  worth: Worth,
  issues: ReadonlySet<number>,
  teams: readonly number[],
): Seen {
  const one = (design: number): { stories: Stories; account: Account } => {
    const { account, onlooker } = keepAccount(ground.first, worth, issues)
    return { stories: followTeams(scenario, design, [...new Set(teams)], ground, [onlooker]), account }
  }
  const [a, b] = [one(from), one(to)]
  return { first: ground.first, stories: [a.stories, b.stories], accounts: [a.account, b.account], worth }
}

/** Teams in whose stories an issue is told. */
function tellersOf(first: World, issue: number): number[] {
  return issue < first.facts.localIssues ? [first.owner[issue]] : ownersOf(first, issue)
}

function byIssue(a: Account, b: Account): Float64Array {
  const issues = a.gains.length / gainsOf(a).length
  return Float64Array.from({ length: issues }, (_, issue) => total(gainsOf(b, issue)) - total(gainsOf(a, issue)))
}

/** Shares of all testing hours, which add up to the difference of the duplicated share. */
function byTeam(a: Account, b: Account): Float64Array {
  const share = ({ repeated, tested }: Account, team: number): number => (tested > 0 ? repeated[team] / tested : 0)
  return Float64Array.from(a.repeated, (_, team) => share(b, team) - share(a, team))
}

/** The largest differences in the direction of the whole, then the largest against it; none that is nothing. */
function largest(differences: Float64Array, sign: number): number[] {
  const order = [...differences.keys()].sort((x, y) => sign * (differences[y] - differences[x]) || x - y)
  const along = order.slice(0, WITH).filter((n) => sign * differences[n] > 0)
  const against = order.slice(-AGAINST).filter((n) => sign * differences[n] < 0)
  return [...along, ...against]
}

/** What the issues of a team contribute, pathways in equal parts. */
function teamShare(first: World, differences: Float64Array, team: number): number {
  let sum = 0
  for (let i = first.issueFrom[team]; i < first.issueEnd[team]; i++) sum += differences[i]
  const { owners, localIssues } = first.facts
  for (let n = first.partOfFrom[team]; n < first.partOfEnd[team]; n++)
    sum += differences[localIssues + Math.floor(first.ownedPart[n] / owners)] / owners
  return sum
}
