import { doneFrom, memberOf } from '../../model/projects.ts'
import type { Source } from '../../model/story/event.ts'
import type { Firsts } from '../../model/story/firsts.ts'
import type { Onlooker } from '../../model/story/onlooker.ts'
import { scopeOf } from '../../model/story/scope.ts'
import { findSources, type Sources } from '../../model/story/sources.ts'
import { sourceOfTest } from '../../model/story/tests.ts'
import { COPY, type World } from '../../model/world.ts'
import { WHENCES, type Ideas } from './film.ts'

/** Writes down every practice that is taken up from elsewhere, as the stories of the teams tell it. */
export function watchIdeas(first: World, weeks: number, firsts: Firsts): { readonly onlookers: readonly Onlooker[]; ideas(): Ideas } {
  const from = new Int32Array(weeks + 1)
  const [to, whence, sources]: [number[], number[], number[]] = [[], [], []]
  const finders = Array.from({ length: first.sizes.team }, (_, t) => findSources(first, scopeOf(first, t), firsts, () => {}))
  const finderOf = (world: World, project: number): Sources => finders[memberOf(world, project, 0)]
  const note = (project: number, source: Source | undefined): void => {
    if (source === undefined) return
    to.push(project)
    whence.push(WHENCES.indexOf(source.from))
    sources.push(source.project)
  }
  const working = new Uint8Array(first.sizes.project)
  const works = (world: World, s: number): boolean => world.on[s] >= 0 && !(s >= first.facts.teams && world.gathering[s] === 1)
  const mine: Onlooker = {
    voice(world) {
      for (let s = 0; s < working.length; s++) working[s] = works(world, s) ? 1 : 0
    },
    choice(world) {
      for (let s = 0; s < working.length; s++)
        if (working[s] === 0 && world.way[s] === COPY && works(world, s)) note(s, finderOf(world, s).ofStart(world, s))
    },
    testing(world, timeline) {
      for (let o = 0; o < world.sizes.organisation; o++) {
        const begin = doneFrom(world, o)
        for (const s of world.done.subarray(begin, begin + world.doneCount[o]))
          note(s, sourceOfTest(world, s, timeline, finderOf(world, s)))
      }
      from[world.week + 1] = to.length
    },
  }
  return {
    onlookers: [mine, ...finders.map(({ onlooker }, t) => whenFree(onlooker, t))],
    ideas: () => ({ from, to: Int32Array.from(to), whence: Uint8Array.from(whence), source: Int32Array.from(sources) }),
  }
}

/** What could be copied matters only to a team that can start something this week: all others are spared the look. */
function whenFree(onlooker: Onlooker, team: number): Onlooker {
  return {
    ...onlooker,
    voice(world, timeline) {
      if (world.on[team] < 0 && world.bound[team] < 0) onlooker.voice(world, timeline)
    },
  }
}
