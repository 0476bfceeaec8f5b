import type { FoundEffect, FoundSubject, Sensitivity } from '../../study/analyses/sensitivity.ts'
import type { Block, Cell } from '../block.ts'
import { figures, scaleOf } from './subject.ts'

const TELLS: Readonly<Record<Sensitivity['method'], string>> = {
  morris: 'how far each parameter moves it over its range (μ*',
  sobol: 'share of the variance in which each parameter takes part (ST, %',
  rank: 'share of the variance that each parameter explains alone (S1, %',
}

/** One measure in several differences: a row a parameter, a column a design; what shows no effect in brackets. */
export function sensitivityMatrix(method: Sensitivity['method'], subjects: readonly FoundSubject[]): Block {
  const [{ measure, versus }] = subjects
  const { unit } = scaleOf(subjects[0])
  const beside = method === 'morris' && unit !== '' ? `, ${unit}` : ''
  const parameters = subjects[0].effects.map(({ parameter }) => parameter)
  const most = parameters.map((parameter) => Math.max(...subjects.map((subject) => weight(of(subject, parameter)))))
  const order = [...parameters.keys()].sort((a, b) => most[b] - most[a] || a - b)
  return {
    kind: 'table',
    title: `${measure}${versus === '' ? '' : `, difference from ${versus}`}: ${TELLS[method]}${beside}; ↑ ↓ which way it goes)`,
    heads: ['', ...subjects.map(({ design }) => design)],
    rows: order.map((p) => [parameters[p], ...subjects.map((subject) => cell(method, subject, of(subject, parameters[p])))]),
  }
}

function of({ effects }: FoundSubject, parameter: string): FoundEffect {
  return effects.find((effect) => effect.parameter === parameter)!
}

/** What shows an effect comes first. */
function weight({ shown, indices: [{ value }] }: FoundEffect): number {
  return (value ?? -1) + (shown ? 1e9 : 0)
}

function cell(method: Sensitivity['method'], subject: FoundSubject, { shown, indices }: FoundEffect): Cell {
  const [{ value, low, high }] = indices
  if (value === null) return '–'
  const times = method === 'morris' ? scaleOf(subject).times : 100
  const half = low === null || high === null ? NaN : (times * (high - low)) / 2
  const [number, around] = figures(times * value, Number.isFinite(half) ? half : Math.abs(times * value))
  const text = Number.isFinite(half) ? `${number} ± ${around}${arrow(method, indices)}` : number
  // Colour alone would not reach a file, a printer or every reader.
  return shown ? text : { text: `(${text.trimEnd()})`, tone: 'quiet' }
}

function arrow(method: Sensitivity['method'], indices: FoundEffect['indices']): string {
  const signed = indices.find(({ index }) => index === (method === 'morris' ? 'mu' : 'SRRC'))
  if (signed === undefined || signed.low === null || signed.high === null) return ''
  return signed.low > 0 ? ' ↑' : signed.high < 0 ? ' ↓' : ''
}
