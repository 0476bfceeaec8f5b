import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/report/block.ts'
import { textOf } from '../../../src/report/block.ts'
import { optimiseReport } from '../../../src/report/sweep/optimise.ts'
import { confirm } from '../../../src/study/optimise/confirm.ts'
import { optimised } from '../../../src/study/optimise/found.ts'
import type { Optimised } from '../../../src/study/optimise/found.ts'
import { front } from '../../../src/study/optimise/front.ts'
import { optimiseTable } from '../../../src/study/optimise/table.ts'
import type { MeasureInfo } from '../../../src/model/measure.ts'
import type { Lever } from '../../../src/study/optimise/space.ts'
import { ANY, evaluate, search, spaceFor, split } from '../../study/optimise/problems.ts'
import type { Problem } from '../../study/optimise/problems.ts'
import { OWN_NAMES } from '../../helpers/told.ts'

const COACHES: Lever = { levels: 11, ordered: true }
const OPENING: Lever = { levels: 2, ordered: false }
const NOISE = { common: 0.05, own: 0.01 }

/** Coaches (0 to 10) pay off less and less and cost hours, as a caseload (1 to 5) does not; more coaches, more effort done twice. */
const PROBLEM: Problem = {
  levers: [COACHES, ANY, OPENING],
  better: ['higher', 'lower'],
  value: ([n, caseload, open]) => [
    0.2 + 0.2 * Math.sqrt(n) - 0.3 * (caseload - 0.6) * (caseload - 0.6) + (open < 0.5 ? 0 : 0.03),
    0.1 + 0.1 * n * n,
  ],
  refused: ([n, caseload]) => n + 0.2 * caseload > 0.7,
}

const OBJECTIVES: MeasureInfo[] = [
  { name: 'gapClosed', about: 'Quality gap closed.', unit: 'share', better: 'higher' },
  { name: 'duplicatedShare', about: 'Effort done twice.', unit: 'share', better: 'lower' },
]

function valuesOf(unit: Float64Array): (number | string)[] {
  return [Math.floor(unit[0] * 11), 1 + 4 * unit[1], unit[2] < 0.5 ? 'closed' : 'open']
}

function whole(problem: Problem, rounds = 12): Optimised {
  const space = { ...spaceFor(problem, 16), objectives: OBJECTIVES }
  const { history } = search(problem, rounds, 16, NOISE, 10, 'search', space)
  const shortlist = front(space, history, 10)
  const units = split(shortlist.unit, 3)
  const present = Float64Array.of(2.5 / 11, 0.25, 0.25)
  const fresh = (unit: Float64Array): Float64Array[] => evaluate(problem, unit, NOISE, 500, 40, 'search')
  const confirmed = confirm(
    { objectives: OBJECTIVES, worlds: 40, settings: units.map(fresh), present: fresh(present), baseline: fresh(Float64Array.of(0, 0, 0)) },
    'search',
  )
  const named = {
    title: 'How many coaches?',
    design: 'central coaching',
    baseline: 'ad hoc',
    levers: ['support.coaches', 'support.caseload', 'support.door'],
    values: units.map(valuesOf),
    present: valuesOf(present),
    rounds,
    worlds: 10,
  }
  return optimised(named, space, shortlist, confirmed)
}

const found = whole(PROBLEM)

function texts(blocks: readonly Block[], kind: Block['kind']): string[] {
  return blocks.flatMap((block) => (block.kind === kind && block.kind !== 'table' ? [block.text] : []))
}

describe('the report', () => {
  const blocks = optimiseReport(found, OWN_NAMES)
  const table = blocks.find((block) => block.kind === 'table')!

  test('begins with what to choose and what it brings', () => {
    const [lead] = texts(blocks, 'lead')
    expect(lead).toMatch(
      /^Within the budget, central coaching does best in gap closed with support\.coaches \d+, support\.caseload [\d.]+ and support\.door open: it closes [\d.]+ points more of the quality gap than as it is \(95 % interval [\d.]+ to [\d.]+\); duplicated share is [\d.]+ points higher \(95 % interval [\d.]+ to [\d.]+\)\./,
    )
    const worse = found.settings.filter(({ fromPresent }) => fromPresent[0].verdict === 'worse').length
    expect(worse).toBeGreaterThan(0)
    expect(lead).toMatch(new RegExp(`${worse} (is|are) worse than as it is in gap closed, and pays? with it for the rest\\.$`))
    expect(lead).toMatch(/\d+ of the 10 settings that were run again are on the front/)
  })

  test('has a row for each setting that may be on the front, for the design as it is and for the baseline', () => {
    const names = table.rows.map((row) => textOf(row[0]))
    expect(names).toContain('central coaching as it is')
    expect(names.at(-1)).toBe('ad hoc')
    expect(names.some((name) => name.endsWith('best gap closed'))).toBe(true)
    expect(names.some((name) => name.endsWith('middle way'))).toBe(true)
    for (const row of table.rows) expect(row).toHaveLength(table.heads.length)
    expect(table.heads).toEqual(['', ...found.levers, 'gap closed, %', 'duplicated share, %', 'on front, %', 'beats'])
    expect(textOf(table.rows[0][4])).toMatch(/^\d+\.\d \(\+\d+\.\d ± \d+\.\d\)$/)
  })

  test('puts the best in the first objective first', () => {
    const gaps = table.rows.slice(0, -2).map((row) => Number(textOf(row[4]).split(' ')[0]))
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a))
  })

  test('says what was tried, and what it cannot tell', () => {
    const notes = texts(blocks, 'note')
    expect(notes[0]).toMatch(/^Search: 192 settings within the budget, in 12 rounds, each in the same 10 worlds; .* in 40 fresh worlds/)
    expect(notes.at(-1)).toContain('has not been shown')
  })
})

test('a pick at an end of its range is told', () => {
  const { refused: _, ...free } = PROBLEM
  const steep = whole({ ...free, value: ([n, caseload]) => [0.5 * n, 0.5 * n + 0.1 * caseload] })
  const [most, least] = steep.best
  expect(steep.edges).toContainEqual({ position: most, lever: 'support.coaches', end: 'high' })
  expect(steep.edges).toContainEqual({ position: least, lever: 'support.coaches', end: 'low' })
  const notes = texts(optimiseReport(steep, OWN_NAMES), 'note')
  expect(notes.some((note) => note.startsWith('At an end of its range: support.coaches in setting'))).toBe(true)
})

test('a search that still gains is told', () => {
  const [warning] = texts(optimiseReport({ ...found, hypervolume: [0.5, 0.8, 0.9, 1] }, OWN_NAMES), 'warning')
  expect(warning).toContain('the last round brought 10 % and the one before 10 %')
  expect(texts(optimiseReport({ ...found, hypervolume: [0.5, 1, 1, 1] }, OWN_NAMES), 'warning')).toEqual([])
  expect(texts(optimiseReport({ ...found, hypervolume: [1] }, OWN_NAMES), 'warning')[0]).toContain('after three rounds')
})

test('where the design as it is cannot be judged, means are told in place of differences', () => {
  const settings = found.settings.map((setting) => ({ ...setting, fromPresent: [] }))
  const blocks = optimiseReport({ ...found, settings, present: null }, OWN_NAMES)
  expect(texts(blocks, 'warning').at(-1)).toContain('as it is could not be judged')
  expect(texts(blocks, 'lead')[0]).toMatch(/: gap closed [\d.]+ % and duplicated share [\d.]+ %\./)
})

test('where the budget pays for nothing, it says so, and the table is empty', () => {
  const none = whole({ ...PROBLEM, refused: () => true }, 3)
  expect(optimiseReport(none, OWN_NAMES)).toEqual([
    { kind: 'warning', text: expect.stringContaining('No setting was found that the budget can pay') },
  ])
  expect([...optimiseTable({ ...none, present: null }).rows]).toEqual([])
})

test('the table has a cell for each column, and the design as it is last', () => {
  const { columns, rows: each } = optimiseTable(found)
  const rows = [...each]
  expect(rows).toHaveLength(found.settings.length + 1)
  for (const row of rows) expect(row).toHaveLength(columns.length)
  expect(rows.at(-1)![0]).toBe('present')
  expect(columns.find(({ name }) => name === 'support.door')!.type).toBe('string')
  expect(columns.find(({ name }) => name === 'support.coaches')!.type).toBe('number')
  expect(rows.some((row) => String(row[1]).includes('gapClosed'))).toBe(true)
})
