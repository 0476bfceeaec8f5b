import { IN_USE, PAGE } from './page.ts'
import { addressOf, Random } from '../math/random.ts'
import type { Sizes } from './columns.ts'
import { cellOf, type Facts } from './facts.ts'
import { ideaWords, KNOWN } from './knowledge.ts'
import { countOptima, drawLandscape, partStart, scale } from './landscape.ts'
import { fillIssues, fillPathways } from './place/fill-issues.ts'
import { issuesOfTeam, kindsOf } from './place/order.ts'
import { fillOrganisations, fillTeams } from './place/fill-teams.ts'
import { tieRoom } from './place/network.ts'
import { perceivedQuality } from './perceive.ts'
import { gradeOf } from './rating.ts'
import type { Scenario } from './scenario.ts'
import { TURNS } from './turns.ts'
import { CAUSES, CLASSES, COUNTS, USES, World } from './world.ts'

/** Landscapes and first state of one replicate: the same world and the same luck for every design. */
export interface Ground {
  readonly replicate: number
  readonly facts: Facts
  readonly first: World
}

/** Address of everything that is drawn before the first week. */
const GROUND = addressOf('ground')

/**
 * Builds the ground of a replicate (from 0).
 * @param old a ground that nobody needs any more: its memory is used again, so that many worlds leave little behind
 */
export function prepare(scenario: Scenario, replicate: number, old?: Ground): Ground {
  const random = new Random(scenario.seed, replicate)
  random.enter(GROUND, -1)
  const facts = factsOf(scenario, random, old?.facts.quality)
  const first = firstWorld(sizesOf(scenario, facts), facts, old?.first)
  fillOrganisations(first, scenario)
  fillTeams(first, scenario, random)
  fillIssues(first, scenario, random)
  fillPathways(first, scenario, random)
  for (let o = 0; o < scenario.organisations.length; o++) {
    first.perceived[o] = perceivedQuality(first, o)
    first.rating[o] = gradeOf(first, o)
  }
  return { replicate, facts, first }
}

function firstWorld(sizes: Sizes, facts: Facts, old: World | undefined): World {
  if (old?.fits(sizes) !== true) return new World(sizes, facts, true)
  old.clear()
  old.facts = facts
  return old
}

/** @param room for the table of qualities, if it is of the right length */
function factsOf(scenario: Scenario, random: Random, room: Float64Array | undefined): Facts {
  const { issues, sizes } = scenario.place[0]
  const kinds = kindsOf(scenario)
  const { loci } = issues
  const quality = room?.length === kinds.length << loci ? room : new Float64Array(kinds.length << loci)
  const landscapes = kinds.map((type, k) => {
    const shape = type.pathway
      ? { parts: sizes.teamsPerPathway, within: issues.pathwayWithin, between: issues.pathwayBetween }
      : { parts: 1, within: issues.complexity, between: 0 }
    const landscape = drawLandscape(
      { loci, ...shape, ring: issues.neighbours === 1 },
      issues.floor,
      random,
      addressOf(type.name),
      quality,
      k << loci,
    )
    scale(landscape, issues.floor, issues.exponent, quality, k << loci)
    return landscape
  })
  let partBits = 0
  for (let j = 0; j < sizes.teamsPerPathway; j++)
    partBits = Math.max(partBits, partStart(loci, sizes.teamsPerPathway, j + 1) - partStart(loci, sizes.teamsPerPathway, j))
  const localKinds = kinds.filter((type) => !type.pathway).length
  const parts = (kinds.length - localKinds) * sizes.teamsPerPathway
  return {
    weeks: scenario.weeks,
    loci,
    kinds: kinds.length,
    localKinds,
    aims: Uint8Array.from(kinds, (type) => type.aim),
    owners: sizes.teamsPerPathway,
    teams: scenario.teams.length,
    localIssues: scenario.teams.reduce((sum, team) => sum + issuesOfTeam(team.staff, team.issues, localKinds), 0),
    testsKept: testsKept(scenario),
    cells: (kinds.length << loci) + (parts << partBits),
    partBits,
    landscapes,
    quality,
    optima: countOptima(loci, quality, 0),
    usual: Int32Array.from(kinds, (type) => random.word(addressOf(type.name), -1) & ((1 << loci) - 1)),
  }
}

/** Every value of a parameter that may come into force: of designs and of events. */
function everyValue(scenario: Scenario, group: string, parameter: string): number[] {
  const values = scenario.designs.flatMap((design) => design.settings.map((settings) => settings[group][parameter]))
  return [...values, ...scenario.events.flatMap((event) => event.set[group]?.[parameter] ?? [])]
}

function testsKept(scenario: Scenario): number {
  return Math.min(scenario.weeks, Math.max(...everyValue(scenario, 'adoption', 'maxTests')))
}

/** Room that a run needs, by entity. */
function sizesOf(
  scenario: Scenario,
  facts: Pick<Facts, 'kinds' | 'loci' | 'cells' | 'partBits' | 'owners' | 'localIssues' | 'testsKept'>,
): Sizes {
  const { place } = scenario
  const organisation = scenario.organisations.length
  const department = new Set(scenario.teams.map((team) => `${team.organisation} ${team.department}`)).size
  const team = scenario.teams.length
  const pathway = organisation * place[0].sizes.pathways
  const most = (parameter: string) => Math.max(...everyValue(scenario, 'sharing', parameter))
  const ties = { within: most('tiesWithin'), across: most('tiesAcross'), partners: most('tiesPartners') }
  return {
    organisation,
    department,
    team,
    turn: organisation * (TURNS + 1),
    tie: tieRoom(team, place[0].network.shape, place[0].network.degree, ties),
    part: pathway * facts.owners,
    issue: facts.localIssues + pathway,
    project: team + pathway,
    projectTest: (team + pathway) * facts.testsKept,
    type: facts.kinds,
    kind: organisation * facts.kinds,
    shelf: (organisation + department + 1) * facts.kinds,
    element: organisation * facts.kinds * facts.loci * 2,
    page: organisation * facts.cells * PAGE,
    cellBit: Math.ceil((organisation * facts.cells) / 32),
    departmentCell: everyValue(scenario, 'sharing', 'reach').includes(1) ? department * facts.cells : 0,
    sharedCell: organisation > 1 ? facts.cells : 0,
    knower: facts.localIssues + pathway * (1 + facts.owners),
    knownTest: (facts.localIssues + pathway * (1 + facts.owners)) * KNOWN,
    ideaBit: (facts.localIssues + pathway) * ideaWords(facts.loci) + pathway * facts.owners * ideaWords(facts.partBits),
    unitBit: organisation * facts.kinds * ideaWords(facts.loci),
    use: organisation * USES.length,
    class: organisation * CLASSES.length,
    cause: organisation * CAUSES.length,
    count: organisation * COUNTS.length,
  }
}

/** The practices in use at the start, written into a fresh world. */
export function countPracticesInUse(world: World): void {
  for (let i = 0; i < world.sizes.issue; i++) {
    world.book[(cellOf(world.facts, world.issueOrganisation[i], world.kind[i], -1, world.practice[i] ^ world.context[i]) << 3) | IN_USE]++
  }
}
