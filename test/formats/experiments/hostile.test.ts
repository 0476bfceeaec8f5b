import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadExperiment } from '../../../src/formats/experiments/load.ts'
import { formulaReader } from '../../../src/study/formulas/formulas.ts'
import { filesOf } from '../../helpers/files.ts'

const SOUND = `format: constancy-experiment/1
title: A sound one
weeks: 20
place: { sizes: { teams: 6, departments: 2, pathways: 0 }, demand: { hours: 20 } }
designs: { ad hoc: {}, coached: { support: { coaches: 1 } } }
plan: latin-hypercube
points: 9
vary: { demand.pressure: [0.3, 0.9], issues.commonness: { triangular: [0.2, 0.7, 1] } }
derived: { support.caseload: 10 + 5 * demand.pressure }
replicates: { at least: 3, at most: 20, until: { measure: gapClosed, halfWidth: 0.05 } }
outcomes: [gapClosed, tests]
analysis: [sensitivity, { discover: { design: coached, threshold: 0.01 } }]
`
const WORDS = SOUND.split(/(?<=[\s:,[\]{}])|(?=[\s:,[\]{}])/)
const ODD = [
  '',
  '-1',
  '1e999',
  '.nan',
  '~',
  '[',
  '}',
  '{}',
  '[[]]',
  '__proto__',
  'constructor',
  '"',
  '&a',
  '*a',
  '!!js',
  '0x10',
  'ad hoc',
  'grid',
  'optimise',
  '999999999',
]
const formulas = await formulaReader()

test('whatever stands in a file, there is an experiment or a problem, never an error', async () => {
  const edits = fc.array(fc.tuple(fc.nat(WORDS.length - 1), fc.constantFrom(...ODD, ...WORDS)), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const words = [...WORDS]
      for (const [at, word] of changes) words[at] = word
      const text = words
        .join('')
        .replace(/^/, 'format: constancy-experiment/1\n')
        .replace(/(?<=\n)format:.*\n/, '')
      const { experiment, search, problems } = await loadExperiment(
        { path: 'x.yaml', shown: 'x.yaml', text },
        filesOf({}),
        async () => formulas,
      )
      expect(experiment !== undefined || search !== undefined).toBe(problems.length === 0)
      expect(problems.at(-1) ?? '1 problem; nothing was run').toMatch(/^\d+ problems?.*nothing was run$/)
    }),
    { numRuns: 300, seed: 1 },
  )
})
