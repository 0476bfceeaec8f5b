import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'

const text = readFileSync(join(ROOT, 'results', 'kept', 'validation', 'effects.csv'), 'utf8')
const rows = Papa.parse<Record<string, string>>(text.trim(), { header: true }).data.filter(({ check }) => check === 'losing')
const shown = (effect: string): boolean => rows.some((row) => row.effect === effect && row.verdict === 'shown')
const designs = readdirSync(join(ROOT, 'scenarios', 'designs')).map((name) => name.replace(/\.yaml$/, '').replaceAll('-', ' '))

test('no design of the library wins everywhere: each loses to ad hoc projects in a place that was named before', () => {
  expect(designs.filter((design) => design !== 'ad hoc' && !shown(`${design} loses`))).toEqual([])
})

test('and ad hoc projects lose to most of them somewhere', () => {
  expect(designs.filter((design) => shown(`${design} wins`)).length).toBeGreaterThanOrEqual(8)
})
