import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'constancy-'))
writeFileSync(
  join(folder, 'a place.yaml'),
  `format: constancy-scenario/1
title: A place
weeks: 60
replicates: 4
place: { sizes: { teams: 16, departments: 2 } }
designs:
  ad hoc: {}
  coached: { support: { coaches: 0.5 } }
  more:
    support: { coaches: 0.5, caseload: 8 }
    choice: { lookUp: 0.8 }
    sharing: { recordSuccess: 0.8 }
    leadership: { priorities: 2 }
  paid: { support: { coaches: 5 }, demand: { extraHours: 120 }, choice: { lookUp: 0.2 } }
events:
  - { week: 30, design: coached, set: { support: { coaches: 0 } }, note: the coach goes }
`,
)
afterAll(() => rmSync(folder, { recursive: true }))

const constancy = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8' })
const why = (...args: string[]) => {
  const { status, stdout, stderr } = constancy('why', 'a place.yaml', ...args)
  expect(`${status === 0 ? '' : stderr}ended with ${status}`).toBe('ended with 0')
  return stdout
}

interface Story {
  readonly replicate: number
  readonly difference: { readonly mean: number }
  readonly players: { readonly name: string; readonly share: { readonly mean: number } }[]
  readonly pairs: { readonly players: string[] }[]
  readonly joined: { readonly names: string[] }[]
  readonly story: { text: string; shows: { command: string; team?: string; events: { week: number; text: string }[] }[] }[]
}

test('the same bytes whatever the number of threads', () => {
  const one = why('--design', 'more', '--jobs', '1')
  expect(why('--design', 'more', '--jobs', '3')).toBe(one)
  expect(one).toMatch(/^More closes /)
  expect(one).toContain('What each group has of the difference in gapClosed')
  expect(one).toContain('How it came about in one world: replicate ')
})

describe('every command that is printed shows what its sentence says', () => {
  test.each([
    ['--design', 'more'],
    ['--design', 'coached', '--versus', 'more', '--measure', 'duplicatedShare', '--replicate', '9'],
    ['--design', 'coached', '--set', 'demand.pressure=0.8', '--seed', 'another one'],
  ])('%j', (...args: string[]) => {
    const { story } = JSON.parse(why(...args, '--json')) as Story
    expect(story.length).toBeGreaterThan(2)
    for (const { text, shows } of story) {
      expect(shows.length).toBeGreaterThan(0)
      for (const { command, team, events } of shows) {
        const { stdout, status } = spawnSync('sh', ['-c', command.replace(/^constancy/, '"$0" "$1"') + ' --json', process.execPath, MAIN], {
          cwd: folder,
          encoding: 'utf8',
        })
        expect(`${command} ended with ${status}`).toMatch(/ended with 0$/)
        const run = JSON.parse(stdout) as { weeks: { after: number; gapClosed: number }[]; story: { week: number; text: string }[] }
        for (const { week, text: event } of events)
          expect(run.story.filter((line) => line.week === week).map((line) => line.text)).toContain(event)
        if (team !== undefined) continue
        for (const { gapClosed } of run.weeks.filter(({ after: week }) => week === 26 || week === 60))
          expect(text).toContain(`${(100 * gapClosed).toFixed(1)} %`.replace('-', '−'))
        expect(run.weeks.map(({ after }) => after)).toEqual([26, 52, 60])
      }
    }
  })
})

test('what cannot be paid for alone is one group with what pays for it', () => {
  const found = JSON.parse(why('--design', 'paid', '--json')) as Story
  expect(found.joined).toMatchObject([{ names: ['demand', 'support'] }])
  expect(found.players.map(({ name }) => name)).toEqual(['demand + support', 'choice'])
  expect(found.pairs.map(({ players }) => players)).toEqual([['demand + support', 'choice']])
  expect(found.players.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(found.difference.mean, 12)
  expect(why('--design', 'paid')).toMatch(/^Warning: Unequal budgets: paid has 120 extra hours a week\..*\n/)
})

test('shares add up to what compare says of the same worlds, events counted', () => {
  const found = JSON.parse(why('--design', 'coached', '--json')) as Story
  expect(found.players.map(({ name }) => name)).toEqual(['support', 'events'])
  const { stdout } = constancy('compare', 'a place.yaml', '--designs', 'ad hoc,coached', '--json')
  const { comparisons } = JSON.parse(stdout) as { comparisons: { measure: string; difference: number }[] }
  const { difference } = comparisons.find(({ measure }) => measure === 'gapClosed')!
  expect(found.players.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(difference, 12)
})
