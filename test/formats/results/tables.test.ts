import { describe, expect, test } from 'vitest'
import { comparisonResources, dataPackage, runResources } from '../../../src/formats/results/datapackage.ts'
import { runHeader } from '../../../src/formats/results/runLine.ts'
import { BREAK_EVEN, COMPARISON, DUPLICATION, csv } from '../../../src/formats/results/tables.ts'
import { WEEK_HEADER, weekLines } from '../../../src/formats/results/weekLines.ts'
import { comparisonOf } from '../../../src/study/experiment.ts'
import { NAMES } from '../../helpers/names.ts'
import { workOf } from '../../../src/study/workOf.ts'
import { answer } from '../../helpers/answer.ts'
import { scenario } from '../../helpers/scenario.ts'

const found = answer()
const work = workOf(comparisonOf(scenario(), {}), scenario(), NAMES)

describe('tables', () => {
  test('one row a design and measure, empty cells for what is not known', () => {
    const lines = csv(COMPARISON, found.comparisons).trimEnd().split('\n')
    expect(lines).toHaveLength(1 + 3 * found.measures.length)
    expect(lines[1]).toMatch(/^ad hoc,central coaching,gapClosed,100,.*,paired t,0\.95,,,100,0,0,.*,better$/)
    expect(csv(BREAK_EVEN, [{ ...found.breakEven[0], week: null }]).split('\n')[1]).toMatch(/^ad hoc,central coaching,,1,/)
    expect(csv(DUPLICATION, found.duplication).split('\n')[1]).toMatch(/^ad hoc,new,,6\d+/)
  })

  test('every column of every table is described, with its type', () => {
    const { resources } = JSON.parse(dataPackage('name', [...runResources(work, true), ...comparisonResources()])) as {
      resources: { path: string; schema: { fields: Field[] } }[]
    }
    const headers: Record<string, string> = {
      'runs.csv': runHeader(work),
      'weeks.csv': WEEK_HEADER,
      'series.csv': `run,design,point,replicate,week,${work.observations.join(',')}`,
      'comparison.csv': csv(COMPARISON, []).trimEnd(),
      'breakeven.csv': csv(BREAK_EVEN, []).trimEnd(),
      'duplication.csv': csv(DUPLICATION, []).trimEnd(),
    }
    expect(Object.fromEntries(resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name).join(',')]))).toEqual(
      headers,
    )
    for (const field of resources.flatMap(({ schema }) => schema.fields)) {
      expect(field.description).not.toBe('')
      expect(['string', 'number', 'integer']).toContain(field.type)
    }
    expect(resources[0].schema.fields.find(({ name }) => name === 'gapClosed')?.unit).toBe('share')
  })
})

interface Field {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly unit?: string
}

test('weeks: mean and quantiles over worlds, without those that failed', () => {
  const series = Float32Array.from([1, 10, /**/ 3, 30, /**/ NaN, NaN])
  expect(weekLines('ad hoc', 0, 'skill', series, 2)).toBe('ad hoc,1,1,skill,2,1.1,1.5,2,2.5,2.9\nad hoc,1,2,skill,20,11,15,20,25,29\n')
  expect(weekLines('ad hoc', 0, 'skill', Float32Array.from([0.1]), 1)).toBe(
    'ad hoc,1,1,skill,0.100000001,0.100000001,0.100000001,0.100000001,0.100000001,0.100000001\n',
  )
})
