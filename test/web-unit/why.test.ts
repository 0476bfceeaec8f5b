import { describe, expect, test } from 'vitest'
import { runTask } from '../../src/study/checks/world.ts'
import { targetOf } from '../../src/study/why/target.ts'
import { differenceIn, planWhy, typicalWorld, whyOf, type WhyPlan } from '../../src/study/why/why.ts'
import type { Crew } from '../../src/web/engine/crew.ts'
import { tellStory } from '../../src/web/engine/story.ts'
import { TASKS } from '../../src/web/engine/tasks.ts'
import { givenOf } from '../../src/web/given/load.ts'
import { FIRST } from '../../src/web/state/state.ts'
import { Explaining, lastLook, type WhySeen } from '../../src/web/why/explaining.ts'
import { MOST_PLAYERS } from '../../src/study/why/players.ts'
import { whyPlan } from '../../src/web/why/plan.ts'
import { groupWords, inWords } from '../../src/web/why/words.ts'
import { changeWords } from '../../src/web/view/words.ts'
import { sharing } from '../../src/model/processes/sharing.ts'
import { support } from '../../src/model/processes/support.ts'
import { scenario } from '../helpers/scenario.ts'

const small = scenario({ weeks: 12 })
const base = small.designs[0].settings[0]
const both = {
  ...base,
  support: { ...base.support, coaches: 1 },
  choice: { ...base.choice, lookUp: 0.6 },
  sharing: { ...base.sharing, recordSuccess: 0.8 },
}
const place = { ...small, designs: [small.designs[0], { name: 'both', about: '', settings: [both] }] }
const versus = { from: 0, to: 1 }

/** The crew's task done at once. */
function crewOf(done: (task: string) => void): Pick<Crew, 'ask'> {
  const ask = async (task: 'point', of: never, args: never) => {
    done(task)
    return TASKS[task](of, args)
  }
  return { ask } as unknown as Pick<Crew, 'ask'>
}

function explained(explaining: (look: (seen: WhySeen) => void) => void): Promise<WhySeen[]> {
  const looks: WhySeen[] = []
  return new Promise((done) =>
    explaining((seen) => {
      looks.push(seen)
      if (seen.done === seen.wanted) done(looks)
    }),
  )
}

describe('the explanation of a difference', () => {
  const plan = whyPlan(place, versus, 'gapClosed')!

  test('is what the command line finds in as many worlds', async () => {
    const looks = await explained((look) =>
      new Explaining(
        crewOf(() => {}),
        look,
        expect.fail,
      ).show(plan, 'a', 5),
    )
    const values = runTask({ ...plan.setting, first: 0, end: 5 })
    expect(plan.mixes.count).toBe(8)
    expect(looks.at(-1)!.why).toEqual(whyOf(plan, values))
    const { worlds, difference, means, differences } = looks.at(-1)!.why!
    expect(looks.at(-1)!.difference).toMatchObject({ worlds, difference, means, differences })
  })

  test('keeps its runs: more worlds add to them, another measure needs none', async () => {
    let tasks = 0
    let looked: (seen: WhySeen) => void = () => {}
    const explaining = new Explaining(
      crewOf(() => tasks++),
      (seen) => looked(seen),
      expect.fail,
    )
    const show = (of: WhyPlan, worlds: number) =>
      explained((look) => {
        looked = look
        explaining.show(of, 'a', worlds)
      })
    await show(plan, 3)
    expect(tasks).toBe(6)
    await show(plan, 5)
    expect(tasks).toBe(10)
    const other = whyPlan(place, versus, 'duplicatedShare')!
    const [seen] = await show(other, 5)
    expect(tasks).toBe(10)
    expect(seen.why).toEqual(whyOf(other, runTask({ ...other.setting, first: 0, end: 5 })))
  })

  test('says why where a run fails', async () => {
    const ask = async () => [[{ measures: new Float64Array(0), series: new Float32Array(0), error: 'no such thing' }]]
    const fault = await new Promise((done) => new Explaining({ ask } as never, () => {}, done).show(plan, 'a', 3))
    expect(fault).toBe('no such thing')
  })

  test('is looked at after few worlds, then after twice as many each time', () => {
    expect([0, 2, 3, 4, 5, 9, 10, 19, 20].map((ready) => lastLook(ready, 20))).toEqual([0, 0, 3, 3, 5, 5, 10, 10, 20])
    expect(lastLook(2, 2)).toBe(2)
  })

  test('has the groups of the command line, and never more than it takes', () => {
    const ready = givenOf({ ...FIRST, scenario: 'central-or-distributed' }, new Map()).scenario!
    const to = ready.designs.findIndex(({ name }) => name === 'integrated')
    const found = whyPlan(ready, { from: ready.baseline, to }, 'gapClosed')!
    expect(found.players.map(({ name }) => name)).toEqual([
      'leadership',
      'voice',
      'choice',
      'support',
      'testing',
      'adoption',
      'sharing',
      'learning',
    ])
    const all = Object.entries({
      leadership: 'leaderHours',
      voice: 'huddleHours',
      innovation: 'staff',
      forgetting: 'codifying',
      adoption: 'upkeep',
      learning: 'training',
      demand: 'firmness',
      testing: 'data',
      outside: 'partner',
    })
    const changed = all.reduce((settings, [group, name]) => Object.assign(settings, { [group]: { ...base[group], [name]: 0.1 } }), {
      ...both,
      support: base.support,
    } as Record<string, (typeof base)[string]>)
    const many = { ...place, designs: [place.designs[0], { name: 'many', about: '', settings: [changed] }] }
    const { players } = whyPlan(many, versus, 'gapClosed')!
    expect(players.flatMap(({ levers }) => levers)).toHaveLength(11)
    expect(players).toHaveLength(MOST_PLAYERS)
    expect(whyPlan({ ...place, designs: [place.designs[0], { ...place.designs[0], name: 'same' }] }, versus, 'gapClosed')).toBeUndefined()
  })
})

test('groups have the names of their sliders, and no address is left where people read', () => {
  expect(groupWords('sharing.sessionEvery')).toBe('session every')
  expect(groupWords('support.handsOn + choice + events')).toBe('hands on + choice + events')
  const plan = whyPlan(place, versus, 'gapClosed')!
  const why = whyOf(plan, runTask({ ...plan.setting, first: 0, end: 2 }))
  const cause = 'x with choice.jointFrom, choice.joint of y draws 9 hours'
  const { players, joined } = inWords({
    ...why,
    players: [{ ...why.players[0], name: 'choice.joint + voice', levers: ['choice.joint', 'choice.jointFrom'] }],
    joined: [{ names: ['support.coaches', 'voice'], why: cause }],
  })
  expect(players.map(({ name, levers }) => [name, levers])).toEqual([['joint + voice', ['choice.joint', 'choice.jointFrom']]])
  expect(joined).toEqual([{ names: ['coaches', 'voice'], why: 'x with joint from, joint of y draws 9 hours' }])
})

test('a change of a lever is told with its unit, and a nought that means none as none', () => {
  const { sessionEvery } = sharing.parameters
  expect(changeWords(sessionEvery, 0, 8)).toBe('none → 8 weeks')
  expect(changeWords(sessionEvery, 8, 0)).toBe('8 weeks → none')
  expect(changeWords(support.parameters.coaches, 0, 6)).toBe('0 → 6 FTE')
  expect(changeWords(support.parameters.targeting, 0, 2)).toBe('first come → priorities')
})

test('the story of a world has the difference of that world, and tells of what is nearest to the measure', () => {
  const plan = planWhy(place, versus, whyPlan(place, versus, 'duplicatedShare')!.players, targetOf(place, [], 'duplicatedShare')!)
  const why = whyOf(plan, runTask({ ...plan.setting, first: 0, end: 3 }))
  const world = typicalWorld(why)
  const story = tellStory(place, { versus, world, measure: 'duplicatedShare' })
  expect(story.difference).toBe(differenceIn(plan, why, world))
  expect(story.account.map(({ kind }) => kind)).toEqual(['table'])
  const [course, about] = tellStory(place, { versus, world, measure: 'careDelivered' }).account
  expect(course).toMatchObject({ kind: 'table', title: expect.stringContaining('careDelivered') })
  expect(about).toMatchObject({ kind: 'note', text: expect.stringContaining('gapClosed') })
  expect(structuredClone(story)).toEqual(story)
})
