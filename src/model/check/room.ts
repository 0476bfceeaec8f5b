import { memory, MOST_MEMORY, gigabytes } from '../memory.ts'
import { kindsOf } from '../place/order.ts'
import { tieRoom } from '../place/network.ts'
import type { Scenario } from '../scenario.ts'
import { problem, type Problem } from './problem.ts'

/** Bytes of a contribution to a landscape; of a department's record of one idea; of a test kept by a project; of one end of a tie, while ties are laid. */
const CONTRIBUTION = 8
const RECORD = 4
const TEST = 4
const TIE = 60
/** Position of `department` among the reaches of a record. */
const DEPARTMENT = 1

/** What a run would take beside the usual columns: it depends on designs and events, so that it is known last. */
export function roomProblems(scenario: Scenario): Problem[] {
  const parts = [
    { found: `${scenario.teams.length} teams`, path: ['place', 'sizes'], bytes: memory(scenario) },
    { found: 'a memory for each department (sharing.reach: department)', path: ['designs'], bytes: departmentRecords(scenario) },
    { found: 'landscapes (issues.loci, issues.complexity)', path: ['place', 'issues'], bytes: landscapeBytes(scenario) },
    { found: 'ties between teams (network, sharing)', path: ['place', 'network'], bytes: tieBytes(scenario) },
    { found: 'tests of projects (adoption.maxTests)', path: ['place', 'adoption'], bytes: testBytes(scenario) },
  ]
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  if (bytes <= MOST_MEMORY) return []
  const [most] = parts.sort((a, b) => b.bytes - a.bytes)
  const found = `a run would take about ${gigabytes(bytes)} of memory, most of it (${gigabytes(most.bytes)}) for ${most.found}`
  return [problem(most.path, found, `Expected at most ${gigabytes(MOST_MEMORY)}`, 'Fewer teams, departments, issue types or ties?')]
}

/** Every value of a lever or context that may come into force: of designs and of events. */
function values(scenario: Scenario, group: string, name: string): number[] {
  const chosen = scenario.designs.flatMap(({ settings }) => settings.map((settings) => settings[group][name]))
  return [...chosen, ...scenario.events.flatMap(({ set }) => set[group]?.[name] ?? [])]
}

const most = (scenario: Scenario, group: string, name: string): number =>
  values(scenario, group, name).reduce((greatest, value) => Math.max(greatest, value), 0)

function departmentRecords(scenario: Scenario): number {
  if (!values(scenario, 'sharing', 'reach').includes(DEPARTMENT)) return 0
  const departments = scenario.place.reduce((sum, { sizes }) => sum + sizes.departments, 0)
  return departments * kindsOf(scenario).length * (1 << scenario.place[0].issues.loci) * RECORD
}

/** A contribution for each locus and each state of the loci that it looks at. */
function landscapeBytes(scenario: Scenario): number {
  const { loci, complexity, pathwayWithin, pathwayBetween } = scenario.place[0].issues
  const windows = kindsOf(scenario).map(({ pathway }) => 1 << (1 + (pathway ? pathwayWithin + pathwayBetween : complexity)))
  return windows.reduce((sum, window) => sum + window, 0) * loci * CONTRIBUTION
}

function tieBytes(scenario: Scenario): number {
  const { shape, degree } = scenario.place[0].network
  const ties = {
    within: most(scenario, 'sharing', 'tiesWithin'),
    across: most(scenario, 'sharing', 'tiesAcross'),
    partners: most(scenario, 'sharing', 'tiesPartners'),
  }
  return tieRoom(scenario.teams.length, shape, degree, ties) * TIE
}

function testBytes(scenario: Scenario): number {
  const projects = scenario.teams.length + scenario.organisations.length * scenario.place[0].sizes.pathways
  return projects * Math.min(scenario.weeks, most(scenario, 'adoption', 'maxTests')) * TEST
}
