import type { Overview, OverviewRow } from '../../study/analyses/overview.ts'
import type { Block } from '../block.ts'
import { fixed, grouped, spoken } from '../words.ts'
import { scaleOf } from './number.ts'

/** What comes first of a sweep: a sentence on the first measure, and a table for each. */
export function overviewBlocks({ baseline, points, rows }: Overview): Block[] {
  const measures = [...new Set(rows.map(({ measure }) => measure))]
  const lead =
    measures.length === 0
      ? 'No run gave a number.'
      : sentence(
          rows.filter(({ measure }) => measure === measures[0]),
          baseline,
          points,
        )
  return [
    { kind: 'lead', text: lead },
    ...measures.map((measure) =>
      table(
        rows.filter((row) => row.measure === measure),
        baseline,
        points,
      ),
    ),
  ]
}

/** The design with the best mean, and how often each is ahead. */
function sentence(rows: readonly OverviewRow[], baseline: string, points: number): string {
  const others = rows.filter(({ versus }) => versus !== undefined)
  const [{ measure, unit }] = rows
  if (others.length === 0) {
    const [{ design, mean, least, most }] = rows
    const scale = scaleOf(unit, mean)
    return `${design}: ${nameOf(measure)} ${scale.value(mean)} ${scale.unit} on average over ${grouped(points)} points (${scale.value(least)} to ${scale.value(most)}).`
  }
  return others.map((row) => lead(row, baseline, points)).join(' ')
}

function lead({ design, measure, unit, versus }: OverviewRow, baseline: string, points: number): string {
  const { difference, half, ahead, behind, noise } = versus!
  const scale = scaleOf(unit, difference)
  const size = `${scale.difference(difference)} ${scale.unit === '%' ? 'points' : scale.unit}`
  const interval = half === null ? '' : ` (95 % interval ${scale.difference(difference - half)} to ${scale.difference(difference + half)})`
  const unclear = half !== null && Math.abs(difference) <= half ? ', within noise' : ''
  const where = points > 1 ? `; ahead at ${ahead} of ${grouped(points)} points, behind at ${behind}, within noise at ${noise}` : ''
  return `${design} against ${baseline}, ${nameOf(measure)}: ${size} on average${interval}${unclear}${where}.`
}

function table(rows: readonly OverviewRow[], baseline: string, points: number): Block {
  const [{ measure, unit }] = rows
  const scale = scaleOf(unit, Math.max(...rows.map(({ most }) => Math.abs(most))))
  const share = (count: number): string => `${fixed((100 * count) / points, 0)} %`
  return {
    kind: 'table',
    title: `${nameOf(measure)} (${measure}${scale.unit === '' ? '' : `, ${scale.unit}`}) over ${grouped(points)} points`,
    heads: ['', 'mean', 'least', 'most', `difference from ${baseline}`, 'ahead', 'behind', 'within noise'],
    rows: rows.map(({ design, mean, least, most, versus }) => [
      design,
      ...[mean, least, most].map(scale.value),
      versus === undefined ? '–' : scale.around(versus.difference, versus.half),
      ...(versus === undefined ? ['–', '–', '–'] : [versus.ahead, versus.behind, versus.noise].map(share)),
    ]),
  }
}

/** A measure's name as words: `gap closed`, `duplicated share`. */
function nameOf(measure: string): string {
  return spoken(measure.replaceAll('.', ' '))
}
