import { describe, expect, test } from 'vitest'
import { loadExperiment } from '../../src/formats/experiments/load.ts'
import { formulaReader } from '../../src/study/formulas/formulas.ts'
import { groupRunner } from '../../src/study/groupRunner.ts'
import { MEASURES } from '../../src/model/run.ts'
import { addressed, valueAt } from '../../src/model/varied.ts'
import { pointTable } from '../../src/study/sweep/pointTable.ts'
import { sweepOf } from '../../src/study/sweep/read.ts'
import { orderOf } from '../../src/formats/order.ts'
import type { Crew } from '../../src/web/engine/crew.ts'
import { TASKS } from '../../src/web/engine/tasks.ts'
import { axisOf, markOf } from '../../src/web/flip/axis.ts'
import { cellsOf, type FlipQuestion } from '../../src/web/flip/cells.ts'
import { choiceGroups, firstChoice } from '../../src/web/flip/choices.ts'
import { Flipping, type FlipSeen } from '../../src/web/flip/flipping.ts'
import { heightsOf, standing, type Height } from '../../src/web/flip/heights.ts'
import { nearestKnown } from '../../src/web/flip/nearest.ts'
import { roundsOf } from '../../src/web/flip/order.ts'
import { emptySentence, flipSentence, readCell } from '../../src/web/flip/sentence.ts'
import { bestSplit } from '../../src/web/flip/split.ts'
import { hasOwnValues } from '../../src/web/flip/unlike.ts'
import { givenOf } from '../../src/web/given/load.ts'
import { LIBRARY } from '../../src/web/given/library.ts'
import { FIRST } from '../../src/web/state/state.ts'
import { filesOf } from '../helpers/files.ts'
import { scenario } from '../helpers/scenario.ts'

/** The crew's tasks done at once, and counted. */
function here() {
  let runs = 0
  const ask = async (task: 'point', of: never, args: never) => {
    const found = TASKS[task](of, args)
    runs += found.flat().length
    return found
  }
  return { crew: { ask } as unknown as Pick<Crew, 'ask'>, runs: () => runs }
}

function refined(flipping: (look: (seen: FlipSeen) => void) => void): Promise<FlipSeen> {
  return new Promise((done) => flipping((seen) => seen.done === seen.wanted && done(seen)))
}

const small = scenario({ weeks: 12 })
const question = (x: string, y: string, of = small): FlipQuestion => ({
  scenario: of,
  design: 1,
  versus: 0,
  across: axisOf(of, x)!,
  up: axisOf(of, y)!,
})

const SWEEP = `format: constancy-experiment/1
title: Small
weeks: 12
place: { sizes: { teams: 6, departments: 2, pathways: 0 } }
designs:
  ad hoc: {}
  coached: { support: { coaches: 1 } }
plan: grid
vary: { demand.hours: [0, 4, 8, 12], designs.coached.support.coaches: [0, 1, 2, 3] }
replicates: 4
`

describe('a map over two parameters', () => {
  test('has the numbers of a sweep over the same grid, with the same reasons where nothing can be run', async () => {
    const loaded = await loadExperiment({ path: 'x.yaml', shown: 'x.yaml', text: SWEEP }, filesOf({}), formulaReader)
    const runs = { ...orderOf(loaded.experiment!, loaded.scenario!, '0.0.0-test'), scenario: loaded.scenario! }
    const { work, points } = runs
    const run = groupRunner({ work, scenario: runs.scenario, points })
    const gap = work.measures.indexOf('gapClosed')
    const outcomes = Array.from({ length: work.points }, (_, point) =>
      Array.from({ length: work.replicates }, (__, replicate) => run({ point, replicate })),
    )
    const results = [0, 1].map((d) => Float64Array.from(outcomes.flat(), (world) => world[d].measures[gap] ?? NaN))
    const sweep = { ...sweepOf({ work, scenario: runs.scenario, points }, loaded.question!), results: [results] }
    const measures = MEASURES.filter(({ name }) => name === 'gapClosed')
    const rows = [...pointTable({ ...sweep, measures }).rows]

    const of: FlipQuestion = {
      scenario: runs.scenario,
      design: 1,
      versus: 0,
      across: { ...axisOf(runs.scenario, 'demand.hours')!, places: [0, 4, 8, 12] },
      up: { ...axisOf(runs.scenario, 'designs.coached.support.coaches')!, places: [0, 1, 2, 3] },
    }
    const flipping = (look: (seen: FlipSeen) => void) => new Flipping(here().crew, look, expect.fail).show(of, 4)
    const seen = await refined(flipping)
    const heights = heightsOf(of, seen.cells, 'gapClosed')
    const mine = seen.cells.flatMap(({ values }, n) => {
      const height = heights[n]
      // The grid's last parameter runs fastest, the map's first.
      const point = of.across.places.indexOf(values[0]) * 4 + of.up.places.indexOf(values[1]) + 1
      return height === undefined ? [] : [[point, height.pairs, height.difference, height.low, height.high, height.verdict]]
    })
    const theirs = rows.map(([point, , , , pairs, , , difference, low, high, verdict]) => [point, pairs, difference, low, high, verdict])
    expect(mine.sort(([a], [b]) => (a as number) - (b as number))).toEqual(theirs)
    expect(theirs.length).toBeGreaterThan(4)
    expect(theirs.length).toBeLessThan(16)
    for (const { values, reason } of seen.cells) {
      const point = of.across.places.indexOf(values[0]) * 4 + of.up.places.indexOf(values[1])
      const failed = outcomes[point][0].find(({ error }) => error !== undefined)
      expect(reason === undefined).toBe(failed === undefined)
    }
  })

  test('makes no run twice: a lever of one design leaves the runs of the other as they are, nor does a click make any', async () => {
    const { crew, runs } = here()
    const of = question('demand.hours,4,12', 'designs.central.support.coaches,0,2')
    let looked: (seen: FlipSeen) => void = () => {}
    const flipping = new Flipping(crew, (seen) => looked(seen), expect.fail)
    const seen = await refined((look) => {
      looked = look
      flipping.show(of, 4)
    })
    const paid = seen.cells.filter(({ reason }) => reason === undefined)
    const hours = new Set(paid.map(({ values }) => values[0])).size
    expect(runs()).toBe(4 * (paid.length + hours))
    const moved = { ...small, place: small.place.map((one) => ({ ...one, demand: { ...one.demand, hours: 5 } })) }
    const designs = small.designs.map((one) => ({
      ...one,
      settings: one.settings.map((each) => ({ ...each, demand: { ...each.demand, hours: 5 } })),
    }))
    const again = await refined((look) => {
      looked = look
      flipping.show(question('demand.hours,4,12', 'designs.central.support.coaches,0,2', { ...moved, designs }), 4)
    })
    expect(again.wanted).toBe(0)
    expect(runs()).toBe(4 * (paid.length + hours))
  })

  test('tells apart what is not the same run', () => {
    const keys = cellsOf(question('issues.commonness', 'designs.central.support.coaches,0,2')).map((cell) => cell.keys)
    expect(new Set(keys.map(([design]) => design)).size).toBe(keys.length)
    expect(new Set(keys.map(([, versus]) => versus)).size).toBe(9)
    const other = cellsOf(question('issues.commonness', 'designs.central.support.coaches,0,2', { ...small, seed: '2' }))
    expect(other.some(({ keys: [key] }) => keys.some(([mine]) => mine === key))).toBe(false)
  })
})

describe('an axis', () => {
  test('holds at most nine rising places in its range, up to the value here or beyond', () => {
    const addresses = choiceGroups(small, [1, 0]).flatMap(({ choices }) => choices.map(({ address }) => address))
    expect(addresses.length).toBeGreaterThan(150)
    const odd = addresses.filter((address) => {
      const { places, words, here } = axisOf(small, address)!
      const rising = places.every((value, n) => n === 0 || value > places[n - 1])
      return places.length < 2 || places.length > 9 || !rising || words.length !== places.length || places.at(-1)! < here
    })
    expect(odd).toEqual([])
  })

  test('is kept with its ends, and read again as it was; what is no parameter is none', () => {
    const axis = axisOf(small, 'demand.hours,2,18')!
    expect(axis.places).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18])
    expect(axisOf(small, markOf(axis))).toEqual(axis)
    expect(axisOf(small, 'designs.central.support.coaches')!.name).toBe('coaches in central')
    expect(axisOf(small, 'demand.nothing')).toBeUndefined()
    expect(axisOf(small, '')).toBeUndefined()
    expect(axisOf(small, 'learning.fading,1e-7,2e-1')!.places.at(-1)).toBe(0.2)
    expect(axisOf(small, 'demand.hours,18,2')!.places).toEqual(axisOf(small, 'demand.hours')!.places)
  })

  test('begins with parameters that are there in every ready question', () => {
    for (const path of LIBRARY.keys()) {
      const name = path.slice('scenarios/'.length, -'.yaml'.length)
      const { scenario: ready, shown } = name.includes('/') ? { shown: [] } : givenOf({ ...FIRST, scenario: name }, new Map())
      if (ready === undefined || shown.length < 2) continue
      for (const address of firstChoice(ready, shown.at(-1)!, shown[0])) {
        expect([address, axisOf(ready, address)?.address]).toEqual([address, address])
        expect([name, hasOwnValues(ready, addressed(ready, address)!)]).toEqual([name, false])
      }
    }
  })

  test('is refused where single teams or organisations have values of their own', () => {
    const two = {
      ...small,
      organisations: ['a', 'b'],
      place: [small.place[0], { ...small.place[0], demand: { ...small.place[0].demand, hours: 3 } }],
    }
    const at = addressed(two, 'demand.hours')!
    expect(valueAt(two, at)).not.toBe(3)
    expect(hasOwnValues(two, at)).toBe(true)
    expect(hasOwnValues(small, at)).toBe(false)
    const ready = givenOf({ ...FIRST, scenario: 'classroom' }, new Map()).scenario!
    const teams = addressed(ready, 'sizes.teams')!
    expect(hasOwnValues(ready, teams)).toBe(false)
    expect(
      hasOwnValues({ ...ready, teams: ready.teams.map((team, t) => (t === 0 ? { ...team, staff: team.staff + 1 } : team)) }, teams),
    ).toBe(true)
  })
})

test('a grid is refined from nine cells to all, then with more worlds', () => {
  const rounds = roundsOf(9, 9, 16)
  expect(rounds.map(({ cells, worlds }) => [cells.length, worlds])).toEqual([
    [9, 4],
    [25, 4],
    [81, 4],
    [81, 8],
    [81, 16],
  ])
  expect(rounds[0].cells).toEqual([0, 4, 8, 36, 40, 44, 72, 76, 80])
  expect(roundsOf(2, 3, 2)).toEqual([{ cells: [0, 1, 2, 3, 4, 5], worlds: 2 }])
  expect(roundsOf(9, 9, 12).at(-1)).toMatchObject({ worlds: 12 })
})

test('a cell that waits looks like the nearest that is known; one that can have no runs like none', () => {
  expect(nearestKnown(3, [true, false, undefined, false, false, false, false, false, true])).toEqual([0, 0, -1, 0, 0, 8, 0, 8, 8])
  expect(nearestKnown(2, [false, undefined])).toEqual([-1, -1])
})

describe('in words', () => {
  const of = question('demand.hours,0,16', 'designs.central.support.coaches,0,2')
  const at = (difference: number): Height =>
    ({
      difference,
      low: difference - 0.01,
      high: difference + 0.01,
      pairs: 8,
      mean: 0.3 + difference,
      baselineMean: 0.3,
      verdict: Math.abs(difference) <= 0.01 ? 'within noise' : difference > 0 ? 'better' : 'worse',
    }) as Height
  const cells = cellsOf(of).map((cell) => ({ ...cell, reason: undefined, runs: [[], []] as const }))
  const share = { unit: 'share', better: 'higher' as const }
  const columns = of.across.places.length

  test('on which side a design is ahead, where one value tells most cells apart', () => {
    const heights = cells.map((_, n) => at(n % columns === 3 ? 0 : n % columns > 3 ? 0.05 : -0.05))
    expect(heights.map(standing).slice(0, columns)).toEqual([-1, -1, -1, 0, 1, 1, 1, 1, 1])
    expect(bestSplit(of.across, of.up, heights.map(standing))).toMatchObject({ axis: of.across, aheadAbove: true })
    const rows = cells.length / columns
    expect(flipSentence(of, cells, heights, share)).toBe(
      `Central is ahead of ad hoc in ${5 * rows} of ${cells.length} cells, mostly with hours at 6 or more, behind in ${3 * rows}; in ${rows} it cannot be told.`,
    )
  })

  test('that it does not flip, that nothing can be told, that luck would make as many, that cells are waiting', () => {
    expect(
      flipSentence(
        of,
        cells,
        cells.map(() => at(0.05)),
        share,
      ),
    ).toMatch(/in none: on this map it does not flip\.$/)
    expect(
      flipSentence(
        of,
        cells,
        cells.map(() => at(-0.05)),
        share,
      ),
    ).toMatch(/^Central is ahead of ad hoc in none of \d+ cells and behind in \d+: on/)
    expect(
      flipSentence(
        of,
        cells,
        cells.map(() => at(0)),
        share,
      ),
    ).toMatch(/^In none of \d+ cells can central and ad hoc be told apart\.$/)
    expect(
      flipSentence(
        of,
        cells,
        cells.map((_, n) => at(n === 0 ? 0.05 : 0)),
        share,
      ),
    ).toMatch(/Luck alone would make about as many\.$/)
    expect(
      flipSentence(
        of,
        cells,
        cells.map((_, n) => (n === 0 ? at(0.05) : undefined)),
        share,
      ),
    ).toBe('Central is ahead of ad hoc in 1 of 1 cells so far and behind in none.')
    expect(
      flipSentence(
        of,
        cells,
        cells.map(() => undefined),
        share,
      ),
    ).toMatch(/two worlds yet/)
  })

  test('what a cell says, and why one is empty', () => {
    expect(readCell(of, cells[1], at(-0.012), share, 0.05)).toEqual([
      'hours 2, coaches in central 0',
      'central −1.2 ± 1.0 points (central 28.8 %, ad hoc 30.0 %; 8 worlds)',
    ])
    expect(readCell(of, cells[1], at(0.001), share, 0.05)[1]).toMatch(/within noise/)
    expect(readCell(of, { ...cells[1], reason: 'it costs too much' }, undefined, share, 1)[1]).toBe('no runs: it costs too much')
    expect(emptySentence([{ ...cells[0], reason: 'it costs too much.' }, cells[1]])).toBe(
      '1 cell is empty, since it cannot be run: it costs too much.',
    )
    expect(emptySentence(cells)).toBe('')
  })
})
