import { describe, expect, test } from 'vitest'
import { MEASURES, prepare, run } from '../../../src/model/run.ts'
import { keepCourse } from '../../../src/model/story/course.ts'
import { watchOf } from '../../../src/model/story/onlooker.ts'
import { chainOf } from '../../../src/study/why/chain.ts'
import { courseOf, fastest } from '../../../src/study/why/course.ts'
import { byStaff, keepMood, MOODS } from '../../../src/study/why/moods.ts'
import { targetOf, targetsOf, tellingOf } from '../../../src/study/why/target.ts'
import { scenarioOf } from '../../helpers/place.ts'

const DESIGNS = {
  plain: {},
  busy: { support: { coaches: 0.5 }, sharing: { recordSuccess: 0.8, sessionEvery: 8 }, voice: { huddleHours: 0.2 } },
}
const scenario = scenarioOf({ weeks: 60, designs: DESIGNS })
const place = (name: string): number => MEASURES.findIndex((measure) => measure.name === name)

describe('a run by quarters', () => {
  test('stands at the end of each as a run that is no longer', () => {
    const ground = prepare(scenario, 1)
    const { course, onlooker } = keepCourse(ground.first)
    const { measures } = run(scenario, 1, 1, ground, watchOf([onlooker]))
    expect(course.weeks).toEqual([13, 26, 39, 52])
    for (const [n, weeks] of course.weeks.entries()) {
      const short = run({ ...scenario, weeks }, 1, 1)
      expect(course.measures[n]).toEqual(short.measures)
    }
    expect(measures).toEqual(run(scenario, 1, 1).measures)
  })

  test('the quarter in which a difference grew most, in its direction at the end', () => {
    const of = (a: number[], b: (number | null)[]) => fastest({ weeks: a.map((_, n) => 13 * (n + 1)), values: [a, b] })
    expect(of([0, 0, 0, 0], [1, 4, 5, 2])).toBe(1)
    expect(of([0, 0, 0, 0], [1, 4, 0, -2])).toBe(2)
    expect(of([1, 2, 3], [1, 2, 3])).toBeUndefined()
  })
})

test.each(MOODS)('what teams add to %s is the difference between the runs', (mood) => {
  if (mood === 'capability') return
  const sides = [0, 1].map((design) => {
    const ground = prepare(scenario, 2)
    const kept = keepMood(ground.first, mood)
    return { ...kept, ground, value: run(scenario, design, 2, ground, watchOf([kept.onlooker])).measures[place(mood)] }
  })
  const added = byStaff(sides[0].ground.first, sides[0].means, sides[1].means)
  expect(added.reduce((sum, one) => sum + one, 0)).toBeCloseTo(sides[1].value - sides[0].value, 10)
})

test('every measure has its course, which ends where the runs do', () => {
  for (const name of targetsOf(scenario)) {
    const target = targetOf(scenario, [], name)!
    const { subject, mood } = tellingOf(target, scenario.weeks)
    expect(['gap', 'repeats', 'course']).toContain(subject)
    expect(mood === undefined || subject === 'course').toBe(true)
  }
  const skill = tellingOf(targetOf(scenario, [], 'skill')!, scenario.weeks)
  const chain = chainOf(scenario, { from: 0, to: 1 }, 0, skill.subject, skill.worth, skill.mood)
  const { weeks, values } = courseOf(chain, targetOf(scenario, [], 'skill')!, scenario.weeks)
  expect(weeks).toEqual([13, 26, 39, 52, 60])
  expect(values.map((side) => side.at(-1))).toEqual(chain.measures.map((measures) => measures[place('skill')]))
  expect(chain.links.map(({ about }) => about)).toEqual(['mood', 'mood', 'mood'])
})
