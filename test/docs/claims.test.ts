import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { GROUPS } from '../../src/model/registry.ts'
import { MEASURES, OBSERVATIONS } from '../../src/model/run.ts'

const FOLDER = 'experiments/claims'
const HEADS = ['claim', 'what it says', 'lever (address)', 'process', 'measure', 'check', 'what the model gives']
const page = readFileSync(join(ROOT, 'docs/claims.md'), 'utf8')
const lines = page.split('\n').filter((line) => line.startsWith('| '))
const cells = lines.map((line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim()),
)
const rows = cells.filter(([claim]) => claim !== HEADS[0])
const files = readdirSync(join(ROOT, FOLDER)).map((name) => name.replace(/\.yaml$/, ''))

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)

test('every table has the same columns', () => {
  for (const heads of cells.filter(([claim]) => claim === HEADS[0])) expect(heads).toEqual(HEADS)
  expect(rows.filter(({ length }) => length !== HEADS.length)).toEqual([])
})

test('claims C1 to C91 each stand there once', () => {
  const found = rows.map(([claim]) => /^C(\d+) [CDO]$/.exec(claim)?.[1]).map(Number)
  expect(found.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 91 }, (_, n) => n + 1))
})

test('every lever named is a parameter', () => {
  const known = new Set(GROUPS.flatMap(({ name, parameters }) => Object.keys(parameters).map((parameter) => `${name}.${parameter}`)))
  expect(rows.flatMap((row) => quoted(row[2])).filter((address) => !known.has(address))).toEqual([])
})

test('every measure named comes out of a run', () => {
  const known = new Set([...MEASURES, ...OBSERVATIONS].map(({ name }) => name))
  expect(rows.flatMap((row) => quoted(row[4])).filter((measure) => !known.has(measure))).toEqual([])
})

test('every check named is a file, and every file is named', () => {
  const named = rows.flatMap((row) => [...row[5].matchAll(/\[(C\d+)\]\(\.\.\/experiments\/claims\/\1\.yaml\)/g)].map(([, name]) => name))
  expect(rows.filter((row) => row[5] !== '–' && !/^\[C\d+\]/.test(row[5])).map(([claim]) => claim)).toEqual([])
  expect([...new Set(named)].toSorted()).toEqual(files.toSorted())
})

test('a result is told of every claim with a check', () => {
  expect(rows.filter((row) => row[6] === '').map(([claim]) => claim)).toEqual([])
})
