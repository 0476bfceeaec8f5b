import { perceivedGap } from '../perceive.ts'
import type { Timeline } from '../timeline.ts'
import { COPY, type World } from '../world.ts'
import type { Gap, Source, Tell } from './event.ts'
import type { Onlooker } from './onlooker.ts'
import { ownersOf, type Scope } from './scope.ts'
import type { Sources } from './sources.ts'

/** A gap as the team sees it, and as it is. */
export function gapOf(world: World, issue: number): Gap {
  return { seenGap: perceivedGap(world, issue), trueGap: 1 - world.quality[issue] }
}

/** Tells what a team starts and why, who joins it, and the joint projects that it is called to. */
export function tellStarts(scope: Scope, sources: Sources, tell: Tell): Onlooker {
  const { team, pathways } = scope
  let partner = -1
  let open = false
  /** Of each pathway: 0 no joint project, 1 called, 2 at work. */
  const stages = new Map<number, number>()
  const look = (world: World): void => {
    open = world.on[team] >= 0
    partner = open ? world.partner[team] : -1
    for (const issue of pathways) stages.set(issue, stageOf(world, issue))
  }
  return {
    voice: look,
    choice(world, timeline) {
      const { week } = world
      if (!open && world.on[team] >= 0) tellOwn(world, scope, timeline, sources, tell)
      else if (open && partner < 0 && world.partner[team] >= 0) tell(week, 'joined', { issue: world.on[team], by: world.partner[team] })
      for (const issue of pathways) {
        const project = world.facts.teams + issue - world.facts.localIssues
        const [before, now] = [stages.get(issue) ?? 0, stageOf(world, issue)]
        const facts = { issue, ...gapOf(world, issue), owners: ownersOf(world, issue) }
        if (before === 0 && now > 0) tell(week, 'called', { ...facts, by: world.caller[project], waits: now === 1 })
        if (before < 2 && now === 2) tell(week, 'jointBegins', { ...facts, ...copied(world, project, sources) })
      }
    },
  }
}

function stageOf(world: World, issue: number): number {
  const project = world.facts.teams + issue - world.facts.localIssues
  return world.on[project] < 0 ? 0 : world.gathering[project] === 1 ? 1 : 2
}

function copied(world: World, project: number, sources: Sources): { source?: Source } {
  const source = world.way[project] === COPY ? sources.ofStart(world, project) : undefined
  return source === undefined ? {} : { source }
}

function tellOwn(world: World, scope: Scope, timeline: Timeline, sources: Sources, tell: Tell): void {
  const { team, organisation } = scope
  const issue = world.on[team]
  const open = scope.pathways.filter((pathway) => stageOf(world, pathway) === 0)
  const benefits = [...scope.locals, ...open].map((i) => benefitOf(world, i))
  tell(world.week, 'starts', {
    issue,
    ...gapOf(world, issue),
    aim: timeline.now[organisation].choice.aim,
    part: world.part[team] >= 0,
    choices: benefits.length,
    greatest: benefitOf(world, issue) >= Math.max(...benefits),
    priority: world.priority[organisation * world.facts.kinds + world.kind[issue]] === 1,
    partner: world.partner[team],
    ...copied(world, team, sources),
  })
}

/** Benefit of an issue as a team sees it, whatever the priorities. */
function benefitOf(world: World, issue: number): number {
  const error = 1 - world.involved[world.issueOrganisation[issue]]
  const weight = world.weight[issue] * (1 + (world.weightSeen[issue] - 1) * error)
  return (weight * perceivedGap(world, issue)) / (issue < world.facts.localIssues ? 1 : world.facts.owners)
}
