import type { Answer } from '../../src/study/answer.ts'
import { duplication } from '../../src/study/duplication.ts'
import { compareColumns } from '../../src/study/comparison.ts'
import { breakEven } from '../../src/study/breakEven.ts'

const MEASURES = [
  'gapClosed',
  'gapClosed.26',
  'gapClosed.78',
  'gapClosed.156',
  'gapClosed.260',
  'duplicatedShare',
  'tests',
  'hours.total',
  'testing.new',
  'testing.replication',
  'testing.ownRepeat',
  'testing.duplicated',
  'duplicated.disregarded',
  'duplicated.notLookedUp',
  'duplicated.unrecorded',
  'blindShare',
]

/** What each design gives in the mean, in the order of the measures above. */
const MEANS: Readonly<Record<string, readonly number[]>> = {
  'ad hoc': [0.31, 0.08, 0.24, 0.35, 0.41, 0.23, 24.1, 249600, 60000, 9000, 3000, 21000, 3000, 6000, 12000, 0.17],
  'central coaching': [0.371, 0.06, 0.28, 0.43, 0.5, 0.11, 25.3, 249600, 64000, 15000, 3000, 10000, 2000, 5000, 3000, 0.15],
  coordinated: [0.362, 0.09, 0.27, 0.42, 0.47, 0.14, 23.8, 249600, 61000, 14000, 3000, 13000, 3000, 4000, 6000, 0.16],
  'experts who do the work': [0.27, 0.12, 0.24, 0.29, 0.31, 0.24, 22, 249600, 58000, 9000, 3000, 22000, 3000, 6000, 13000, 0.18],
}

/** Spreads the worlds around a mean, the same way in each design but for a little. */
function column(mean: number, spread: number, own: number, worlds: number): Float64Array {
  return Float64Array.from({ length: worlds }, (_, r) => mean * (1 + spread * Math.sin(r * 2.3) + own * Math.sin(r * 5.1 + mean * 1000)))
}

/** An answer as the model gives it, with known means: five years, 100 worlds unless said otherwise. */
export function answer(designs: readonly string[] = Object.keys(MEANS), own = 0.06, behind = 40, worlds = 100): Answer {
  const values = designs.map((design) => MEANS[design].map((mean) => column(mean, 0.1, own, worlds)))
  const weeks = 260
  const care = designs.map((_, d) => Float32Array.from({ length: weeks }, (__, w) => (d === 0 ? 0 : w < behind / 2 ? -0.01 : 0.01)))
  const compared = (d: number, b: number, m: number) =>
    compareColumns(values[d][m], values[b][m], {
      design: designs[d],
      baseline: designs[b],
      measure: MEASURES[m],
      better: m === 5 ? 'lower' : m < 5 ? 'higher' : 'neither',
      skewed: false,
      level: 0.95,
      seed: '1',
      sequential: false,
    })
  const means = values.map((columns) => columns.map((one) => one.reduce((a, b) => a + b, 0) / worlds))
  const others = designs.flatMap((_, d) => (d === 0 ? [] : [d]))
  const best = [...others].sort((a, b) => MEANS[designs[b]][0] - MEANS[designs[a]][0])
  return {
    format: 'constancy-comparison/1',
    title: 'A central team or none?',
    weeks,
    teams: 120,
    worlds,
    level: 0.95,
    baseline: designs[0],
    designs,
    measures: MEASURES,
    means,
    comparisons: others.flatMap((d) => MEASURES.map((_, m) => compared(d, 0, m))),
    rivals: best.length < 2 ? null : compared(best[0], best[1], 0),
    leaderAtEnd: null,
    breakEven: others.map((d) => breakEven({ design: designs[d], baseline: designs[0] }, care[d], care[0], weeks)),
    duplication: designs.flatMap((design, d) => duplication(design, MEASURES, (name) => means[d][MEASURES.indexOf(name)])),
    failed: 0,
    failures: [],
    precise: null,
  }
}
