import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openingResults } from '../../src/cli/lab/openingResults.ts'
import { ROOT } from '../../src/cli/files.ts'
import { realDisk } from '../../src/cli/store/disk.ts'
import type { OfSweep } from '../../src/formats/opening.ts'
import { openedWith, type Opened } from '../../src/web/given/opened.ts'
import { givenOf } from '../../src/web/given/load.ts'
import { sweptMarks } from '../../src/web/given/sweptMarks.ts'
import { addressOf, stateOf } from '../../src/web/state/address.ts'
import { changed } from '../../src/web/state/state.ts'
import { axisOf } from '../../src/web/flip/axis.ts'
import { resultsWords } from '../../src/web/view/resultsWords.ts'
import { scenario } from '../helpers/scenario.ts'

const KEPT = join(ROOT, 'results', 'kept')
const FOLDERS = readdirSync(KEPT).filter((name) => /-[0-9a-f]{8}$/.test(name))

function keptOf(name: string): Opened {
  return openedWith(
    openingResults(
      realDisk,
      join(
        KEPT,
        FOLDERS.find((one) => one.startsWith(name))!,
      ),
    ).opening,
  )
}

test.each(FOLDERS)('%s opens in the page, with designs to compare', (name) => {
  const { first, own } = keptOf(name)
  const { shown, problems } = givenOf(first, own)
  expect(problems).toEqual([])
  expect(shown.length).toBeGreaterThan(1)
})

test.each(FOLDERS.filter((name) => !name.startsWith('budget-split')))('%s opens at a map with two axes', (name) => {
  const { first, own } = keptOf(name)
  const { scenario: there } = givenOf(first, own)
  const axes = [first.marks.x, first.marks.y].map((mark) => axisOf(there!, mark!)!)
  expect(first.view).toBe('flip')
  expect(axes.every(({ places }) => places.length > 1)).toBe(true)
  expect(axes[0].address).not.toBe(axes[1].address)
})

describe('the map of a sweep', () => {
  test('has the ends of the sweep, in its first measure', () => {
    expect(keptOf('how-many-coaches').first).toMatchObject({
      view: 'flip',
      marks: { x: 'designs.central coaching.support.coaches,0,10', y: 'demand.hours,4,16' },
    })
    // Priorities of two designs moved together; one of them is on the map.
    expect(keptOf('how-many-priorities').first.marks).toMatchObject({ design: 'integrated', y: 'choice.freeShare,0,0.5' })
    expect(keptOf('capability-trap').first.marks.measure).toBe('gapClosed.end')
  })

  test('has what matters most, where the sweep was asked', () => {
    expect(keptOf('what-a-disbanded-team-leaves').first.marks).toMatchObject({ x: 'adoption.slip,0.05,0.6', y: 'learning.coaching,0,3' })
  })

  const given = scenario({ weeks: 12 })
  const of = (swept: OfSweep['swept']): OfSweep => ({
    kind: 'sweep',
    settings: 4,
    factors: [],
    swept,
    design: 'central',
    measure: 'gapClosed',
  })

  test('takes numbers before options, and passes over what it cannot move', () => {
    const [option, number] = [{ address: 'demand.strainLaw' }, { address: 'demand.hours', ends: [2, 8] as const }]
    expect(sweptMarks(given, of([option, { address: 'no.such', ends: [0, 1] }, number]))).toMatchObject({
      x: 'demand.hours,2,8',
      y: 'demand.strainLaw',
    })
    expect(sweptMarks(given, of([{ address: 'no.such', ends: [0, 1] }]))).toBeUndefined()
  })

  test('with one parameter has another beside it', () => {
    const coaches = 'designs.central.support.coaches'
    expect(sweptMarks(given, of([{ address: coaches, ends: [0, 2] }]))).toMatchObject({ x: `${coaches},0,2`, y: 'demand.hours' })
    expect(sweptMarks(given, of([{ address: 'demand.hours', ends: [2, 8] }]))).toMatchObject({ x: 'demand.hours,2,8', y: coaches })
  })
})

test('an address without a scenario is what the page was opened with; one with a scenario is whole', () => {
  const { first } = keptOf('how-many-coaches')
  expect(stateOf('', '', first)).toEqual(first)
  expect(stateOf('', `#${addressOf(first)}`, first)).toEqual(first)
  const answer = changed(first, { view: 'answer', marks: { x: '', y: '', design: '' } })
  expect(stateOf('', `#${addressOf(answer)}`, first)).toEqual(answer)
})

test('what they are is told in a sentence', () => {
  const words = (name: string, mapped: boolean): string => resultsWords(keptOf(name).results!, mapped)
  expect(words('where-a-central-team-pays', true)).toBe(
    'Results of where-a-central-team-pays-9fdee097: 400 settings of hours, coach knows and 7 more. The map here is run anew, between the same ends.',
  )
  expect(words('how-many-coaches', false)).toBe('Results of how-many-coaches-6f9b3591: 24 settings of coaches and hours.')
  expect(words('budget-split', false)).toBe(
    'Results of budget-split-497f9bfb: 480 settings of integrated. The best of them is here as “best found” (quality gap closed, mean over the run).',
  )
})
