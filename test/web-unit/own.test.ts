import { beforeAll, describe, expect, test } from 'vitest'
import { csv, COMPARISON } from '../../src/formats/results/tables.ts'
import { answerOf } from '../../src/study/answer.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import { runGroup, type Outcome } from '../../src/study/group.ts'
import { workOf } from '../../src/study/workOf.ts'
import { OBSERVATIONS } from '../../src/model/run.ts'
import type { Crew } from '../../src/web/engine/crew.ts'
import { Live } from '../../src/web/engine/live.ts'
import { ownMeasures, type OwnMeasure, type OwnValue } from '../../src/web/engine/ownMeasures.ts'
import type { Seen } from '../../src/web/engine/seen.ts'
import { TASKS } from '../../src/web/engine/tasks.ts'
import { wholeOf } from '../../src/web/engine/whole.ts'
import { formulasOf, readFormulas } from '../../src/web/given/formulas.ts'
import { givenOf } from '../../src/web/given/load.ts'
import { FIRST } from '../../src/web/state/state.ts'
import { ownWords } from '../../src/web/view/own/ownWords.ts'

const WORLDS = 5
const own = (measures: string) => new Map([['scenarios/mine.yaml', `extends: ./classroom.yaml\nweeks: 60\nmeasures: { ${measures} }\n`]])
const given = (measures: string) => givenOf({ ...FIRST, scenario: 'mine' }, own(measures))

beforeAll(readFormulas)

/** The answer once all worlds are run, and how often formulas were worked out. */
function answered(measures: string): Promise<Seen> {
  const { scenario, shown } = given(measures)
  const ask = async (task: 'run', of: never, args: never) => TASKS[task](of, args)
  return new Promise((done, failed) => {
    const live = new Live({ ask } as unknown as Pick<Crew, 'ask'>, (seen) => seen.worlds === WORLDS && done(seen), failed)
    live.show(scenario!, shown, WORLDS, formulasOf(scenario!))
  })
}

const TWO = 'perPound: "gapClosed / (hours.total * 32)", double: "2 * gapClosed"'

describe('measures of the user’s own', () => {
  test('are those of the command line for the same worlds, also in the table of all', async () => {
    const seen = await answered(TWO)
    const { scenario } = seen
    const work = workOf(comparisonOf(scenario, { designs: seen.work.designNames, replicates: WORLDS }), scenario, {
      scenario: '',
      table: '',
      engine: '',
    })
    const formulas = formulasOf(scenario)
    const runs = seen.work.designs.map((d) => Array.from({ length: WORLDS }, (_, r) => runGroup(scenario, [d], r)[0]))
    const care = OBSERVATIONS.findIndex(({ name }) => name === 'careDelivered') * work.weeks
    const all = ({ measures }: Outcome): number[] => [...measures, ...formulas.map(({ evaluate }) => evaluate(measures))]
    const answer = answerOf(scenario, work, {
      replicates: WORLDS,
      values: runs.map((list) => work.measures.map((_, m) => Float64Array.from(list, (run) => all(run)[m]))),
      care: runs.map((list) => Float32Array.from(list.flatMap(({ series }) => [...series.subarray(care, care + work.weeks)]))),
      failures: [],
      failed: 0,
    })
    expect(csv(COMPARISON, wholeOf(seen).answer.comparisons)).toBe(csv(COMPARISON, answer.comparisons))
    expect(seen.own).toEqual(['perPound', 'double'])
    const [, double] = ownMeasures(seen)
    expect(double).toMatchObject({ name: 'double', formula: '2 * gapClosed' })
    for (const { design, mean, comparison } of double.values) {
      expect(mean).toBe(answer.means[answer.designs.indexOf(design)][answer.measures.indexOf('double')])
      expect(comparison).toEqual(answer.comparisons.find((row) => row.design === design && row.measure === 'double'))
    }
  })

  test('leave out a run in which one has no value, and say so, as the command line does', async () => {
    const { answer, own: names } = await answered('never: "1 / (gapClosed - gapClosed)"')
    expect(names).toEqual(['never'])
    expect(answer.failed).toBe(answer.worlds * answer.designs.length)
    expect(answer.failures[0].error).toMatch(/^measure never is (NaN|Infinity)$/)
  })

  test('that cannot be are named: unknown, of a later week, too many', () => {
    expect(given('x: gapClsoed').problems[0].text).toContain('Did you mean "gapClosed"?')
    expect(given('x: gapClosed.260').problems[0].text).toBe('measures.x: unknown name "gapClosed.260" in a run of 60 weeks')
    const many = Array.from({ length: 51 }, (_, n) => `m${n}: gapClosed`).join(', ')
    expect(given(many).problems[0].text).toContain('51 measures of your own are more than a page should take on (50)')
  })
})

describe('their numbers', () => {
  const measure = (...values: Partial<OwnValue>[]): OwnMeasure => ({
    name: 'x',
    formula: '',
    values: values.map((value) => ({ design: 'd', mean: null, half: null, ...value })),
  })
  const apart = (difference: number, half: number) =>
    ({ difference, low: difference - half, high: difference + half }) as OwnValue['comparison']

  test('have two digits of what is not known, and the difference its own', () => {
    const words = ownWords(measure({ mean: 12.3456, half: 0.34 }, { mean: 12.5, half: 0.3, comparison: apart(0.0456, 0.0123) }))
    expect([words.value(12.3456), words.half(0.34), words.difference(-0.0456), words.parts]).toEqual(['12.35', '0.34', '−0.046', ''])
  })

  test('small ones are told in parts, large ones with commas', () => {
    const words = ownWords(measure({ mean: 3.75e-8, half: 4e-10 }, { mean: 3.9e-8, half: 4e-10, comparison: apart(1.5e-9, 2e-10) }))
    expect([words.parts, words.value(3.75e-8), words.difference(1.5e-9)]).toEqual(['billionths', '37.50', '+1.50'])
    const large = ownWords(measure({ mean: 23214.4, half: 1151, comparison: apart(-6478.2, 900) }))
    expect([large.value(23214.4), large.difference(-6478.2), large.difference(0)]).toEqual(['23,214', '−6,478', '0'])
  })

  test('without an interval have three digits', () => {
    expect(ownWords(measure({ mean: 0.1234 })).value(0.1234)).toBe('0.123')
    expect(ownWords(measure({ mean: 0 })).value(0)).toBe('0')
  })
})
