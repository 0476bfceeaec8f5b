import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { BUNDLED, yamlNames } from '../../src/cli/files.ts'
import { MEASURES, OBSERVATIONS } from '../../src/model/run.ts'
import { addressed, unaffordable, varied } from '../../src/model/varied.ts'
import { LESSONS } from '../../src/web/learn/lessons.ts'
import { observedOf } from '../../src/web/learn/observed.ts'
import { runsOf, scenarioOf } from '../helpers/lessons.ts'

const WORLDS = 40

const words = (text: string): number => text.split(/\s+/).length

test('eight lessons, each with a scenario, and each scenario with a lesson', () => {
  expect(LESSONS).toHaveLength(8)
  expect(LESSONS.map(({ name }) => name).toSorted()).toEqual(yamlNames(join(BUNDLED, 'lessons')))
  expect(LESSONS.filter(({ name, scenario }) => scenario !== `lessons/${name}.yaml`)).toEqual([])
  expect(readdirSync(join(ROOT, 'src/web/learn/lessons')).toSorted()).toEqual(LESSONS.map(({ name }) => `${name}.ts`).toSorted())
})

test('the page for teachers tells of every lesson', () => {
  const page = readFileSync(join(ROOT, 'docs/lessons.md'), 'utf8')
  expect(LESSONS.filter(({ name, title }) => !page.includes(name) || !page.includes(title)).map(({ name }) => name)).toEqual([])
})

test('checks that references name are told in the validation', () => {
  const page = readFileSync(join(ROOT, 'docs/validation.md'), 'utf8')
  const named = LESSONS.flatMap(({ reference }) => reference.checks)
  expect(named.filter((name) => !page.includes(`\n### ${name}: `))).toEqual([])
})

describe.each(LESSONS.map((lesson) => [lesson.name, lesson] as const))('%s', (_, lesson) => {
  const scenario = scenarioOf(lesson)
  const designs = scenario.designs.map(({ name }) => name)

  test('what its text explains comes true, beyond noise', () => {
    const answered = lesson.answer(observedOf(scenario, runsOf(scenario, WORLDS)))
    expect(answered.said).toMatch(/[+−]\d+\.\d ± \d+\.\d/)
    expect(answered).toEqual({ option: lesson.happened.option, said: answered.said })
  })

  test('where designs are the same its answer is another', () => {
    const twins = runsOf(scenario, 3).map((world) => world.map(() => world[scenario.baseline]))
    const { option } = lesson.answer(observedOf(scenario, twins))
    expect(option).not.toBe(lesson.happened.option)
  })

  test('what it names is there', () => {
    const { prediction, reveal, sliders } = lesson
    const observations = OBSERVATIONS.map(({ name }) => name)
    const measures = MEASURES.map(({ name }) => name)
    const drawn = prediction.kind === 'curve' ? [prediction.design, prediction.beside] : []
    const watched = prediction.kind === 'curve' ? [prediction.observation, reveal.observation] : [reveal.observation]
    const moved = sliders.flatMap(({ moves }) => [moves.design, moves.versus ?? moves.design])
    expect([...lesson.designs, ...reveal.designs, ...drawn, ...moved].filter((name) => !designs.includes(name))).toEqual([])
    expect(watched.filter((name) => !observations.includes(name))).toEqual([])
    expect(sliders.filter(({ moves }) => !measures.includes(moves.measure))).toEqual([])
  })

  test.each(lesson.sliders.map((slider) => [slider.address, slider] as const))('%s can stand at every step', (__, slider) => {
    const { low, high, step } = slider
    const at = addressed(scenario, slider.address)!
    const now = (at.design === undefined ? scenario.place[0] : scenario.designs[at.design].settings[0])[at.group][at.name]
    for (const value of [now, high]) expect(Math.abs((value - low) / step - Math.round((value - low) / step))).toBeLessThan(1e-9)
    expect(now).toBeGreaterThanOrEqual(low)
    expect(now).toBeLessThanOrEqual(high)
    for (const value of [low, high]) {
      const moved = varied(scenario, [{ at, value }])
      expect(designs.flatMap((___, design) => unaffordable(moved, design) ?? [])).toEqual([])
    }
  })

  test('its texts keep their lengths', () => {
    const { situation, happened, teacher, prediction } = lesson
    const lengths: [text: string, least: number, most: number][] = [
      [situation, 65, 95],
      [happened.text, 60, 100],
      [teacher.notes, 60, 120],
      [teacher.summary, 8, 30],
      [lesson.question, 8, 40],
      [lesson.takeHome, 6, 30],
      [lesson.reveal.look, 8, 30],
      ...prediction.options.map((option): [string, number, number] => [option, 2, 14]),
      ...lesson.sliders.map(({ trying }): [string, number, number] => [trying, 8, 30]),
    ]
    expect(lengths.filter(([text, least, most]) => words(text) < least || words(text) > most)).toEqual([])
    expect(lesson.minutes).toBeGreaterThanOrEqual(10)
    expect(lesson.minutes).toBeLessThanOrEqual(15)
  })

  test('its reference is whole', () => {
    const { author, title, year, checks } = lesson.reference
    expect(author).not.toBe('')
    expect(title).not.toBe('')
    expect(year).toBeGreaterThan(1900)
    expect(checks.length).toBeGreaterThan(0)
  })
})

describe.each(LESSONS.flatMap(({ name, prediction, ...lesson }) => (prediction.kind === 'curve' ? [{ name, prediction, lesson }] : [])))(
  'the curve of $name',
  ({ name, prediction, lesson }) => {
    const scenario = scenarioOf({ name, prediction, ...lesson })
    const observed = observedOf(scenario, runsOf(scenario, 12))
    const [drawn, beside] = [prediction.design, prediction.beside].map((design) => observed.curve(design, prediction.observation))

    test('drawn as it comes out, is read as the option that comes true', () => {
      expect(prediction.read(drawn, beside)).toBe(lesson.happened.option)
      expect(prediction.read(beside, beside)).not.toBe(lesson.happened.option)
    })

    test('fits on the paper', () => {
      expect(drawn).toHaveLength(prediction.weeks)
      expect(Math.min(...drawn, ...beside)).toBeGreaterThan(prediction.low)
      expect(Math.max(...drawn, ...beside)).toBeLessThan(prediction.high)
    })
  },
)
