import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shell } from '../../src/cli/shell.ts'
import { Stop } from '../../src/cli/stop.ts'
import { MEASURES, OBSERVATIONS } from '../../src/model/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'constancy-'))
const file = join(folder, 'small.yaml')
writeFileSync(
  file,
  'format: constancy-scenario/1\ntitle: Small\nweeks: 30\nplace: { sizes: { teams: 12, departments: 2 } }\ndesigns: { one: {}, second best: {} }\n',
)
afterAll(() => rmSync(folder, { recursive: true }))

let out = ''
beforeEach(() => {
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
})

const refused = async (...args: string[]): Promise<Stop> => {
  const error = await shell(['run', file, ...args]).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Stop)
  expect(out).toBe('')
  return error as Stop
}

test('the first line says which run it is and how to make it again', async () => {
  await shell(['run', file, '--design', 'second best', '--replicate', '2', '--set', 'demand.hours=12', '--seed', '007'])
  const first = out.split('\n')[0]
  expect(first).toBe(
    `Small: second best, replicate 2, seed 007. Again: constancy run ${file} --design 'second best' --replicate 2 --set demand.hours=12 --seed 007`,
  )
  const whole = out
  out = ''
  await shell(['run', file, '--design', 'second best', '--replicate', '2', '--set', 'demand.hours=12', '--seed', '007'])
  expect(out).toBe(whole)
})

test('the table has a row every 13 weeks, or as wished, and for the last week', async () => {
  const rows = () => [...out.matchAll(/^(\d+)(?: +[\d.−]+){7}$/gm)].map(([, weeks]) => Number(weeks))
  await shell(['run', file])
  expect(rows()).toEqual([13, 26, 30])
  expect(out).toContain('\nWhat happened\n')
  out = ''
  await shell(['run', file, '--weeks', '10'])
  expect(rows()).toEqual([10, 20, 30])
})

test('--team follows a team; one that is not there is refused with what was probably meant', async () => {
  await shell(['run', file, '--team', 'team 007'])
  expect(out).toContain('\nWhat team 007 did\n')
  expect(out).toMatch(/Week {2}0 {2}Team 007 of department 02, 20 people/)
  expect(out.split('\n')[0]).toContain("--team 'team 007'")
  out = ''
  const stop = await refused('--team', 'team 07')
  expect([stop.code, stop.message]).toEqual([
    2,
    expect.stringContaining('unknown team "team 07". Did you mean "team 007"? Known: team 001, '),
  ])
})

test('a design, replicate or step that makes no sense is refused', async () => {
  expect((await refused('--design', 'second')).message).toContain('unknown design "second". Did you mean "second best"?')
  expect((await refused('--replicate', '0')).message).toContain('expected a whole number from 1')
  expect((await refused('--weeks', 'often')).message).toContain('expected a whole number from 1')
})

test('--json gives every observation at those weeks, every measure, and the story as data', async () => {
  await shell(['run', file, '--team', 'team 003', '--json'])
  const told = JSON.parse(out)
  expect(told).toMatchObject({ scenario: 'Small', design: 'one', replicate: 1, seed: '1', team: 'team 003' })
  expect(told.weeks.map(({ after }: { after: number }) => after)).toEqual([13, 26, 30])
  expect(Object.keys(told.weeks[0])).toEqual(['after', ...OBSERVATIONS.map(({ name }) => name)])
  expect(told.measures).toHaveLength(MEASURES.length)
  expect(told.story[0]).toMatchObject({ week: 0, kind: 'opening', team: 'team 003', text: expect.stringContaining('20 people') })
  expect(told.weeks.at(-1).gapClosed).toBeCloseTo(told.measures.find(({ name }: { name: string }) => name === 'gapClosed.26').value, 1)
})
