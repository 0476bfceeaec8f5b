import { expect, test } from 'vitest'
import { answerOf } from '../../src/study/answer.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import { runGroup, type Outcome } from '../../src/study/group.ts'
import { workOf } from '../../src/study/workOf.ts'
import { OBSERVATIONS } from '../../src/model/run.ts'
import { sentences } from '../../src/report/comparison/sentence.ts'
import { runsKey } from '../../src/web/engine/keys.ts'
import { seen } from '../../src/web/engine/seen.ts'
import { givenOf } from '../../src/web/given/load.ts'
import { changed, FIRST } from '../../src/web/state/state.ts'

const NONE = new Map<string, string>()
const START = changed({ ...FIRST, scenario: 'classroom' }, { set: { weeks: '60' } })
const { scenario, shown } = givenOf(START, NONE)
const WORLDS = 6
const runs = shown.map((d) => Array.from({ length: WORLDS }, (_, r) => runGroup(scenario!, [d], r)[0]))

test('the page says what the command line says of the same worlds', () => {
  const names = shown.map((d) => scenario!.designs[d].name)
  const work = workOf(comparisonOf(scenario!, { designs: names, replicates: WORLDS }), scenario!, { scenario: '', table: '', engine: '' })
  const care = OBSERVATIONS.findIndex(({ name }) => name === 'careDelivered') * work.weeks
  const answer = answerOf(scenario!, work, {
    replicates: WORLDS,
    values: runs.map((list) => work.measures.map((_, m) => Float64Array.from(list, ({ measures }) => measures[m]))),
    care: runs.map((list) => Float32Array.from(list.flatMap(({ series }) => [...series.subarray(care, care + work.weeks)]))),
    failures: [],
    failed: 0,
  })
  const found = seen(scenario!, shown, runs, WORLDS)
  expect(sentences(found.answer, true)).toBe(sentences(answer, true))
  for (const row of found.answer.comparisons) expect(answer.comparisons).toContainEqual(row)
})

test('courses end at the mean of the worlds', () => {
  const found = seen(scenario!, shown, runs, WORLDS)
  const [first] = found.weekly('gapClosed')
  const last = runs[0].map(({ series }) => series[scenario!.weeks - 1])
  expect(first.mean.at(-1)).toBeCloseTo(last.reduce((a, b) => a + b) / WORLDS, 12)
  expect(first.low.at(-1)).toBeLessThan(first.mean.at(-1)!)
})

test('a design that has met few worlds stands where the difference puts it, and moves no other', () => {
  const few = runs.map((list, d) => (d === 1 ? list.slice(0, 2) : list))
  const [all, some] = [seen(scenario!, shown, runs, WORLDS), seen(scenario!, shown, few, WORLDS)]
  expect(some.worlds).toBe(2)
  expect(some.weekly('gapClosed')[0]).toEqual(all.weekly('gapClosed')[0])
  const at = (list: readonly Outcome[], r: number): number => list[r].series[scenario!.weeks - 1]
  const beyond = (at(runs[1], 0) - at(runs[0], 0) + at(runs[1], 1) - at(runs[0], 1)) / 2
  expect(some.weekly('gapClosed')[1].mean.at(-1)).toBeCloseTo(all.weekly('gapClosed')[0].mean.at(-1)! + beyond, 6)
})

test('runs are known again by what makes them, and by nothing else', () => {
  const other = givenOf(changed(START, { set: { [`designs.${scenario!.designs[shown[1]].name}.support.coaches`]: '1.5' } }), NONE).scenario!
  expect(runsKey(other, shown[0])).toBe(runsKey(scenario!, shown[0]))
  expect(runsKey(other, shown[1])).not.toBe(runsKey(scenario!, shown[1]))
  const elsewhere = givenOf(changed(START, { set: { 'demand.pressure': '0.5' } }), NONE).scenario!
  expect(runsKey(elsewhere, shown[0])).not.toBe(runsKey(scenario!, shown[0]))
  for (const d of [shown[0]]) expect(runGroup(other, [d], 3)).toEqual(runGroup(scenario!, [d], 3))
})
