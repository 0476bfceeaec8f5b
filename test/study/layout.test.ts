import { describe, expect, test } from 'vitest'
import { chunksOf, groupsInChunk, groupsOf, placeOf, runOf, runsOf } from '../../src/study/layout.ts'
import type { Work } from '../../src/study/work.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import { workOf } from '../../src/study/workOf.ts'
import { scenario } from '../helpers/scenario.ts'

const base = workOf(comparisonOf(scenario(), {}), scenario(), 'hash', '0')
const work: Work = { ...base, points: [[], [], []], replicates: 7, groupsPerChunk: 3 }

describe('which run is which', () => {
  test('each has a place of its own, and each place a run', () => {
    const places = Array.from({ length: runsOf(work) }, (_, run) => placeOf(work, run))
    expect(places.map((place) => runOf(work, place, place.design))).toEqual(places.map((_, run) => run))
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(3 * 7 * 3)
  })

  test('chunks hold every world once, in order, and never cross a point', () => {
    const groups = chunksOf(work).flatMap(groupsOf)
    expect(groups.map((group) => runOf(work, group, 0) / 3)).toEqual(Array.from({ length: 21 }, (_, i) => i))
    expect(chunksOf(work).map(({ index }) => index)).toEqual(chunksOf(work).map((_, i) => i))
    expect(chunksOf(work).every(({ first, end }) => end - first <= 3)).toBe(true)
  })

  test('with a stop rule, chunks end at every look', () => {
    const ends = chunksOf({
      ...work,
      points: [[]],
      replicates: 30,
      groupsPerChunk: 8,
      precision: { measure: 'gapClosed', within: 1, relative: false },
    })
    expect(ends.map(({ end }) => end)).toEqual([5, 10, 18, 20, 28, 30])
  })

  test('the size of a chunk is counted: by work, by weekly series, and so that there are not too many', () => {
    expect(groupsInChunk(156_000, 26_000, 100)).toBe(51)
    expect(groupsInChunk(780, 100_000, 100)).toBe(30)
    expect(groupsInChunk(52_000_000, 26_000, 100)).toBe(1)
    expect(groupsInChunk(52_000_000, 26_000, 1_000_000)).toBe(50)
  })
})
