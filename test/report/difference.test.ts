import { expect, test } from 'vitest'
import { designDifferenceLines, scenarioDifferenceLines } from '../../src/report/difference.ts'
import { scenarioLines } from '../../src/report/scenario.ts'
import { good } from '../helpers/files.ts'
import { GROUPS } from '../helpers/groups.ts'

const TEXT = `title: T
about: What it is.
place: { sizes: { teams: 6, organisations: 2 }, demand: { pressure: 0.2 } }
designs:
  ad hoc: {}
  central: { about: Coaches., support: { coaches: 6, targeting: weakest }, organisations: { organisation 2: { support: { coaches: 2 } } } }
  same: {}
events: [{ week: 9, lasts: 1, design: central, set: { support: { coaches: 0 } }, note: cut }]
measures: { x: a / b }`

const scenario = good(TEXT)
const none = () => []
const hours = (of: typeof scenario, d: number) => [{ about: 'coaches', hours: 37.5 * of.designs[d].settings[0].support.coaches }]
const design = (d: number) => ({ scenario, design: d })

test('two designs: what differs, with unit and cost, by organisation where they differ', () => {
  expect(designDifferenceLines(GROUPS, design(0), design(1), none)).toEqual([
    'central differs from ad hoc in 3 levers:',
    '  support.coaches (organisation 1)  0 → 6 FTE             about FTE (costs: hours)',
    '  support.coaches (organisation 2)  0 → 2 FTE             about FTE (costs: hours)',
    '  support.targeting                 first come → weakest  who first',
  ])
  expect(designDifferenceLines(GROUPS, design(0), design(2), none)).toEqual(['same and ad hoc have the same levers.'])
})

test('where levers state their hours, these are told too', () => {
  expect(designDifferenceLines(GROUPS, design(0), design(1), hours).slice(-2)).toEqual(['Hours a week:', '  coaches  0 → 225'])
})

test('two scenarios: place, people, designs', () => {
  const other = good(
    TEXT.replace('pressure: 0.2', 'pressure: 0.4')
      .replace('coaches: 6', 'coaches: 5')
      .replace('week: 9', 'week: 8')
      .replace('  same: {}', '  new: {}'),
  )
  expect(scenarioDifferenceLines(GROUPS, scenario, other, none)).toEqual([
    'Place:',
    '  demand.pressure  0.2 → 0.4 share  about share',
    '',
    'Scenario:',
    '  events  1 → 1, not the same',
    '',
    'Designs only in the first: same',
    '',
    'Designs only in the second: new',
    '',
    'Design central:',
    '  support.coaches (organisation 1)  6 → 5 FTE  about FTE (costs: hours)',
  ])
  expect(scenarioDifferenceLines(GROUPS, scenario, good(TEXT), none)).toEqual(['Nothing differs.'])
})

test('a scenario in words', () => {
  const text = scenarioLines(GROUPS, scenario).join('\n')
  expect(text).toContain(
    '12 teams in 6 departments of 2 organisations; 5 types of local issue and 2 of pathways; 260 weeks, 100 replicates, seed 1',
  )
  expect(text).toContain('  demand.pressure      0.35 → 0.2 share')
  expect(text).toContain('  ad hoc (baseline)\n    every lever at its default')
  expect(text).toContain('week 9, for 1 week, in central: support.coaches = 0 FTE (cut)')
  expect(text).toContain('x = a / b')
})
