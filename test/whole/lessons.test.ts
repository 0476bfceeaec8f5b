import { describe, expect, test } from 'vitest'
import { MEASURES, prepare, run } from '../../src/model/run.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { addressed, varied } from '../../src/model/varied.ts'
import type { Lesson, Slider } from '../../src/web/learn/lesson.ts'
import { LESSONS } from '../../src/web/learn/lessons.ts'
import { above, below, paired, observedOf } from '../../src/web/learn/observed.ts'
import { runsOf, scenarioOf } from '../helpers/lessons.ts'

/** Worlds for a slider, whose whole range moves more than noise. */
const WORLDS = 24
/** A lesson must not hang on its scenario's own seed. */
const SEEDS = ['2', '3', '4']

describe.each(LESSONS.map((lesson) => [lesson.name, lesson] as const))('%s', (_, lesson) => {
  const scenario = scenarioOf(lesson)

  test.each(SEEDS)('comes true with seed %s too', (seed) => {
    const answered = lesson.answer(observedOf(scenario, runsOf({ ...scenario, seed }, scenario.replicates)))
    expect(answered).toEqual({ option: lesson.happened.option, said: answered.said })
  })

  test.each(sliders(lesson))('%s moves what it says, as it says', (__, slider) => {
    const at = addressed(scenario, slider.address)!
    const [low, high] = [slider.low, slider.high].map((value) => column(varied(scenario, [{ at, value }]), slider))
    const change = paired(high, low)
    expect({ ...change, up: above(change), down: below(change) }).toMatchObject({ [slider.moves.way]: true })
  })
})

function sliders(lesson: Lesson): (readonly [string, Slider])[] {
  return lesson.sliders.map((slider) => [slider.address, slider])
}

/** What a slider moves, in each world. */
function column(scenario: Scenario, { moves }: Slider): Float64Array {
  const m = MEASURES.findIndex(({ name }) => name === moves.measure)
  return Float64Array.from({ length: WORLDS }, (_, world) => {
    const ground = prepare(scenario, world)
    const of = (name: string): number => {
      const design = scenario.designs.findIndex((one) => one.name === name)
      return run(scenario, design, world, ground).measures[m]
    }
    return of(moves.design) - (moves.versus === undefined ? 0 : of(moves.versus))
  })
}
