import { describe, expect, test } from 'vitest'
import {
  chunkCount,
  chunksByStop,
  chunksOf,
  drawOf,
  groupsInChunk,
  groupsOf,
  inShard,
  placeOf,
  runOf,
  runsOf,
} from '../../src/study/layout.ts'
import type { Work } from '../../src/study/work.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import { workOf } from '../../src/study/workOf.ts'
import { NAMES } from '../helpers/names.ts'
import { scenario } from '../helpers/scenario.ts'

const base = workOf(comparisonOf(scenario(), {}), scenario(), NAMES)
const work: Work = { ...base, points: 3, replicates: 7, groupsPerChunk: 4 }
const stopping: Work = {
  ...work,
  points: 2,
  replicates: 30,
  groupsPerChunk: 8,
  precision: { measure: 'gapClosed', within: 1, relative: false, least: 5 },
}

describe('which run is which', () => {
  test('each has a place of its own, and each place a run', () => {
    const places = Array.from({ length: runsOf(work) }, (_, run) => placeOf(work, run))
    expect(places.map((place) => runOf(work, place, place.design))).toEqual(places.map((_, run) => run))
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(3 * 7 * 3)
  })

  test('chunks hold every world once, in order', () => {
    for (const one of [work, stopping]) {
      const groups = [...groupsOf(one, chunksOf(one))]
      expect(groups.map((group) => runOf(one, group, 0) / 3)).toEqual(groups.map((_, n) => n))
      expect(groups).toHaveLength(one.points * one.replicates)
      expect(chunksOf(one).map(({ index }) => index)).toEqual(chunksOf(one).map((_, n) => n))
      expect(chunkCount(one)).toBe(chunksOf(one).length)
      expect(chunksOf(one).every(({ first, end }) => end - first <= one.groupsPerChunk)).toBe(true)
    }
    expect(chunksOf(work)).toHaveLength(6)
  })

  test('with a stop rule, chunks end at every look of every point', () => {
    expect(chunksOf(stopping).map(({ end }) => end)).toEqual([5, 10, 18, 20, 28, 30, 35, 40, 48, 50, 58, 60])
    expect(chunksByStop(stopping).map((own) => own.map(({ index }) => index))).toEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
    ])
    expect(chunksByStop(work)).toEqual([chunksOf(work)])
  })

  test('shards share out every chunk once; with a stop rule whole points', () => {
    for (const one of [work, stopping]) {
      const shards = [0, 1, 2].map((k) => chunksOf(one).filter((chunk) => inShard(one, chunk, { k, of: 3 })))
      expect(
        shards
          .flat()
          .map(({ index }) => index)
          .sort((a, b) => a - b),
      ).toEqual(chunksOf(one).map(({ index }) => index))
    }
    expect(
      chunksOf(stopping)
        .filter((chunk) => inShard(stopping, chunk, { k: 1, of: 2 }))
        .map(({ index }) => index),
    ).toEqual([6, 7, 8, 9, 10, 11])
  })

  test('worlds are shared by all points, or by so many in a row', () => {
    const draws = (sharing: number): number[] => [0, 1, 2].map((point) => drawOf({ ...work, sharing }, { point, replicate: 3 }))
    expect(draws(0)).toEqual([3, 3, 3])
    expect(draws(1)).toEqual([3, 10, 17])
    expect(draws(2)).toEqual([3, 3, 10])
  })

  test('worlds may be passed over: those after the twentieth are not met by who runs twenty', () => {
    expect([0, 4].map((replicate) => drawOf({ ...work, sharing: 0, from: 20 }, { point: 1, replicate }))).toEqual([20, 24])
  })

  test('the size of a chunk is counted: by work, by weekly series where they are stored, and so that there are not too many', () => {
    expect(groupsInChunk(156_000, 500, 26_000, 100)).toBe(51)
    expect(groupsInChunk(780, 500, 100_000, 100)).toBe(30)
    expect(groupsInChunk(780, 80, 0, 100)).toBe(10256)
    expect(groupsInChunk(780, 500, 0, 100)).toBe(2000)
    expect(groupsInChunk(52_000_000, 500, 26_000, 100)).toBe(1)
    expect(groupsInChunk(52_000_000, 500, 26_000, 1_000_000)).toBe(50)
  })
})
