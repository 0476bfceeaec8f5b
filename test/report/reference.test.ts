import { expect, test } from 'vitest'
import { GROUPS } from '../../src/model/registry.ts'
import { MEASURES, OBSERVATIONS } from '../../src/model/run.ts'
import { referencePage } from '../../src/report/reference.ts'

const common = { role: 'lever', source: 'a | b', grade: 'D', moves: 'x +', costs: 'time' } as const
const page = referencePage({
  groups: [
    {
      name: 'support',
      about: 'Help.',
      process: true,
      parameters: {
        coaches: { ...common, about: 'coaches', unit: 'FTE', default: 0, range: [0, 60], whole: true },
        targeting: { ...common, about: 'who\nfirst', default: 'weakest', options: ['firstCome', 'weakest'] },
      },
    },
    { name: 'empty', about: 'Nothing.', process: false, parameters: {} },
  ],
  measures: [{ name: 'gapClosed', about: 'gap', unit: 'share', better: 'higher' }],
  observations: [{ name: 'skill', about: 'skill', unit: 'level', better: 'neither' }],
})

test('a row says all of a parameter, 0 included', () => {
  expect(page).toContain('| `coaches` | coaches | FTE | 0 | 0 to 60, whole | lever | time | x + | a \\| b | D |')
  expect(page).toContain('| `targeting` | who first | option | weakest | firstCome, weakest | lever | time | x + | a \\| b | D |')
})

test('measures and observations have theirs', () => {
  expect(page).toContain('| `gapClosed` | gap | share | higher |')
  expect(page).toContain('| `skill` | skill | level | neither |')
})

test('nothing of the model is left out', () => {
  const full = referencePage({ groups: GROUPS, measures: MEASURES, observations: OBSERVATIONS })
  const names = [...GROUPS.flatMap(({ parameters }) => Object.keys(parameters)), ...[...MEASURES, ...OBSERVATIONS].map(({ name }) => name)]
  for (const name of names) expect(full).toContain(`| \`${name}\` |`)
})
