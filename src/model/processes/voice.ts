import type { Random } from '../../math/random.ts'
import { defineProcess } from '../process.ts'
import { count, organisationOfProject } from '../projects.ts'
import { turnEnd, turnFrom } from '../turns.ts'
import { COUNT, type World } from '../world.ts'

/** One draw a team: its first number is for concerns, its second for barriers. */
const CONCERNS = 0
const NAMES = 1
const SIZE = 2
const BARRIER = 3
/** Weeks after which a concern that nobody answered has been ignored. */
const PATIENCE = 8
/** Forum hours that a concern or block of size class 1 … 4 takes. */
const HOURS = [0, 1, 2, 4, 8]

/** Teams raise concerns and meet barriers; a forum, or managers, act on them or do not. */
export const voice = defineProcess({
  name: 'voice',
  about: 'Teams raise concerns and meet barriers; a forum, or managers, act on them or do not.',
  parameters: {
    noticing: {
      about: 'concerns that a team at safety 1 raises',
      unit: 'per week',
      role: 'behaviour',
      default: 0.1,
      range: [0, 1],
      source: 'evidence 1.8: a failure every 74 minutes, 7 % lead to a lasting response; rate assumed',
      grade: 'C',
      moves: 'concerns +',
    },
    blocking: {
      about: 'probability that an open project meets a barrier it cannot move',
      unit: 'per week',
      role: 'context',
      default: 0.02,
      range: [0, 0.3],
      source: 'assumption (the source text: a forum to address barriers)',
      grade: 'D',
      moves: 'tests -',
    },
    clearing: {
      about: 'probability that managers clear a barrier by themselves',
      unit: 'per week',
      role: 'context',
      default: 0.2,
      range: [0, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'tests +',
    },
    huddleHours: {
      about: 'improvement huddles',
      unit: 'hours/team-week',
      role: 'lever',
      default: 0,
      range: [0, 4],
      costs: 'the hours; concerns that are not answered lower safety',
      source: 'the source text (Western Sussex); effect assumed: at 0.5 h twice the concerns',
      grade: 'D',
      moves: 'concerns +',
    },
    forumHours: {
      about: 'a forum that removes barriers and answers concerns (quality lab)',
      unit: 'hours/week',
      role: 'lever',
      default: 0,
      range: [0, 200],
      costs: 'the hours, used or not',
      source: 'the source text (Northumbria); F7: reports without action lower voice',
      grade: 'C',
      moves: 'tests +',
    },
    forumOrder: {
      about: 'what the forum takes first',
      role: 'lever',
      default: 'easy',
      options: ['easy', 'weighty'],
      costs: 'the others wait',
      source: 'F7: picking easy problems beat picking high-value ones (S92)',
      grade: 'A',
      moves: 'safety ?',
    },
    hearing: {
      about: 'what an answered concern adds to safety, of the distance to 1',
      unit: 'share',
      role: 'behaviour',
      default: 0.04,
      range: [0, 0.3],
      source: 'sign from F7 (S92); size assumed',
      grade: 'D',
      moves: 'safety +',
    },
    ignoring: {
      about: 'what an ignored concern takes from safety',
      unit: 'share',
      role: 'behaviour',
      default: 0.04,
      range: [0, 0.3],
      source: 'sign from F7 (S92); size assumed',
      grade: 'D',
      moves: 'safety -',
    },
  },
  standing: {
    voice: (values, place) => values.huddleHours * place.teams + values.forumHours,
  },
  writes: `luck otherLuck concernSize concernAge concernTicket errorLeft safety block blockTicket forumBank heard tally`,
  // Two of the four turns: teams are asked every other week, at twice the weekly rates; pathways every week.
  step(world, values, random, organisation) {
    const { inTurn, luck, otherLuck, teamKey, safety, concernSize, concernAge, on, block, gathering, week } = world
    const louder = 1 + (2 * values.huddleHours) / (values.huddleHours + 0.5)
    for (let turn = week; turn <= week + 2; turn += 2) {
      const first = turnFrom(world, organisation, turn)
      const end = turnEnd(world, organisation, turn)
      random.uniforms(inTurn, teamKey, first, end, CONCERNS, luck, otherLuck)
      for (let n = first; n < end; n++) {
        const t = inTurn[n]
        if (on[t] >= 0) meetBarrier(world, t, otherLuck[n], teamKey[t], 2 * values.blocking, 2 * values.clearing, random)
        if (concernSize[t] === 0) {
          if (luck[n] < 2 * values.noticing * safety[t] * louder) raise(world, t, random, organisation)
        } else if (luck[n] < 0.2 * world.climate[world.departmentOf[t]]) answer(world, t, values.hearing, organisation)
        else if ((concernAge[t] += 2) >= PATIENCE) ignore(world, t, values.ignoring, organisation)
      }
    }
    for (let p = world.pathwayFrom[organisation]; p < world.pathwayEnd[organisation]; p++) {
      const s = world.facts.teams + p
      if (on[s] >= 0 && gathering[s] === 0)
        meetBarrier(
          world,
          s,
          random.uniform(world.issueKey[on[s]], CONCERNS),
          world.issueKey[on[s]],
          values.blocking,
          values.clearing,
          random,
        )
    }
    if (values.forumHours > 0) holdForum(world, values.forumHours, values.forumOrder === 0, values.hearing, organisation)
    for (let s = world.teamFrom[organisation]; s < world.teamEnd[organisation]; s++)
      if (block[s] > 0) count(world, organisation, COUNT.blocks)
  },
})

/** A concern names one of the team's issues and halves the error of its perceived gap. */
function raise(world: World, team: number, random: Random, organisation: number): void {
  const first = world.issueFrom[team]
  const issues = world.issueEnd[team] - first
  if (issues === 0) return
  world.errorLeft[first + Math.floor(random.uniform(world.teamKey[team], NAMES) * issues)] *= 0.5
  world.concernTicket[team] = random.word(world.teamKey[team], SIZE)
  world.concernSize[team] = 1 + Math.floor(random.also() * 4)
  world.concernAge[team] = 0
  count(world, organisation, COUNT.concerns)
}

function answer(world: World, team: number, hearing: number, organisation: number): void {
  world.concernSize[team] = 0
  world.safety[team] += hearing * (1 - world.safety[team])
  world.heard[team] = 1
  count(world, organisation, COUNT.answered)
}

function ignore(world: World, team: number, ignoring: number, organisation: number): void {
  world.concernSize[team] = 0
  world.safety[team] *= 1 - ignoring
  world.heard[team] = 2
  count(world, organisation, COUNT.unanswered)
}

function meetBarrier(world: World, project: number, luck: number, key: number, blocking: number, clearing: number, random: Random): void {
  if (world.block[project] > 0) {
    if (luck < clearing) world.block[project] = 0
  } else if (luck < blocking) {
    world.blockTicket[project] = random.word(key, BARRIER)
    world.block[project] = 1 + Math.floor(random.also() * 4)
  }
}

/** Works through concerns and barriers until its hours are spent: easy or weighty ones first, barriers to priorities before others. */
function holdForum(world: World, hours: number, easyFirst: boolean, hearing: number, organisation: number): void {
  const { queue, concernSize, block, facts } = world
  queue.clear()
  const toProject = facts.teams + world.pathwayFrom[organisation]
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
    if (concernSize[t] > 0) queue.add(t, urgency(concernSize[t], easyFirst, false), world.concernTicket[t])
    if (block[t] > 0) addBarrier(world, t, easyFirst)
  }
  for (let s = toProject; s < facts.teams + world.pathwayEnd[organisation]; s++) if (block[s] > 0) addBarrier(world, s, easyFirst)
  // Four weeks of hours can be saved up, or what the largest item takes; what is beyond has been sat through.
  world.forumBank[organisation] = Math.min(Math.max(4 * hours, HOURS[4]), world.forumBank[organisation] + hours)
  for (let item = queue.next(); item >= 0; item = queue.next()) {
    const project = item - facts.teams
    const needs = HOURS[project >= 0 ? block[project] : concernSize[item]]
    if (needs > world.forumBank[organisation]) break
    world.forumBank[organisation] -= needs
    if (project >= 0) block[project] = 0
    else answer(world, item, hearing, organisation)
  }
}

/** Projects stand in the queue behind all team numbers, so that one queue holds both. */
function addBarrier(world: World, project: number, easyFirst: boolean): void {
  const kinds = world.facts.kinds
  const kind = organisationOfProject(world, project) * kinds + world.kind[world.on[project]]
  world.queue.add(
    world.facts.teams + project,
    urgency(world.block[project], easyFirst, world.priority[kind] === 1),
    world.blockTicket[project],
  )
}

function urgency(size: number, easyFirst: boolean, priority: boolean): number {
  return (easyFirst ? size : 5 - size) - (priority ? 4 : 0)
}
