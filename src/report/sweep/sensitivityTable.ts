import type { FoundEffect, FoundSubject, Sensitivity } from '../../study/analyses/sensitivity.ts'
import type { Block } from '../block.ts'
import { figure, figures, headOf, scaleOf } from './subject.ts'

/** A column with an index, and perhaps one with half of its interval. */
interface Shown {
  readonly index: string
  readonly head: string
  readonly interval: boolean
}

const SHOWN: Readonly<Record<Sensitivity['method'], readonly Shown[]>> = {
  morris: [
    { index: 'mu_star', head: 'moves it by (μ*)', interval: true },
    { index: 'mu', head: 'with sign (μ)', interval: true },
    { index: 'sigma', head: 'varies by (σ)', interval: false },
  ],
  sobol: [
    { index: 'ST', head: 'takes part in (ST), %', interval: true },
    { index: 'S1', head: 'alone (S1), %', interval: true },
  ],
  rank: [
    { index: 'S1', head: 'explains alone (S1), %', interval: true },
    { index: 'SRRC', head: 'direction (SRRC)', interval: true },
  ],
}

/** Parameters whose effect is shown, from the one that matters most; the others below them, in quiet. */
export function sensitivityTable(method: Sensitivity['method'], subject: FoundSubject): Block {
  const columns = SHOWN[method]
  const { unit } = scaleOf(subject)
  const heads = ['', ...columns.flatMap(({ head, interval }) => (interval ? [head, '±'] : [head]))]
  const others = subject.effects.filter(({ shown }) => !shown)
  return {
    kind: 'table',
    title: `${headOf(subject, subject.mean)}${method === 'morris' && unit !== '' ? `, ${unit}` : ''}`,
    heads,
    rows: [
      ...subject.effects.filter(({ shown }) => shown).map((effect) => rowOf(columns, subject, effect)),
      ...(others.length === 0 ? [] : [['No effect shown', ...heads.slice(1).map(() => '')]]),
      ...others.map((effect) => rowOf(columns, subject, effect).map((text) => ({ text, tone: 'quiet' as const }))),
    ],
  }
}

function rowOf(columns: readonly Shown[], subject: FoundSubject, { parameter, indices }: FoundEffect): string[] {
  const cells = columns.flatMap(({ index: name, interval }) => {
    const found = indices.find(({ index }) => index === name)
    if (found === undefined || found.value === null) return interval ? ['', ''] : ['']
    const times = timesOf(name, subject)
    const value = times * found.value
    if (!interval) return [figure(value, value)]
    if (found.low === null || found.high === null) return [figure(value, value), '']
    return figures(value, (times * (found.high - found.low)) / 2)
  })
  return [parameter, ...cells]
}

/** Shares of variance are told in per cent, effects as the measure is. */
function timesOf(index: string, subject: FoundSubject): number {
  if (index === 'SRRC') return 1
  return index === 'S1' || index === 'ST' ? 100 : scaleOf(subject).times
}
