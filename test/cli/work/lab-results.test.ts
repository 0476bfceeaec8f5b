import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openingResults } from '../../../src/cli/lab/openingResults.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import { sweep } from '../../../src/cli/work/sweep.ts'
import type { OfSearch } from '../../../src/formats/opening.ts'
import type { Scenario } from '../../../src/model/scenario.ts'
import type { SearchAnswer } from '../../../src/study/optimise/answer.ts'
import { runGroup } from '../../../src/study/group.ts'
import { asking, smallOrder, temporaryFolder } from '../../helpers/folder.ts'
import { SMALL_SWEEP, smallSweep } from '../../helpers/smallSweep.ts'

describe('a comparison', () => {
  test('opens with its scenario as it was run, as many worlds, and its report', async () => {
    const folder = temporaryFolder()
    const order = smallOrder()
    await answer(asking(folder, order))
    const { opening, report } = openingResults(realDisk, folder)
    expect(JSON.parse(opening.scenario)).toEqual(order.scenario)
    expect(opening).toMatchObject({ kind: 'results', designs: order.work.designNames, reportFile: 'report.html' })
    expect(opening.of).toEqual({ kind: 'comparison', replicates: order.scenario.replicates })
    expect(report()).toBe(realDisk.read(join(folder, 'report.html')))
    expect(report()).toContain('http-equiv="Content-Security-Policy"')
  })

  test('without the scenario’s own baseline opens with the one that it has', async () => {
    const folder = temporaryFolder()
    await answer(asking(folder, smallOrder({}, 3, { designs: ['central', 'other'] })))
    const { opening } = openingResults(realDisk, folder)
    const { designs, baseline } = JSON.parse(opening.scenario) as Scenario
    expect(designs[baseline].name).toBe('central')
  })
})

describe('a sweep', () => {
  test('opens with what it varied, between which ends, and its report', async () => {
    const folder = temporaryFolder()
    const { order, question } = await smallSweep()
    await answer(asking(folder, order, { question }))
    const { opening, report } = openingResults(realDisk, folder)
    expect(opening.of).toEqual({
      kind: 'sweep',
      settings: 9,
      factors: ['demand.pressure', 'demand.hours'],
      swept: [
        { address: 'demand.pressure', ends: [0.3, 0.9] },
        { address: 'demand.hours', ends: [2, 24] },
      ],
      design: 'coached',
      measure: 'gapClosed',
    })
    expect(JSON.parse(opening.scenario)).toEqual(order.scenario)
    expect(report()).toBe(realDisk.read(join(folder, 'report.html')))
  })

  test('tells what matters most first, where it was asked', async () => {
    const folder = temporaryFolder()
    const text = SMALL_SWEEP.replace('points: 9', 'points: 24\nanalysis: sensitivity').replace(
      'vary: { ',
      'vary: { learning.fading: [0.1, 0.100001], ',
    )
    const { order, question } = await smallSweep(text)
    await answer(asking(folder, order, { question }))
    const rows = realDisk.read(join(folder, 'sensitivity.csv')).split('\n')
    const about = rows
      .map((row) => row.split(','))
      .filter((row) => row.slice(0, 4).join() === 'rank,gapClosed,coached,ad hoc' && row[5] === 'S1')
    const ranked = about.sort((one, other) => Number(other[6]) - Number(one[6])).map((row) => row[4])
    expect(ranked[0]).not.toBe('learning.fading')
    expect(openingResults(realDisk, folder).opening.of).toMatchObject({ factors: ranked })
  })
})

test('of parameters that moved together the one that concerns the two designs compared, if it is one', async () => {
  const folder = temporaryFolder()
  const text = SMALL_SWEEP.replace('plan:', '  third: {}\nplan:').replace(
    /vary: .*/,
    'vary: { "designs.coached.support.coaches, designs.third.support.coaches": { values: [[0, 1], [1, 2]] }, "demand.pressure, demand.rework": { values: [[0.1, 0], [0.2, 0.1]] } }',
  )
  const { order, question } = await smallSweep(text)
  await answer(asking(folder, order, { question }))
  expect(openingResults(realDisk, folder).opening.of).toMatchObject({
    factors: ['designs.coached.support.coaches + designs.third.support.coaches', 'demand.pressure + demand.rework'],
    swept: [{ address: 'designs.coached.support.coaches', ends: [0, 1] }],
  })
})

describe('a search', () => {
  test('opens with the best design that it found, which gives the very runs of the search', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const out = temporaryFolder()
    const experiment = join(out, 'tiny.yaml')
    const place = 'place: { sizes: { teams: 6, departments: 2, pathways: 0 } }\ndesigns: { alone: {}, coached: {} }\nweeks: 10\n'
    const event = 'events: [{ week: 4, design: coached, set: { demand: { pressure: 0.9 } } }]\n'
    const search = 'plan: optimise\npoints: 8\nreplicates: 2\nconfirm: 3\nvary: { learning.training: [0, 1], support.coaches: [0, 2] }\n'
    writeFileSync(experiment, `format: constancy-experiment/1\n${place}${event}${search}`)
    const plain = { experiment, dryRun: false, everyRun: false, kept: false, prepare: false, parquet: false, jobs: 1, json: false }
    await sweep({ ...plain, out })
    vi.restoreAllMocks()
    const folder = join(
      out,
      readdirSync(out).find((name) => name.startsWith('tiny-'))!,
    )
    const { opening, report } = openingResults(realDisk, folder)
    expect(opening).toMatchObject({ designs: ['alone', 'coached', 'best found'], of: { kind: 'search', settings: 8, design: 'coached' } })
    expect(report()).toBe(realDisk.read(join(folder, 'report.html')))

    const scenario = JSON.parse(opening.scenario) as Scenario
    const best = scenario.designs.findIndex(({ name }) => name === (opening.of as OfSearch).best)
    const { settings, best: picks } = JSON.parse(realDisk.read(join(folder, 'analysis.json'))) as SearchAnswer
    const picked = settings.find(({ position }) => position === picks[0])!
    const { learning, support } = scenario.designs[best].settings[0]
    expect([learning.training, support.coaches]).toEqual(picked.values)
    // The fresh worlds are those after the two of the search.
    const gaps = [2, 3, 4].map((world) => runGroup(scenario, [best], world)[0].measures[0])
    expect(gaps.reduce((a, b) => a + b) / 3).toBeCloseTo(picked.estimates[0].mean, 12)

    rmSync(join(folder, 'analysis.json'))
    expect(() => openingResults(realDisk, folder)).toThrow('is not complete, or was changed. Try: constancy resume ')
  })
})

test('a folder that is not whole, or holds no results, is not opened', async () => {
  const folder = temporaryFolder()
  expect(() => openingResults(realDisk, folder)).toThrow('no plan.json in it: expected a results folder')
  await answer(asking(folder, smallOrder()))
  appendFileSync(join(folder, 'comparison.json'), ' ')
  expect(() => openingResults(realDisk, folder)).toThrow('is not complete, or was changed. Try: constancy resume ')
})
