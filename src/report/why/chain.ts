import type { Scenario } from '../../model/scenario.ts'
import type { Chain } from '../../study/why/chain.ts'
import type { Parting } from '../../study/why/parting.ts'
import type { Moment, Side } from '../../study/why/stories.ts'
import { HORIZONS } from '../../model/measures/record.ts'
import { namesOf } from '../story/names.ts'
import { fixed, list, plural } from '../words.ts'
import { briefOf } from './brief.ts'
import { issueSentences, waySentences } from './issue.ts'
import { moodSentence } from './mood.ts'
import { repeatSentence } from './repeat.ts'
import { showing, type Teller, type ToldLink } from './told.ts'

/** How one world went under two designs, as sentences, each with where it can be seen. @param sides names of the designs */
export function chainSentences(scenario: Scenario, chain: Chain, sides: readonly [string, string]): ToldLink[] {
  const teller: Teller = { chain, names: namesOf(scenario, chain.first), sides: [inText(sides[0]), inText(sides[1])] }
  if (chain.partings.length + chain.links.length === 0) return []
  return [
    ...chain.partings.map((parting) => partingSentence(teller, parting)),
    ...(chain.subject === 'gap' ? [growthSentence(teller)] : []),
    ...chain.links.flatMap((link) =>
      link.about === 'issue'
        ? issueSentences(teller, link)
        : link.about === 'way'
          ? waySentences(teller, link)
          : link.about === 'mood'
            ? [moodSentence(teller, link)]
            : [repeatSentence(teller, link)],
    ),
  ]
}

/** A name of several words is marked off from the sentence that it stands in. */
function inText(name: string): string {
  return name.includes(' ') ? `“${name}”` : name
}

/** Where the runs part: what one does that week, and what the other does instead. */
function partingSentence(teller: Teller, { week, team, teller: whose, teams, events, later }: Parting): ToldLink {
  const { names, sides, chain } = teller
  const [has, lacks]: readonly [Side, Side] = events[1].length > 0 ? [1, 0] : [0, 1]
  const who = team < 0 ? organisationText(teller) : names.team(team)
  const doing = (side: Side): string => list(events[side].slice(0, MOST).map((event) => briefOf(event, names)))
  const then = later === undefined ? 'never does' : `does so in week ${later.week}`
  const elsewhere = events[lacks].length > 0 ? `instead ${doing(lacks)}` : then
  const many = team < 0 ? '' : `, the first in which teams do different things (${teams} of ${chain.first.sizes.team})`
  const moments = ([1, 0] as const).flatMap((side) => events[side].slice(0, MOST).map((event): Moment => ({ side, team: whose, event })))
  return {
    text: `Week ${week}${many}: in ${sides[has]} ${who} ${doing(has)}; in ${sides[lacks]} it ${elsewhere}.`,
    shows: showing(teller, later === undefined ? moments : [...moments, { side: lacks, team: whose, event: later }], [
      { side: lacks, team: whose },
    ]),
  }
}

/** Events of one week that are told. */
const MOST = 2

function organisationText({ names }: Teller): string {
  return names.scenario.organisations.length > 1 ? 'the organisation of that team' : 'the organisation'
}

/** How far apart the runs are at the usual horizons. */
function growthSentence({ chain, sides }: Teller): ToldLink {
  const { closed } = chain
  const weeks = [...new Set([...HORIZONS.filter((horizon) => horizon < closed[0].length), closed[0].length])]
  const percent = (side: Side, after: number): string => fixed(100 * closed[side][after - 1], 1)
  const said = weeks.map((after) => `${percent(1, after)} % against ${percent(0, after)} % after ${plural(after, 'week')}`)
  return {
    text: `Gap closed, ${sides[1]} against ${sides[0]}: ${list(said)}.`,
    shows: [
      { side: 1, events: [] },
      { side: 0, events: [] },
    ],
  }
}

/** @param world from 1; @param difference with its unit */
export function chainTitle(world: number, typical: boolean, difference: string): string {
  const which = typical ? `whose difference, ${difference}, is nearest to the mean` : `where the difference is ${difference}`
  return `How it came about in one world: replicate ${world}, ${which}`
}
