import { describe, expect, test } from 'vitest'
import { MEASURES, OBSERVATIONS, run } from '../../src/model/run.ts'
import { scenarioOf } from '../helpers/place.ts'

describe.each([30, 26])('measures of a run of %i weeks', (weeks) => {
  const { measures, series } = run(scenarioOf({ weeks }), 0, 0)
  const measured = (name: string): number => measures[MEASURES.findIndex((info) => info.name === name)]
  const observed = (name: string, week: number): number => series[OBSERVATIONS.findIndex((info) => info.name === name) * weeks + week]

  test.each(['gapClosed', 'gapClosed.pathway', 'careDelivered'])('%s.end is what was observed in the last week', (name) => {
    expect(Math.fround(measured(`${name}.end`))).toBe(observed(name, weeks - 1))
  })

  test('a horizon is what was observed in its own week, also where it is the last', () => {
    expect(Math.fround(measured('gapClosed.26'))).toBe(observed('gapClosed', 25))
    expect(measured('gapClosed.end') === measured('gapClosed.26')).toBe(weeks === 26)
  })
})
