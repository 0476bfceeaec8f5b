import { describe, expect, test } from 'vitest'
import { loadExperiment, type ExperimentOptions } from '../../../src/formats/experiments/load.ts'
import { formulaReader } from '../../../src/study/formulas/formulas.ts'
import { scenarioAt, valuesAt } from '../../../src/study/points.ts'
import { filesOf } from '../../helpers/files.ts'

const BASE = `format: constancy-scenario/1
weeks: 60
replicates: 7
place: { sizes: { teams: 10, departments: 2, pathways: 0 }, demand: { hours: 20 } }
designs:
  ad hoc: {}
  coached: { support: { coaches: 1 } }
  shared: { sharing: { recordSuccess: 0.5 } }
`
const HEAD = 'format: constancy-experiment/1\nscenario: ./base.yaml\n'
const TABLES = {
  'empty.csv': 'demand.pressure\n',
  'twice.csv': 'demand.pressure,demand.pressure\n0.1,0.2\n',
  'points.csv': 'point,demand.pressure,sharing.reach\n1,0.7,team\n2,0.9,organisation\n',
  'teams.csv': 'team,staff\nA,10\nB,20\nC,30\n',
}

function load(text: string, options: ExperimentOptions = {}) {
  const all = `${HEAD}${text}`
  const files = filesOf({ 'base.yaml': BASE, 'x.yaml': all, ...TABLES })
  return loadExperiment({ path: 'x.yaml', shown: 'x.yaml', text: all }, files, formulaReader, options)
}

async function good(text: string, options: ExperimentOptions = {}) {
  const { experiment, question, scenario, problems } = await load(text, options)
  if (experiment === undefined) throw new Error(problems.join('\n'))
  const rows = Array.from({ length: experiment.points.count }, (_, p) => [...valuesAt(experiment.points, p)])
  return { experiment, question: question!, scenario: scenario!, rows }
}

const HYPERCUBE = 'plan: latin-hypercube\npoints: 20\nvary: { demand.pressure: [0.2, 0.6] }\n'

describe('points', () => {
  test('drawn: the file says how many, the command line may say otherwise; all inside the range, each stratum once', async () => {
    const { experiment, rows } = await good(HYPERCUBE)
    expect(experiment).toMatchObject({
      name: 'x',
      plan: 'latin-hypercube',
      sharing: 1,
      replicates: 7,
      designs: [0, 1, 2],
      baseline: 0,
      series: false,
    })
    expect(rows.map(([value]) => Math.floor((value - 0.2) / 0.02)).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n))
    expect((await good(HYPERCUBE, { points: 50, replicates: 2 })).experiment).toMatchObject({ points: { count: 50 }, replicates: 2 })
  })

  test('the same seed, the same points; another seed, others', async () => {
    const [a, b, c] = [await good(HYPERCUBE), await good(HYPERCUBE), await good(HYPERCUBE, { seed: 'other' })]
    expect(a.rows).toEqual(b.rows)
    expect(a.rows).not.toEqual(c.rows)
  })

  test.each([
    ['morris', 4, 3],
    ['saltelli', 5, 4],
    ['sobol', 21, 1],
  ])('of %s come in whole blocks that meet the same worlds', async (plan, times, block) => {
    const text = `plan: ${plan}\npoints: 21\nvary: { demand.pressure: [0.2, 0.6], issues.commonness: [0.4, 1] }\n`
    const { experiment } = await good(text)
    expect([experiment.points.count, experiment.sharing]).toEqual([plan === 'sobol' ? 21 : Math.floor(21 / block) * block, block])
    expect(times).toBeGreaterThan(0)
  })

  test('of a grid: every combination, the last fastest; a list is the values; parameters may move together', async () => {
    const { rows, experiment, question } = await good(`plan: grid
vary:
  demand.pressure: [0.2, 0.4]
  sizes.teams, sizes.departments: { values: [[10, 2], [20, 4]] }
  issues.commonness: { from: 0.5, to: 0.7, steps: 3 }\n`)
    expect(rows).toHaveLength(12)
    expect(rows.slice(0, 4)).toEqual([
      [0.2, 10, 2, 0.5],
      [0.2, 10, 2, 0.6],
      [0.2, 10, 2, 0.7],
      [0.2, 20, 4, 0.5],
    ])
    expect(experiment.sharing).toBe(0)
    expect(question.factors.map(({ name }) => name)).toEqual(['demand.pressure', 'sizes.teams + sizes.departments', 'issues.commonness'])
  })

  test('of several grids: one after another, with what a grid does not say as the scenario has it', async () => {
    const { rows, experiment } = await good(`plan: grid
vary:
  - { demand.pressure: [0.2, 0.4] }
  - { designs.coached.support.coaches: [2, 3] }\n`)
    expect(experiment.points.addresses).toEqual(['demand.pressure', 'designs.coached.support.coaches'])
    expect(rows).toEqual([
      [0.2, 1],
      [0.4, 1],
      [0.85, 2],
      [0.85, 3],
    ])
  })

  test('of a list: in the file, or in a table with a column for each address', async () => {
    const told = await good(
      'plan: list\npoints:\n  - { demand.pressure: 0.7, sharing.reach: team }\n  - { demand.pressure: 0.9, sharing.reach: organisation }\n',
    )
    const table = await good('plan: list\npoints: { file: points.csv }\n')
    expect(table.rows).toEqual(told.rows)
    expect(table.question.factors[1]).toMatchObject({ name: 'sharing.reach', whole: true })
    expect(table.question.factors[1].options).toContain('organisation')
  })

  test('derived parameters follow the others by a formula', async () => {
    const { rows, scenario, experiment } = await good(`plan: grid
vary: { support.coaches: [1, 2] }
derived: { support.caseload: 12 / support.coaches }\n`)
    expect(rows).toEqual([
      [1, 12],
      [2, 6],
    ])
    expect(scenarioAt(scenario, experiment.points, 1).designs[0].settings[0].support).toMatchObject({ coaches: 2, caseload: 6 })
  })

  test('of compare: one, the place as it is, with weekly series', async () => {
    expect((await good('plan: compare\n')).experiment).toMatchObject({ points: { count: 1, addresses: [] }, series: true })
  })
})

describe('designs, replicates and outcomes', () => {
  test('designs are named, or stand in the file; the baseline is the scenario’s where it takes part', async () => {
    expect((await good(`${HYPERCUBE}designs: [shared, coached]\n`)).experiment).toMatchObject({ designs: [1, 2], baseline: 1 })
    const own = await good(`${HYPERCUBE}designs: { ad hoc: {}, own: { support: { coaches: 2 } } }\n`)
    expect(own.experiment.designs.map((d) => own.scenario.designs[d].name)).toEqual(['ad hoc', 'own'])
  })

  test('a stop rule', async () => {
    const { experiment } = await good(
      `${HYPERCUBE}replicates: { at least: 8, at most: 50, until: { measure: gapClosed, halfWidth: 0.01 } }\n`,
    )
    expect(experiment).toMatchObject({ replicates: 50, precision: { measure: 'gapClosed', within: 0.01, relative: false, least: 8 } })
    const share = await good(`${HYPERCUBE}replicates: { at most: 50, until: { share: 0.1 } }\n`)
    expect(share.experiment.precision).toEqual({ measure: 'gapClosed', within: 0.1, relative: true, least: 5 })
  })

  test('outcomes may be formulas of one’s own', async () => {
    const { question } = await good(`${HYPERCUBE}measures: { twice: 2 * gapClosed }\noutcomes: [twice, tests]\n`)
    expect(question.outcomes).toEqual(['twice', 'tests'])
  })
})

describe('problems, with their places', () => {
  const VARY = 'plan: latin-hypercube\npoints: 20\nvary:\n  '
  test.each([
    ['plan: sobl\n', '3:7', 'plan is "sobl" (text). Did you mean "sobol"?'],
    ['points: 3\n', '1:1', 'this experiment has no plan'],
    [`${VARY}demand.presure: [0, 1]`, '6:3', 'unknown parameter "presure" in demand. Did you mean "pressure"?'],
    [`${VARY}pressure: [0, 1]`, '6:3', 'no address "pressure". Did you mean demand.pressure?'],
    [`${VARY}weeks: [10, 20]`, '6:3', 'weeks is no parameter'],
    [`${VARY}designs.nobody.support.coaches: [0, 1]`, '6:3', 'unknown design "nobody"'],
    [`${VARY}designs.coached.demand.pressure: [0, 1]`, '6:3', 'demand.pressure is context, no lever'],
    [`${VARY}demand.pressure: [0, 35]`, '6:24', 'demand.pressure = 35 is outside'],
    [`${VARY}demand.pressure: [0.6, 0.2]`, '6:20', 'uniform of demand.pressure is [0.6, 0.2]. Expected numbers that rise'],
    [`${VARY}demand.pressure: [0.1, 0.2, 0.3]`, '6:20', 'Did you mean values: [ … ]? Expected [low, high]'],
    [`${VARY}demand.pressure: { triangle: [0, 1] }`, '6:22', 'unknown key "triangle" in demand.pressure. Known: values'],
    [`${VARY}demand.pressure: { logUniform: [0, 0.5] }`, '6:34', 'Expected numbers above 0'],
    [`${VARY}demand.pressure: { normal: [0.4, -1] }`, '6:36', 'sd = -1 is outside'],
    [`${VARY}sharing.reach: [team, organisation]`, '6:18', 'Expected values: [ team, '],
    [`${VARY}sharing.reach: { values: [team, nobody] }`, '6:35', 'sharing.reach is "nobody"'],
    [`${VARY}demand.pressure: { values: [0.2, 0.2] }`, '6:36', 'this value is there twice'],
    [`${VARY}sizes.teams, sizes.departments: { values: [[10, 2], [20]] }`, '6:55', 'Expected a list of 2 values'],
    ['plan: morris\npoints: 2\nvary: { demand.pressure: [0.2, 0.6], issues.commonness: [0.4, 1] }\n', '4:9', 'Expected at least 3'],
    [
      'plan: grid\nvary: { demand.pressure: { uniform: [0.2, 0.6] } }\n',
      '4:26',
      'has no values. Expected a list of values, or from, to and steps',
    ],
    ['plan: compare\nvary: { demand.pressure: [0.2, 0.6] }\n', '4:1', 'vary has no effect with plan: compare'],
    ['plan: list\npoints: { file: none.csv }\n', '4:9', 'none.csv is not there'],
    ['plan: list\npoints: [{ demand.pressure: 3 }]\n', '4:29', 'demand.pressure = 3 is outside'],
    [`${HYPERCUBE}designs: [nobody]\n`, '6:11', 'unknown design "nobody"'],
    [`${HYPERCUBE}outcomes: [gapClosd]\n`, '6:12', 'unknown measure "gapClosd". Did you mean "gapClosed"?'],
    [`${HYPERCUBE}outcomes: [gapClosed.78]\n`, '6:12', 'unknown measure "gapClosed.78"'],
    [`${HYPERCUBE}analysis: [nonsense]\n`, '6:12', 'unknown analysis "nonsense"'],
    [`${HYPERCUBE}replicates: { at least: 5 }\n`, '6:13', 'replicates without until'],
    [
      `${HYPERCUBE.replace('20', '5001')}replicates: { at least: 5, at most: 40, until: { halfWidth: 0.1 } }\n`,
      '6:48',
      'until with 5001 settings, looked at after 5, 10, 20, 40 replicates, makes 20004 files in a results folder. Expected 20000 at most: fewer settings',
    ],
    [`${HYPERCUBE}replicates: { until: { halfWidth: 0.1 } }\ndesigns: [coached]\n`, '6:22', 'until with one design'],
    [`${HYPERCUBE}measures: { own: 1 / gapClosd }\n`, '6:18', 'unknown name "gapClosd". Did you mean "gapClosed"?'],
    [
      `${HYPERCUBE}derived: { support.caseload: 12 / support.coaches }\n`,
      '6:30',
      'unknown name "support.coaches". Known: demand.pressure. Expected a parameter that varies',
    ],
    [
      `${HYPERCUBE}derived: { support.caseload: 12 ** demand.pressure }\n`,
      '6:30',
      'Expected arithmetic over parameters, such as sizes.teams / 30',
    ],
    [
      `${HYPERCUBE}analysis: [{ regret: {} }, { replicates: { halfWidth: 1 } }, { discover: { measure: hours.total } }]\n`,
      '6:',
      '"hours.total" is not among the outcomes. Outcomes: gapClosed, duplicatedShare',
    ],
    [
      `${HYPERCUBE}replicates: { until: { measure: nonsense, halfWidth: 0.1 } }\n`,
      '6:',
      'Known: gapClosed, duplicatedShare, gapClosed.26,',
    ],
    [`${HYPERCUBE}derived: { support.caseload: 999 * demand.pressure }\n`, '6:30', 'at setting 1, support.caseload = '],
    [
      'plan: list\npoints: [{ support.coaches: 1 }, { demand.pressure: 0.9 }]\n',
      '4:34',
      'support.coaches is not said at setting 2, and designs differ in it',
    ],
    ['plan: list\npoints: { file: empty.csv }\n', '4:9', 'empty.csv has no points'],
    ['plan: list\npoints: { file: twice.csv }\n', '4:9', 'twice.csv: demand.pressure is there twice'],
    ['plan: list\npoints: []\n', '4:9', 'no points'],
    ['plan: grid\nvary: {}\n', '4:7', 'nothing varies'],
    ['plan: sobol\npoints: 8\nvary: {}\n', '5:7', 'nothing varies'],
    [`${HYPERCUBE}outcomes: []\n`, '6:11', 'no outcomes'],
    ['plan: morris\npoints: 8\nvary: { demand.pressure: { normal: [0.8, 0.02] } }\n', '5:7', 'demand.pressure has tails: give it a range'],
    [
      'plan: grid\nplace: { organisations: { N: {}, S: { demand: { pressure: 0.1 } } } }\nvary: { issues.commonness: [0.2, 0.3] }\nderived: { demand.pressure: issues.commonness + 0.3 }\n',
      '6:29',
      'demand.pressure cannot be varied here',
    ],
    [`${HYPERCUBE}series: yes\n`, '6:9', 'series is no true or false'],
    [`${HYPERCUBE}seris: true\n`, '6:1', 'unknown key "seris" in an experiment. Did you mean "series"?'],
    ['plan: grid\nplace: { teams: { file: teams.csv } }\nvary: { sizes.staff: [10, 20] }\n', '5:22', 'sizes.staff cannot be varied here'],
    ['plan: grid\nplace: { teams: { file: teams.csv } }\nvary: { sizes.teams: [10, 20] }\n', '5:22', 'sizes.teams cannot be varied here'],
    [
      'plan: grid\nplace: { organisations: { N: {}, S: { demand: { pressure: 0.1 } } } }\nvary: { demand.pressure: [0.2, 0.3] }\n',
      '5:26',
      'cannot be varied here',
    ],
  ])('%s', async (text, place, message) => {
    const { experiment, problems } = await load(text)
    expect(experiment).toBeUndefined()
    expect(problems.join('\n')).toContain(message)
    expect(problems.find((line) => line.includes(message))).toContain(`x.yaml:${place}`)
  })

  test('--points makes no sense where the file lists them', async () => {
    const { problems } = await load('plan: grid\nvary: { demand.pressure: [0.2, 0.3] }\n', { points: 5 })
    expect(problems[0]).toContain('--points 5 with plan: grid')
  })

  test('a hostile file is refused in time: a grid without end, a formula without end', async () => {
    const wide = Array.from({ length: 200 }, (_, n) => n / 250).join(', ')
    const grid = await load(
      `plan: grid\nvary: { demand.pressure: [${wide}], issues.commonness: [${wide}], demand.variability: [${wide}] }\n`,
    )
    expect(grid.problems[0]).toMatch(/combinations\. Expected at most 1000000 points|outside/)
    const formula = await load(`${HYPERCUBE}derived: { support.caseload: "${'('.repeat(900)}" }\n`)
    expect(formula.experiment).toBeUndefined()
  })
})

test('a scenario that is not there is told by the word that the file uses', async () => {
  const problemsOf = async (scenario: string): Promise<readonly string[]> => {
    const text = `format: constancy-experiment/1\nscenario: ${scenario}\n${HYPERCUBE}`
    return (await loadExperiment({ path: 'x.yaml', shown: 'x.yaml', text }, filesOf({ 'x.yaml': text }), formulaReader)).problems
  }
  expect((await problemsOf('./none.yaml')).join('\n')).toMatch(/^x\.yaml:2:11 +scenario: \.\/none\.yaml is not there/m)
  expect((await problemsOf('5')).join('\n')).toContain('scenario is 5. Expected another scenario file, as in scenario: ./other.yaml')
  expect((await problemsOf('x.yaml')).join('\n')).toContain('scenario: x.yaml stands on this file itself')
  expect((await problemsOf('5')).join('\n')).not.toContain('extends')
})
