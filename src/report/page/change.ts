import { MEASURES } from '../../model/run.ts'
import type { Answer } from '../../study/answer.ts'
import { MAIN } from '../../study/answer.ts'
import type { Comparison } from '../../study/comparison.ts'
import type { Block, Cell } from '../block.ts'
import { comparisonIn, horizonsOf, ranked } from '../comparison/find.ts'
import { scaleOf } from '../sweep/number.ts'
import { capital, fixed, list, span } from '../words.ts'

/** Where the answer turns or hangs in the balance, in sentences: at which horizon, between which designs, in how many worlds. */
export function changeNotes(answer: Answer): string[] {
  const others = ranked(answer)
  return [...others.map((design) => turns(answer, design)), rivalry(answer), atEnd(answer), worlds(answer, others[0])].filter(
    (text) => text !== '',
  )
}

/** At which horizons a design is ahead, behind, or neither: said only where they differ. */
function turns(answer: Answer, design: string): string {
  const found = horizonsOf(answer, MAIN).flatMap(({ of, weeks }) => {
    const row = comparisonIn(answer, design, of)
    return row === undefined ? [] : [{ weeks, verdict: row.verdict }]
  })
  const at = (verdict: string): string => list(found.filter((one) => one.verdict === verdict).map(({ weeks }) => span(weeks)))
  const [ahead, behind, noise] = [at('better'), at('worse'), at('within noise')]
  if ([ahead, behind, noise].filter((text) => text !== '').length < 2) return ''
  const parts = [
    ...(behind === '' ? [] : [`behind ${answer.baseline} after ${behind}`]),
    ...(noise === '' ? [] : [`within noise of it after ${noise}`]),
    ...(ahead === '' ? [] : [`ahead after ${ahead}`]),
  ]
  return `The time that counts: ${design} is ${list(parts).replace('of it', behind === '' ? `of ${answer.baseline}` : 'of it')}.`
}

function rivalry({ rivals }: Answer): string {
  if (rivals === null || rivals.low === null || rivals.high === null) return ''
  const { design, baseline, difference, low, high, wins, pairs, verdict } = rivals
  const size = `${fixed(100 * Math.abs(difference), 1)} points of the quality gap (${fixed(100 * low, 1)} to ${fixed(100 * high, 1)}; better in ${wins} of ${pairs} worlds)`
  return verdict === 'within noise'
    ? `Between ${design} and ${baseline} this does not decide: they are ${size} apart, within noise. What else they bring or cost may.`
    : `${capital(design)} is also ahead of ${baseline}, by ${size}.`
}

function atEnd({ leaderAtEnd }: Answer): string {
  if (leaderAtEnd === null) return ''
  const { design, baseline, difference, verdict } = leaderAtEnd
  const noise = verdict === 'within noise' ? ', though within noise' : ''
  return `Who looks at the last week only would take ${design}: there it is ${fixed(100 * Math.abs(difference), 1)} points ahead of ${baseline}${noise}.`
}

function worlds(answer: Answer, best: string | undefined): string {
  const row = best === undefined ? undefined : comparisonIn(answer, best)
  if (row === undefined || row.pairs < 2 || row.wins === row.pairs) return ''
  return `Luck: in ${row.pairs - row.wins} of ${row.pairs} worlds ${best} does no better than ${answer.baseline}. One place is one world.`
}

/** Weeks by which each design has paid for its start. */
export function breakEvenTable({ breakEven, baseline, weeks }: Answer): Block | undefined {
  const rows = breakEven.filter((row) => row.worlds > 0)
  if (rows.length === 0) return undefined
  const week = (value: number | null): string => (value === null ? 'later' : fixed(value, 0))
  return {
    kind: 'table',
    title: `When care delivered has caught up with ${baseline} for good: week (of ${weeks})`,
    heads: ['', 'in the mean', 'a tenth of worlds', 'half', 'nine tenths', 'worlds that do'],
    rows: rows.map((row) => [
      row.design,
      week(row.week),
      week(row.early),
      week(row.middle),
      week(row.late),
      `${row.reached} of ${row.worlds}`,
    ]),
  }
}

/** What leaders would also want to know, beside the quality gap. */
const BESIDE = ['gapClosed.worstOff', 'skill', 'reliance', 'safety', 'engagement', 'strain', 'harm.true', 'leavers']

/** Differences from the baseline in other measures; undefined where none of them was measured. */
export function sideEffects(answer: Answer): Block | undefined {
  const designs = ranked(answer)
  const rows = BESIDE.flatMap((name) => {
    const info = MEASURES.find((measure) => measure.name === name)
    const found = designs.map((design) => comparisonIn(answer, design, name))
    if (info === undefined || found.every((row) => row === undefined)) return []
    const base = found.find((row) => row !== undefined)!.baselineMean
    const scale = scaleOf(info.unit, base)
    const unit = scale.unit === scale.apart ? scale.unit : `${scale.unit}, differences in ${scale.apart}`
    return [[`${info.about}${unit === '' ? '' : ` (${unit})`}`, scale.value(base), ...found.map((row) => cell(row, scale))]]
  })
  if (rows.length === 0) return undefined
  return {
    kind: 'table',
    title: `Differences from ${answer.baseline}, on average over the run`,
    heads: ['', answer.baseline, ...designs],
    rows,
  }
}

function cell(row: Comparison | undefined, scale: ReturnType<typeof scaleOf>): Cell {
  if (row === undefined) return '–'
  const tone = row.verdict === 'better' ? 'good' : row.verdict === 'worse' ? 'bad' : 'quiet'
  return { text: scale.around(row.difference, row.high === null ? null : row.high - row.difference), tone }
}
