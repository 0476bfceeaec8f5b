import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curves, curvesTable } from '../../../src/report/chart/curves.ts'
import type { CurvesInput } from '../../../src/report/chart/curves.ts'
import { svgText } from '../../../src/report/chart/mark.ts'
import { boxesOf, overlaps, wellFormed } from './geometry.ts'

const small: CurvesInput = {
  title: 'Gap closed',
  curves: [
    { name: 'ad hoc', look: 'd0', mean: [0, 0.1, 0.15], low: [0, 0.08, 0.12], high: [0, 0.12, 0.18] },
    { name: 'coaching', look: 'd1', mean: [0, 0.05, 0.25] },
  ],
  weeks: 3,
  horizons: [],
  events: [{ week: 2, text: 'a <new> leader & more' }],
  unit: '%',
  times: 100,
  width: 400,
  height: 200,
}

test('a small picture', () => {
  expect(svgText(curves(small).picture)).toMatchSnapshot()
})

test('text is never markup', () => {
  const hostile = '<script>alert("1")</script>'
  const { picture } = curves({
    ...small,
    title: hostile,
    curves: [{ ...small.curves[0], name: hostile }],
    events: [{ week: 1, text: hostile }],
  })
  expect(svgText(picture)).not.toContain('<script')
})

test('the frame reads weeks and values back', () => {
  const { frame } = curves(small)
  for (const week of [1, 2, 3]) expect(frame.weekAt(frame.x(week))).toBe(week)
  expect(frame.weekAt(-100)).toBe(1)
  expect(frame.weekAt(1e6)).toBe(3)
  expect(frame.y(0)).toBeGreaterThan(frame.y(0.1))
})

test('fixed ends keep the frame where it is while values change', () => {
  const fixedEnds = { ...small, from: 0, to: 0.5 }
  const other = { ...fixedEnds, curves: fixedEnds.curves.map((curve) => ({ ...curve, mean: [0.1, 0.2, 0.4] })) }
  expect(curves(other).frame.y(0.3)).toBe(curves(fixedEnds).frame.y(0.3))
  expect(curves(other).frame.right).toBe(curves(fixedEnds).frame.right)
})

test('the table holds what the chart draws', () => {
  expect(curvesTable(small, [3])).toEqual({
    heads: ['after weeks', 'ad hoc, %', 'ad hoc, low', 'ad hoc, high', 'coaching, %'],
    rows: [[3, 15, 12, 18, 25]],
  })
  expect(curvesTable(small).rows).toHaveLength(3)
})

const value = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(NaN, 0, Infinity, -Infinity, 1e-9))
const named = fc.constantFrom('ad hoc', 'central coaching', 'a very long name of a design with many words', 'x', 'Wwwwwwwwwwwwwwwwwwwwww')

test('nothing leaves the picture, no label lies over another, whatever the numbers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: named, mean: fc.array(value, { minLength: 1, maxLength: 6 }) }), { maxLength: 7 }),
      fc.integer({ min: 320, max: 1920 }),
      fc.constantFrom(13, 16, 28),
      fc.array(fc.record({ week: fc.integer({ min: 1, max: 6 }), text: named }), { maxLength: 4 }),
      (designs, wide, type, events) => {
        const width = Math.max(wide, 24 * type)
        const height = 18 * type
        const lines = designs.map((design, i) => ({ ...design, look: `d${i}`, low: design.mean, high: design.mean }))
        const { picture } = curves({ ...small, curves: lines, events, weeks: 6, horizons: [2, 6], width, height, type })
        const boxes = boxesOf(picture)
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(-0.5)
          expect(box.right).toBeLessThanOrEqual(width + 0.5)
          expect(box.top).toBeGreaterThanOrEqual(-0.5)
          expect(box.bottom).toBeLessThanOrEqual(height + 0.5)
        }
        expect(overlaps(boxes.filter(({ kind }) => kind === 'text'))).toEqual([])
        expect(wellFormed(picture)).toBe(true)
      },
    ),
    { numRuns: 100, seed: 1 },
  )
})

test('four designs in a small chart: names in full, their values left to be read off, nothing over another', () => {
  const names = ['central team that does', 'central coaching', 'distributed', 'ad hoc']
  const lines = names.map((name, i) => ({ name, look: `d${i}`, mean: [0.1, 0.2 + i / 1000] }))
  for (const width of [240, 280, 328]) {
    const shown = { ...small, events: [], curves: lines, weeks: 2, width, height: 150, type: 11, from: 0, to: 0.6 }
    const said = (picture: ReturnType<typeof curves>['picture']): string =>
      boxesOf(picture)
        .map(({ what }) => what)
        .join(' ')
    const { picture } = curves({ ...shown, small: true })
    for (const name of names) expect(said(picture)).toContain(name)
    expect(overlaps(boxesOf(picture).filter(({ kind }) => kind === 'text'))).toEqual([])
    expect(Math.max(...boxesOf(picture).map(({ right }) => right))).toBeLessThanOrEqual(width + 0.5)
    expect(said(curves(shown).picture)).toContain('…')
  }
})
