import { issueOfKind } from '../known.ts'
import { perceivedGap } from '../perceive.ts'
import { doneFrom, memberOf } from '../projects.ts'
import { sawRecord, tellerOf } from '../search.ts'
import type { World } from '../world.ts'
import type { Source, Tell } from './event.ts'
import type { Firsts } from './firsts.ts'
import type { Look, Onlooker } from './onlooker.ts'
import type { Scope } from './scope.ts'

/** Finds out where practices that a team copies come from, and tells when it is shown one that looks better than its own. */
export interface Sources {
  readonly onlooker: Onlooker
  /** Of the copy that a project set out with this week. */
  ofStart(world: World, project: number): Source | undefined
  /** Of a copy taken up in the course of a project this week. */
  ofTest(world: World, project: number, looks: boolean, samples: boolean): Source | undefined
}

interface Seen {
  readonly level: number
  readonly practice: number
  readonly source: Source
}

const NOTHING: readonly Seen[] = []

export function findSources(first: World, scope: Scope, firsts: Firsts, tell: Tell): Sources {
  const offers = new Map<number, Seen>()
  const news = new Map<number, number>()
  const shelves = watchShelves(first, scope)
  /** What could be seen of each issue when this week's choices were made. */
  const choices = new Map<number, { readonly plain: readonly Seen[]; readonly kept: readonly Seen[] }>()
  const offered =
    (from: 'outside' | 'unit' | 'session'): Look =>
    (world) => {
      for (const issue of scope.issues) {
        const level = world.offerLevel[issue]
        if (level < 0 || level === offers.get(issue)?.level) continue
        const source = { from, project: from === 'session' ? projectOf(world, world.topic[topicOf(world, issue)] - 1) : -1 }
        offers.set(issue, { level, practice: world.offerPractice[issue], source })
        // The same practice, shown again, is no news.
        if (level <= 1 - perceivedGap(world, issue) || level === news.get(issue)) continue
        news.set(issue, level)
        tell(world.week, 'shown', { issue, source, level })
      }
    }
  const voice: Look = (world) => {
    for (const issue of scope.issues) {
      const local = issue < world.facts.localIssues
      const offer = world.offerLevel[issue] >= 0 ? offers.get(issue) : undefined
      const plain = [...(offer === undefined ? NOTHING : [offer]), ...(local ? tiesOf(world, scope.team, issue) : NOTHING)]
      choices.set(issue, { plain, kept: shelves.of(world, issue, local ? scope.department : -1) })
    }
  }
  const choice: Look = (world) => {
    for (const issue of scope.issues) if (world.offerLevel[issue] < 0) offers.delete(issue)
  }
  return {
    onlooker: {
      outside: offered('outside'),
      voice,
      choice,
      innovation: offered('unit'),
      sharing(world, timeline) {
        shelves.look(world, timeline)
        offered('session')(world, timeline)
      },
    },
    ofStart(world, project) {
      const { plain, kept } = choices.get(world.on[project])!
      return best(world.lookedUp[project] === 1 ? [...plain, ...kept] : plain, world.practice[world.on[project]])?.source
    },
    ofTest(world, project, looks, samples) {
      const issue = world.testIssue[project]
      const partner = world.partner[project]
      const joined: readonly Seen[] =
        partner >= 0 && world.on[partner] >= 0
          ? [{ ...usedAt(world, world.on[partner]), source: { from: 'partner', project: partner } }]
          : NOTHING
      const mine = world.testFrom[project]
      if (!looks || issue >= world.facts.localIssues) return better(world, issue, best(joined, mine)) ?? toldBy(world, project, firsts)
      // Those asked by lot cannot be told from outside.
      if (samples) return { from: 'tie', project: -1 }
      const kept = world.lookedUp[project] === 1 ? shelves.of(world, issue, scope.department) : NOTHING
      const seen = best([...joined, ...tiesOf(world, scope.team, issue), ...kept], mine)
      return better(world, issue, seen) ?? toldBy(world, project, firsts)
    },
  }
}

/** The best of what was seen and is not one's own practice; of equals, the first. */
function best(seen: readonly Seen[], mine: number): Seen | undefined {
  const others = seen.filter(({ level, practice }) => level >= 0 && practice !== mine)
  return others.reduce<Seen | undefined>((most, one) => (most === undefined || one.level > most.level ? one : most), undefined)
}

/** What is taken up whole, because it was measured as better than one's own. */
function better(world: World, issue: number, seen: Seen | undefined): Source | undefined {
  return seen !== undefined && seen.level > world.level[issue] ? seen.source : undefined
}

/** Who told of a single change that others kept: the memory, or a team that was asked. */
function toldBy(world: World, project: number, firsts: Firsts): Source | undefined {
  const issue = world.testIssue[project]
  const team = memberOf(world, project, 0)
  const cell = world.testCell[project]
  if (sawRecord(world, project, team, cell)) return { from: 'memory', project: firsts.of(cell)?.project ?? -1 }
  const teller = tellerOf(world, project, issue, team, world.testPractice[project] ^ world.context[issue], 0)
  if (teller < 0) return undefined
  return { from: world.partner[project] === world.owner[teller] ? 'partner' : 'tie', project: world.owner[teller] }
}

function usedAt(world: World, issue: number): Omit<Seen, 'source'> {
  return { level: world.level[issue], practice: world.practice[issue] }
}

function tiesOf(world: World, team: number, issue: number): Seen[] {
  const seen: Seen[] = []
  for (let e = world.tieFrom[team]; e < world.tieEnd[team]; e++) {
    const other = issueOfKind(world, world.tie[e], world.kind[issue])
    if (other >= 0) seen.push({ ...usedAt(world, other), source: { from: 'tie', project: world.tie[e] } })
  }
  return seen
}

function topicOf(world: World, issue: number): number {
  return world.issueOrganisation[issue] * world.facts.kinds + world.kind[issue]
}

/** Whose work an issue is: its owner's, or a joint project's. */
function projectOf(world: World, issue: number): number {
  return issue < world.facts.localIssues ? world.owner[issue] : world.facts.teams + issue - world.facts.localIssues
}

/** Remembers which project wrote what stands on the shelves of the memory that a team can reach. */
function watchShelves(first: World, scope: Scope): { look: Look; of(world: World, issue: number, department: number): Seen[] } {
  const writers = new Map<number, { readonly until: number; readonly project: number; readonly week: number }>()
  const shelvesFor = (world: World, kind: number, department: number): number[] => {
    const { kinds } = world.facts
    const { organisation: organisations, department: departments } = world.sizes
    const rows = [scope.organisation, ...(department < 0 ? [] : [organisations + department])]
    return [...rows, ...(organisations > 1 ? [organisations + departments] : [])].map((row) => row * kinds + kind)
  }
  const mine = [...new Set(scope.issues.map((issue) => first.kind[issue]))].flatMap((kind) => shelvesFor(first, kind, scope.department))
  return {
    look(world) {
      for (const shelf of mine) {
        const until = world.bestUntil[shelf]
        if (until === 0 || until === writers.get(shelf)?.until) continue
        writers.set(shelf, { until, project: writerOf(world, shelf), week: world.week })
      }
    },
    of(world, issue, department) {
      return shelvesFor(world, world.kind[issue], department)
        .filter((shelf) => world.bestUntil[shelf] > world.week)
        .map((shelf) => ({
          level: world.bestLevel[shelf],
          practice: world.bestPractice[shelf],
          source: writtenBy(writers.get(shelf)),
        }))
    },
  }
}

function writtenBy(writer: { readonly project: number; readonly week: number } | undefined): Source {
  if (writer === undefined || writer.project < 0) return { from: 'memory', project: -1 }
  return { from: 'memory', project: writer.project, week: writer.week }
}

/** The project whose test of this week stands on a shelf. */
function writerOf(world: World, shelf: number): number {
  for (let o = 0; o < world.sizes.organisation; o++) {
    const from = doneFrom(world, o)
    for (let n = from; n < from + world.doneCount[o]; n++) {
      const s = world.done[n]
      if (world.testPractice[s] === world.bestPractice[shelf] && world.testLevel[s] === world.bestLevel[shelf]) return s
    }
  }
  return -1
}
