import { OPEN } from './page.ts'
import { COUNT, COUNTS, OWN, type World } from './world.ts'

/** Adds to a thing counted in an organisation. */
export function count(world: World, organisation: number, what: number, by = 1): void {
  world.tally[organisation * COUNTS.length + what] += by
}

/** Number of issues of an organisation: local ones, then pathways. */
export function issuesOf(world: World, organisation: number): number {
  return localsOf(world, organisation) + world.pathwayEnd[organisation] - world.pathwayFrom[organisation]
}

/** The n-th of them. */
export function issueAt(world: World, organisation: number, n: number): number {
  const locals = localsOf(world, organisation)
  return n < locals
    ? world.issueFrom[world.teamFrom[organisation]] + n
    : world.facts.localIssues + world.pathwayFrom[organisation] + n - locals
}

function localsOf(world: World, organisation: number): number {
  return world.issueEnd[world.teamEnd[organisation] - 1] - world.issueFrom[world.teamFrom[organisation]]
}

/** Projects of an organisation in order: teams' own, then the joint ones on its pathways. The first of them. */
export function firstProject(world: World, organisation: number): number {
  return world.teamFrom[organisation]
}

/** The one after; -1 after the last. */
export function nextProject(world: World, organisation: number, project: number): number {
  const next = project + 1
  const joint = world.facts.teams
  if (next < joint) return next < world.teamEnd[organisation] ? next : firstJoint(world, organisation)
  if (next === joint && project < joint) return firstJoint(world, organisation)
  return next < joint + world.pathwayEnd[organisation] ? next : -1
}

function firstJoint(world: World, organisation: number): number {
  const from = world.pathwayFrom[organisation]
  return from < world.pathwayEnd[organisation] ? world.facts.teams + from : -1
}

/** Where the list of this week's tests of an organisation begins in `done`. */
export function doneFrom(world: World, organisation: number): number {
  return world.teamFrom[organisation] + world.pathwayFrom[organisation]
}

/** The organisation of a project: a team's own, or a joint one on a pathway. */
export function organisationOfProject(world: World, project: number): number {
  return project < world.facts.teams
    ? world.organisationOf[project]
    : world.issueOrganisation[world.facts.localIssues + project - world.facts.teams]
}

/** Opens a project. `level` is the baseline that was measured, `gap` the perceived gap, `aim` the share of it to be closed. */
export function open(world: World, project: number, issue: number, part: number, level: number, gap: number, aim: number): void {
  world.on[project] = issue
  world.part[project] = part
  world.way[project] = OWN
  world.tests[project] = 0
  world.age[project] = 0
  world.keptTests[project] = 0
  world.level[issue] = level
  world.target[project] = level + aim * gap
  world.qualityAtStart[project] = world.quality[issue]
  world.partner[project] = -1
  world.lookedUp[project] = 0
  world.aware[project] = 0
  world.rechecks[project] = 0
  world.block[project] = 0
  world.nextTest[project] = world.week
  world.need[project] = 0
  world.coachHours[project] = 0
  const organisation = organisationOfProject(world, project)
  count(world, organisation, COUNT.started)
}

/** Ends a project: finished, or lapsed because nobody took it over. Counts what it was worth; frees owners and coach. */
export function close(world: World, project: number, lapsed: boolean): void {
  const { facts } = world
  const issue = world.on[project]
  const organisation = organisationOfProject(world, project)
  count(world, organisation, COUNT.ended)
  count(world, organisation, lapsed ? COUNT.lapsed : COUNT.finished)
  const before = world.qualityAtStart[project]
  const after = world.quality[issue]
  if (world.keptTests[project] > 0) {
    count(world, organisation, COUNT.reported)
    if (after - before >= 0.5 * (1 - before)) count(world, organisation, COUNT.successful)
    if (after > before) {
      world.checkWeek[issue] = world.week + 52
      world.checkBefore[issue] = before
      world.checkAfter[issue] = after
    }
  }
  const done = Math.min(world.tests[project], facts.testsKept)
  for (let k = 0; k < done; k++) {
    const cell = world.testedHere[project * facts.testsKept + k]
    if (cell >= 0) world.book[(cell << 3) | OPEN]--
  }
  world.on[project] = -1
  world.coachKind[project] = 0
  world.coachEffect[project] = 0
  world.handsOn[project] = 0
  world.coachHours[project] = 0
  world.block[project] = 0
  for (let t = 0, n = membersOf(world, project); t < n; t++) {
    const team = memberOf(world, project, t)
    if (project >= facts.teams) world.bound[team] = -1
    if (!lapsed && world.keptTests[project] > 0) world.achieved[team] = 1
  }
}

/** How many teams work on a project. */
export function membersOf(world: World, project: number): number {
  return project < world.facts.teams ? 1 : world.facts.owners
}

/** The n-th team that works on a project. */
export function memberOf(world: World, project: number, n: number): number {
  return project < world.facts.teams ? project : world.partTeam[(project - world.facts.teams) * world.facts.owners + n]
}
