import { describe, expect, test } from 'vitest'
import { loadExperiment, type ExperimentOptions } from '../../../src/formats/experiments/load.ts'
import { formulaReader } from '../../../src/study/formulas/formulas.ts'
import { filesOf } from '../../helpers/files.ts'

const BASE = `format: constancy-scenario/1
weeks: 60
replicates: 7
place: { sizes: { teams: 10, departments: 2, pathways: 0 }, demand: { hours: 20 } }
designs:
  ad hoc: {}
  coached: { support: { coaches: 1 } }
  shared: { sharing: { recordSuccess: 0.5 } }
measures: { own: gapClosed / 2 }
`
const SEARCH = `format: constancy-experiment/1
scenario: ./base.yaml
title: Which split?
designs: [ad hoc, coached]
plan: optimise
points: 40
vary:
  support.coaches: [0, 3]
  learning.training: [0, 1]
`

function load(text: string, options: ExperimentOptions = {}) {
  const files = filesOf({ 'base.yaml': BASE, 'x.yaml': text })
  return loadExperiment({ path: 'x.yaml', shown: 'x.yaml', text }, files, formulaReader, options)
}

describe('plan: optimise', () => {
  test('is a search in place of an experiment; levers are those of the design that is split', async () => {
    const { search, experiment, question, problems } = await load(SEARCH)
    expect(problems).toEqual([])
    expect(experiment).toBeUndefined()
    expect(search).toMatchObject({
      name: 'x',
      design: 1,
      baseline: 0,
      objectives: ['gapClosed', 'duplicatedShare'],
      points: 40,
      size: 8,
      replicates: 7,
      confirm: 35,
    })
    expect(search!.levers.map(({ name, addresses }) => [name, ...addresses])).toEqual([
      ['support.coaches', 'designs.coached.support.coaches'],
      ['learning.training', 'designs.coached.learning.training'],
    ])
    expect(question).toMatchObject({ title: 'Which split?', outcomes: ['gapClosed', 'duplicatedShare'] })
  })

  test('may name the design in full, options, several levers together, and its worlds', async () => {
    const text = `${SEARCH}  designs.coached.choice.alignment, choice.freeShare: { values: [[0, 1], [1, 0]] }\nreplicates: 3\nconfirm: 9\n`
    const { search, problems } = await load(text)
    expect(problems).toEqual([])
    expect(search).toMatchObject({ replicates: 3, confirm: 9 })
    expect(search!.levers[2].name).toBe('designs.coached.choice.alignment + choice.freeShare')
    expect(search!.levers[2].addresses).toEqual(['designs.coached.choice.alignment', 'designs.coached.choice.freeShare'])
  })

  test('the command line says otherwise; a round is a tenth of all settings, from 8 to 32', async () => {
    const sizes = [5, 40, 200, 900].map(async (points) => (await load(SEARCH, { points })).search!.size)
    expect(await Promise.all(sizes)).toEqual([5, 8, 20, 32])
    expect((await load(SEARCH, { replicates: 4 })).search).toMatchObject({ replicates: 4, confirm: 20 })
  })

  test.each([
    ['vary:', 'derived: { support.caseload: 3 }\nvary:', 'x.yaml:7:1  derived has no effect with plan: optimise'],
    ['vary:', 'series: true\nvary:', 'x.yaml:7:1  series has no effect with plan: optimise'],
    ['vary:', 'analysis: overview\nvary:', 'x.yaml:7:1  analysis has no effect with plan: optimise'],
    [
      'designs: [ad hoc, coached]\n',
      '',
      'x.yaml:1:1  plan optimise with 3 designs. Expected the baseline and the one that is split, as in designs: [ad hoc, coached]',
    ],
    ['[ad hoc, coached]', '[ad hoc, coached, shared]', 'x.yaml:4:10  plan optimise with 3 designs'],
    [
      'support.coaches: [0, 3]',
      'demand.pressure: [0.2, 0.5]',
      'x.yaml:8:3  demand.pressure is context, no lever: a search splits what coached decides',
    ],
    ['support.coaches', 'designs.shared.support.coaches', 'x.yaml:8:3  designs.shared.support.coaches is of another design than coached'],
    ['learning.training', 'designs.coached.support.coaches', 'x.yaml:9:3  designs.coached.support.coaches varies twice'],
    ['[0, 3]', '{ triangular: [0, 1, 2] }', 'x.yaml:8:3  support.coaches is triangular: a search knows no likely values'],
    ['support.coaches: [0, 3]', 'support.coach: [0, 3]', 'x.yaml:8:3  unknown lever "coach" in support. Did you mean "coaches"?'],
    [
      'learning.training: [0, 1]',
      'choice.alignment, demand.hours: { values: [[0, 1], [1, 2]] }',
      'x.yaml:9:3  demand.hours is context, no lever: a search splits what coached decides',
    ],
    ['points: 40\n', '', 'x.yaml:1:1  plan optimise without points'],
    ['points: 40', 'points: 1', 'x.yaml:6:9  points = 1 is outside 2…10000 (settings)'],
    ['vary:', 'confirm: 1\nvary:', 'x.yaml:7:10  confirm = 1 is outside 2…1000000 (worlds)'],
    ['vary:', 'outcomes: own\nvary:', 'x.yaml:7:11  own is a formula of your own'],
    ['vary:', 'outcomes: tests\nvary:', 'x.yaml:7:11  tests is neither better high nor low'],
    ['vary:', 'outcomes: [gapClosed, gapClosed]\nvary:', 'x.yaml:7:11  gapClosed is named twice'],
    ['vary:', 'replicates: { at most: 9, until: { halfWidth: 1 } }\nvary:', 'x.yaml:7:13  replicates with until. Expected a number'],
    [/vary:[^]*/, '', 'x.yaml:1:1  plan optimise without vary'],
    [/vary:[^]*/, 'vary: {}', 'x.yaml:7:7  no levers to be split'],
  ])('%s → %s is refused', async (what, instead, expected) => {
    const { problems, search } = await load(SEARCH.replace(what, instead))
    expect(search).toBeUndefined()
    expect(problems.filter((line) => line.startsWith(expected))).toHaveLength(1)
  })

  test('confirm means nothing to other plans', async () => {
    const { problems } = await load(SEARCH.replace('optimise', 'sobol\nconfirm: 9'))
    expect(problems[0]).toBe('x.yaml:6:1  confirm has no effect with plan: sobol. Leave it out')
  })
})
