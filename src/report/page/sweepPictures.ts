import type { BreakEvenFound } from '../../study/analyses/breakEven.ts'
import type { Overview } from '../../study/analyses/overview.ts'
import type { RegretFound } from '../../study/analyses/regret.ts'
import type { Sensitivity } from '../../study/analyses/sensitivity.ts'
import type { ValueFound } from '../../study/analyses/value.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'
import { heat, heatTable } from '../chart/heat.ts'
import type { HeatInput } from '../chart/heat.ts'
import { intervals } from '../chart/intervals.ts'
import { lookOf } from '../chart/look.ts'
import type { Row, RowsInput } from '../chart/rows.ts'
import { rowsTable } from '../chart/rows.ts'
import { shares } from '../chart/shares.ts'
import { stack, stackTable } from '../chart/stack.ts'
import { headOf, scaleOf, told } from '../sweep/subject.ts'
import { tellingOf } from '../sweep/unit.ts'
import { capital, spoken } from '../words.ts'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'

type Named = Pick<SweepAnswer, 'designs' | 'baseline'>

/** The pictures of an analysis, by its name; none where it is better told than shown. */
// oxlint-disable-next-line typescript/no-explicit-any -- each analysis finds something of its own
const PICTURES: Readonly<Record<string, (found: any, named: Named) => (Figure | undefined)[]>> = {
  overview: overviewPictures,
  sensitivity: sensitivityPictures,
  regret: (found: RegretFound, named) => [regretPicture(found, named)],
  breakEven: (found: BreakEvenFound) => [breakEvenPicture(found)],
  value: (found: ValueFound) => [valuePicture(found)],
}

export function sweepPictures(name: string, found: unknown, named: Named): Figure[] {
  return (PICTURES[name]?.(found, named) ?? []).filter((picture) => picture !== undefined)
}

function rowsFigure(title: string, note: string, draw: typeof intervals, input: Omit<RowsInput, 'width'>): Figure | undefined {
  if (input.rows.length === 0) return undefined
  return figureOf(title, note, (width) => draw({ ...input, width }), rowsTable({ ...input, width: 0 }))
}

const words = (measure: string): string => spoken(measure.replaceAll('.', ' '))

function overviewPictures(found: Overview, named: Named): (Figure | undefined)[] {
  const measure = found.rows[0]?.measure
  const rows = found.rows.filter((row) => row.measure === measure && row.versus !== undefined)
  if (rows.length === 0) return []
  const { times, difference: unit } = tellingOf(rows[0].unit)
  const title = `${capital(words(measure))}: difference from ${found.baseline}`
  const look = (design: string): string => lookOf(named.designs, named.baseline, design)
  const mean = rows.map(({ design, versus }): Row => {
    const { difference, half } = versus!
    const [low, high] = half === null ? [null, null] : [difference - half, difference + half]
    return {
      name: design,
      group: 'on average over all settings',
      look: look(design),
      value: difference,
      low,
      high,
      clear: half !== null && Math.abs(difference) > half,
    }
  })
  const each = eachRows(
    found,
    rows.map(({ design }) => design),
    look,
  )
  const note = 'With 95 % intervals. Hollow: within noise.'
  return [
    each.length <= FEW
      ? rowsFigure(title, note, intervals, { title, rows: [...each, ...mean], unit, times })
      : rowsFigure(title, note, intervals, { title, rows: mean, unit, times }),
    found.points > FEW ? oftenPicture(found, rows, look) : undefined,
  ]
}

/** More rows than these are for the table. */
const FEW = 30

/** Each setting of a grid or list, where they are few. */
function eachRows({ each, factors }: Overview, designs: readonly string[], look: (design: string) => string): Row[] {
  return each.flatMap(({ values, differences }) =>
    differences.flatMap(({ difference, half }, d): Row[] => {
      if (difference === null) return []
      const [low, high] = half === null ? [null, null] : [difference - half, difference + half]
      const at = values.map((value, f) => `${factors[f]} ${value}`)
      // One design over two factors: the first makes groups, the second rows.
      const alone = designs.length === 1 && at.length > 1
      return [
        {
          name: alone ? at.slice(1).join(', ') : designs[d],
          group: alone ? at[0] : at.join(', '),
          look: look(designs[d]),
          value: difference,
          low,
          high,
          clear: half !== null && Math.abs(difference) > half,
        },
      ]
    }),
  )
}

/** In how many settings each design is ahead, behind, or neither. */
function oftenPicture(found: Overview, rows: Overview['rows'], look: (design: string) => string): Figure {
  const neither = rows[0].better === 'neither'
  const parts = [
    { name: neither ? 'more' : 'better', look: 'p1' },
    { name: 'within noise', look: 'p0' },
    { name: neither ? 'less' : 'worse', look: 'p6' },
  ]
  const stacks = rows.map(({ design, versus }) => {
    const { ahead, noise, behind } = versus!
    const ran = Math.max(1, ahead + noise + behind)
    return { name: design, look: look(design), values: [ahead / ran, noise / ran, behind / ran] }
  })
  const title = `How often each is ahead of ${found.baseline} in ${words(rows[0].measure)}`
  const input = { title, parts, stacks, unit: '%', times: 100 }
  return figureOf(
    title,
    `Share of ${found.points} settings of what is not known.`,
    (width) => stack({ ...input, width }),
    stackTable({ ...input, width: 0 }),
  )
}

/** Parameters shown in a picture, and pictures. */
const MOST = 12

const INDEX: Readonly<Record<string, string>> = {
  mu_star: 'how far it moves the outcome',
  ST: 'share of the variance in which it takes part',
  S1: 'share of the variance that it explains alone',
}

function sensitivityPictures({ subjects }: Sensitivity, named: Named): (Figure | undefined)[] {
  const all = told(subjects)
  return all
    .filter(({ measure }) => measure === all[0].measure)
    .map((subject) => {
      const index = subject.effects[0]?.indices[0]?.index ?? ''
      const inShares = index === 'S1' || index === 'ST'
      const rows = subject.effects.slice(0, MOST).flatMap(({ parameter, indices, shown }): Row[] => {
        const [{ value, low, high }] = indices
        return value === null
          ? []
          : [{ name: parameter, look: lookOf(named.designs, named.baseline, subject.design), value, low, high, clear: shown }]
      })
      const { times, unit } = inShares ? { times: 100, unit: '%' } : scaleOf(subject)
      const title = `What matters for ${headOf(subject, subject.mean).replace(/^The /, 'the ')}`
      const left = subject.effects.length - rows.length
      const note = `${capital(INDEX[index] ?? index)}, with 95 % intervals. Pale: no effect shown.${left > 0 ? ` The ${left} that matter least are left out.` : ''}`
      return rowsFigure(title, note, shares, { title, rows, unit, times, signs: false })
    })
}

function regretPicture(found: RegretFound, named: Named): Figure | undefined {
  const measure = found.rows[0]?.measure
  const rows = found.rows
    .filter((row) => row.measure === measure)
    .flatMap(({ design, regret, uncorrected }): Row[] => {
      const value = regret.value ?? uncorrected
      return value === null
        ? []
        : [{ name: design, look: lookOf(named.designs, named.baseline, design), value, low: regret.low, high: regret.high, clear: true }]
    })
    .sort((a, b) => a.value - b.value)
  const { times, difference: unit } = tellingOf(found.rows[0]?.unit ?? '')
  const title = `How far behind the best in ${words(measure ?? '')}, on average`
  return rowsFigure(title, 'Mean regret over all settings, with 95 % intervals; the shorter the bar, the less can go wrong.', shares, {
    title,
    rows,
    unit,
    times,
    signs: false,
  })
}

function breakEvenPicture(found: BreakEvenFound): Figure | undefined {
  if (found.map.length === 0) return undefined
  const { design, versus, measure, better, first, second, others } = found
  const { times, difference: unit } = tellingOf(found.unit)
  const lower = better === 'lower'
  const title = `${capital(words(measure))}: ${design} less ${versus}`
  const side = (one: string): string => (better === 'neither' ? `more in ${one}` : `${one} ahead`)
  const input: Omit<HeatInput, 'width'> = {
    title,
    across: { name: second.factor, places: second.places },
    up: { name: first.factor, places: first.places },
    cells: found.map,
    words: lower ? [side(versus), side(design)] : [side(design), side(versus)],
    unit,
    times,
  }
  const rest = others.length === 0 ? '' : ` Averaged over ${others.length === 1 ? others[0] : `the ${others.length} other parameters`}.`
  return figureOf(
    title,
    `Line: where the two are as good. Strokes: where the 95 % interval holds zero.${rest}`,
    (width) => heat({ ...input, width: Math.min(width, 560) }),
    heatTable({ ...input, width: 0 }),
  )
}

function valuePicture({ measures }: ValueFound): Figure | undefined {
  const one = measures.find(({ points }) => points > 0)
  if (one === undefined) return undefined
  const rows = [...one.factors]
    .sort((a, b) => (b.worth.value ?? 0) - (a.worth.value ?? 0))
    .slice(0, MOST)
    .flatMap(({ factor, worth: { value, low, high } }): Row[] =>
      value === null || value <= 0 ? [] : [{ name: factor, look: 'd1', value, low, high, clear: value > 0 && (low ?? 0) > 0 }],
    )
  const { times, difference: unit } = tellingOf(one.unit)
  const title = `What knowing it before choosing would be worth, in ${words(one.measure)}`
  return rowsFigure(title, 'With 95 % intervals. Pale, or left out: not shown to be worth anything.', shares, {
    title,
    rows,
    unit,
    times,
    signs: false,
  })
}
