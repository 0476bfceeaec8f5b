import { expect, test } from 'vitest'
import { textOf, type Block } from '../../../src/report/block.ts'
import { sensitivityReport } from '../../../src/report/sweep/sensitivity.ts'
import type { FoundEffect, FoundSubject } from '../../../src/study/analyses/sensitivity.ts'
import { OWN_NAMES } from '../../helpers/told.ts'

function effect(parameter: string, shown: boolean, value: number, direction: number): FoundEffect {
  const index = (name: string, of: number) => ({ index: name, value: of, low: of - 0.05, high: of + 0.05 })
  return { parameter, indices: [index('S1', value), index('SRRC', direction)], n: 100, chance: null, shown }
}

function subject(design: string, effects: readonly FoundEffect[]): FoundSubject {
  return { measure: 'gapClosed', unit: 'share', better: 'higher', design, versus: 'ad hoc', mean: 0.1, R2: 0.9, n: 100, effects }
}

test('several designs stand side by side: what matters most first, its direction, and in brackets what shows no effect', () => {
  const subjects = [
    subject('coached', [effect('demand.hours', true, 0.3, 0.5), effect('testing.error', false, 0.4, 0.01)]),
    subject('shared', [effect('testing.error', true, 0.2, -0.4), effect('demand.hours', false, 0.02, 0)]),
  ]
  const blocks = sensitivityReport({ method: 'rank', replicates: 4, subjects }, OWN_NAMES)
  const table = blocks.find(({ kind }) => kind === 'table') as Extract<Block, { kind: 'table' }>
  expect(table.heads).toEqual(['', 'coached', 'shared'])
  expect(table.rows.map((row) => row.map(textOf))).toEqual([
    ['demand.hours', '30.0 ± 5.0 ↑', '(2.0 ± 5.0)'],
    ['testing.error', '(40.0 ± 5.0)', '20.0 ± 5.0 ↓'],
  ])
  expect(blocks.filter(({ kind }) => kind === 'lead')).toHaveLength(2)
  const last = blocks.at(-1)!
  expect(last.kind === 'note' && last.text).toContain('In brackets')
})
