import { LEVEL } from '../level.ts'
import { compareColumns } from '../comparison.ts'
import type { ResultTable } from './analysis.ts'
import type { Sweep } from './sweep.ts'

/** Every point: each design against the baseline, paired world by world, in the measures that the analyses are about. */
export function pointTable(sweep: Sweep): ResultTable {
  return {
    file: 'comparison.csv',
    about: 'At each setting each design against the baseline, paired world by world: difference = design less baseline.',
    columns: [
      { name: 'point', type: 'integer', about: 'setting of what the experiment varies, from 1: see points.csv' },
      { name: 'baseline', type: 'string', about: 'design compared with' },
      { name: 'design', type: 'string', about: 'design' },
      { name: 'measure', type: 'string', about: 'measure; its unit stands at its column in runs.csv' },
      { name: 'pairs', type: 'integer', about: 'worlds in which both designs ran' },
      { name: 'baseline_mean', type: 'number', about: 'mean in the baseline' },
      { name: 'mean', type: 'number', about: 'mean in the design' },
      { name: 'difference', type: 'number', about: 'mean of the paired differences' },
      {
        name: 'ci_low',
        type: 'number',
        about:
          'lower end of the 95 % interval of the difference, the wider one of `compare --precision` where a stop rule chose the pairs; empty below two pairs',
      },
      { name: 'ci_high', type: 'number', about: 'upper end of the 95 % interval of the difference; empty below two pairs' },
      { name: 'verdict', type: 'string', about: 'better, worse, higher, lower, or within noise, by this interval' },
    ],
    rows: { [Symbol.iterator]: () => rowsOf(sweep) },
  }
}

function* rowsOf(sweep: Sweep): Generator<readonly (string | number | null)[]> {
  const { designs, baseline, measures, points, replicates, seed, sequential, results } = sweep
  for (let point = 0; point < points; point++) {
    const at = (column: Float64Array): Float64Array => column.subarray(point * replicates, (point + 1) * replicates)
    for (const [m, { name, better }] of measures.entries()) {
      for (const [d, design] of designs.entries()) {
        if (d === baseline) continue
        const question = {
          design,
          baseline: designs[baseline],
          measure: name,
          better,
          skewed: false,
          level: LEVEL,
          seed,
          sequential,
        }
        const { pairs, baselineMean, mean, difference, low, high, verdict } = compareColumns(
          at(results[m][d]),
          at(results[m][baseline]),
          question,
        )
        if (pairs > 0) yield [point + 1, designs[baseline], design, name, pairs, baselineMean, mean, difference, low, high, verdict]
      }
    }
  }
}
