import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pushApart } from '../../../src/report/chart/apart.ts'
import { areas, areasTable } from '../../../src/report/chart/area.ts'
import { zeroContour } from '../../../src/report/chart/contour.ts'
import { svgFile } from '../../../src/report/chart/file.ts'
import { front, frontTable } from '../../../src/report/chart/front.ts'
import { heat, heatTable } from '../../../src/report/chart/heat.ts'
import { intervals } from '../../../src/report/chart/intervals.ts'
import { lookOf, partLook } from '../../../src/report/chart/look.ts'
import { svgText } from '../../../src/report/chart/mark.ts'
import type { Mark } from '../../../src/report/chart/mark.ts'
import { rowsTable } from '../../../src/report/chart/rows.ts'
import { shareRows, shares } from '../../../src/report/chart/shares.ts'
import { stack, stackTable } from '../../../src/report/chart/stack.ts'
import { boxesOf, overlaps, wellFormed } from './geometry.ts'

const odd = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(NaN, 0, Infinity, -Infinity, 1e-9))
const end = fc.oneof(odd, fc.constant(null))
const name = fc.constantFrom(
  'ad hoc',
  'not recognised',
  'a very long name of a design with many words',
  'x',
  'Wwwwwwwwwwwwwwwwwwwwww',
  '<b>&',
)
const width = fc.integer({ min: 320, max: 1920 })

const ROWS = [
  { name: 'coaches', group: 'levers', look: 'd1', value: 0.04, low: 0.03, high: 0.05, clear: true },
  { name: 'forum', group: 'levers', look: 'd1', value: -0.001, low: -0.004, high: 0.002, clear: false },
]
const rows = { title: 'Shares', rows: ROWS, unit: 'points', times: 100, width: 400 }
const parts = [
  { name: 'new', look: 'p0' },
  { name: 'forgotten', look: 'p1' },
]
const stacks = { title: 'Hours', parts, stacks: [{ name: 'ad hoc', look: 'd0', values: [0.8, 0.2] }], unit: '%', times: 100, width: 400 }
const layers = [
  { name: 'forgotten', look: 'p1', values: [0, 0.1, 0.1] },
  { name: 'unrecorded', look: 'p2', values: [0, 0.1, 0.2] },
]
const area = { title: 'Causes', layers, weeks: 3, horizons: [], unit: '%', times: 100, width: 400, height: 160 }
const cell = (difference: number) => ({ difference, low: difference - 0.5, high: difference + 0.5 })
const map = {
  title: 'Where',
  across: { name: 'demand.pressure', places: [0, 0.5, 1] },
  up: { name: 'support.coaches', places: [2, 4] },
  cells: [
    [cell(-1), cell(0.2), cell(1)],
    [cell(-2), cell(-1), cell(0)],
  ],
  words: ['coaching ahead', 'ad hoc ahead'] as const,
  unit: 'points',
  times: 1,
  width: 400,
}
const estimate = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1 })
const choices = [
  { name: '1', look: 'd1', x: estimate(1), y: estimate(2), onFront: true },
  { name: 'as it is', look: 'd0', x: estimate(0.5), y: estimate(1), onFront: false },
]
const pareto = { title: 'Front', choices, across: { name: 'gap', times: 1 }, up: { name: 'skill', times: 1 }, width: 400, height: 240 }

describe('a small picture of each', () => {
  test.each<[string, Mark]>([
    ['intervals', intervals({ ...rows, sides: ['worse', 'better'] })],
    ['shares', shares(rows)],
    ['stack', stack(stacks)],
    ['areas', areas(area)],
    ['heat', heat(map)],
    ['front', front(pareto)],
  ])('%s', (_, picture) => {
    expect(svgText(picture)).toMatchSnapshot()
    expect(wellFormed(picture)).toBe(true)
  })
})

describe('tables hold what is drawn', () => {
  test.each([
    ['rows', rowsTable(rows).rows[1], ['levers', 'forum', -0.1, -0.4, 0.2, 'no']],
    ['stack', stackTable(stacks).rows[0], ['ad hoc', 80, 20]],
    ['areas', areasTable(area).rows[2], [3, 10, 20]],
    ['heat', heatTable(map).rows[1], [2, 0.5, 0.2, -0.3, 0.7]],
    ['front', frontTable(pareto).rows[0], ['1', 1, 0.9, 1.1, 2, 1.9, 2.1, 'yes']],
  ])('%s', (_, found, expected) => {
    expect(found.map((one) => (typeof one === 'number' ? Math.round(one * 1e9) / 1e9 : one))).toEqual(expected)
  })
})

/** What is wrong with a picture: what leaves it, texts over one another, what is no number, text that became markup. */
function faults(picture: Mark): string[] {
  const [wide, high] = [Number(picture.attributes.width), Number(picture.attributes.height)]
  const boxes = boxesOf(picture)
  const out = boxes.filter(({ left, right, top, bottom }) => left < -0.5 || right > wide + 0.5 || top < -0.5 || bottom > high + 0.5)
  return [
    ...out.map(({ what, left, right, top, bottom }) => `${what}: ${left} to ${right} of ${wide}, ${top} to ${bottom} of ${high}`),
    ...overlaps(boxes.filter(({ kind }) => kind === 'text')),
    ...(wellFormed(picture) ? [] : ['not a number']),
    ...(svgText(picture).includes('<b>') ? ['markup'] : []),
  ]
}

const row = fc.record({
  name,
  group: fc.option(name, { nil: undefined }),
  look: fc.constant('d1'),
  value: odd,
  low: end,
  high: end,
  clear: fc.boolean(),
})

describe('nothing leaves the picture, no text lies over another, whatever the numbers', () => {
  test('rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), width, fc.boolean(), (list, wide, sided) => {
        const input = {
          ...rows,
          rows: list,
          width: wide,
          ...(sided ? { sides: ['a long name is better', 'another long name is better'] as const } : {}),
        }
        expect([...faults(intervals(input)), ...faults(shares(input))]).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
  })
  test('stacks', () => {
    const one = fc.record({ name, look: fc.constant('d1'), values: fc.array(odd, { maxLength: 4 }) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), fc.array(name, { minLength: 4, maxLength: 4 }), width, (list, names, wide) => {
        expect(
          faults(stack({ ...stacks, parts: names.map((part, p) => ({ name: part, look: partLook(p) })), stacks: list, width: wide })),
        ).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
  })
  test('areas', () => {
    const layer = fc.record({ name, look: fc.constant('p1'), values: fc.array(odd, { minLength: 5, maxLength: 5 }) })
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 8 }), width, fc.integer({ min: 1, max: 5 }), (list, wide, weeks) => {
        expect(faults(areas({ ...area, layers: list, weeks, width: wide }))).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
  })
  test('heat', () => {
    const one = fc.record({ difference: end, low: end, high: end })
    fc.assert(
      fc.property(
        fc.array(fc.array(one, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        width,
        name,
        (cells, wide, axis) => {
          expect(faults(heat({ ...map, cells, up: { name: axis, places: cells.map((_, i) => i * 2.5) }, width: wide }))).toEqual([])
        },
      ),
      { numRuns: 100, seed: 1 },
    )
  })
  test('front', () => {
    const one = fc.record({ mean: odd, low: end, high: end })
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, look: fc.constant('d1'), x: one, y: one, onFront: fc.boolean() }), { maxLength: 6 }),
        width,
        (list, wide) => {
          expect(faults(front({ ...pareto, choices: list, width: wide }))).toEqual([])
        },
      ),
      { numRuns: 100, seed: 1 },
    )
  })
})

test('labels are pushed apart, each as little as can be', () => {
  expect(pushApart([10, 10, 50], [10, 10, 10], 0, 100)).toEqual([5, 15, 50])
  expect(pushApart([50, 10], [10, 10], 0, 100)).toEqual([50, 10])
  expect(pushApart([0, 100], [10, 10], 0, 100)).toEqual([5, 95])
  expect(pushApart([99, 99, 99], [10, 10, 10], 0, 100)).toEqual([75, 85, 95])
})

test('the zero contour lies where straight lines cross it', () => {
  expect(
    zeroContour([
      [-1, 1],
      [-1, 1],
    ]),
  ).toEqual([
    [
      [0.5, 0],
      [0.5, 1],
    ],
  ])
  expect(
    zeroContour([
      [1, 1],
      [-3, -3],
    ]),
  ).toEqual([
    [
      [1, 0.25],
      [0, 0.25],
    ],
  ])
  expect(
    zeroContour([
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([])
  expect(
    zeroContour([
      [-1, 1],
      [NaN, 1],
    ]),
  ).toEqual([])
  expect(
    zeroContour([
      [-1, 1],
      [1, -1],
    ]),
  ).toHaveLength(2)
})

test('looks: the baseline is grey, others follow in order and begin again', () => {
  const designs = ['b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  expect(lookOf(designs, 'a', 'a')).toBe('d0')
  expect(lookOf(designs, 'a', 'b')).toBe('d1')
  expect(lookOf(designs, 'a', 'c')).toBe('d2')
  expect(lookOf(designs, 'a', 'i')).toBe('d2')
})

test('shares come largest first, and pale where within noise', () => {
  const found = shareRows(
    [
      { name: 'small', share: { mean: 0.1, low: -0.1, high: 0.3 } },
      { name: 'large', share: { mean: -2, low: -3, high: -1 } },
    ],
    'd1',
  )
  expect(found.map((one) => [one.name, one.clear])).toEqual([
    ['large', true],
    ['small', false],
  ])
})

test('a file of its own needs nothing that other programs do not know', () => {
  const file = svgFile(intervals(rows))
  expect(file).toContain('<style>')
  expect(file).not.toMatch(/var\(|\d+em|light-dark/)
})
