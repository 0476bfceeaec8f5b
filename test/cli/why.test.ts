import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shell } from '../../src/cli/shell.ts'
import { Stop } from '../../src/cli/stop.ts'

const folder = mkdtempSync(join(tmpdir(), 'constancy-'))
const file = join(folder, 'small.yaml')
writeFileSync(
  file,
  `format: constancy-scenario/1
title: Small
weeks: 30
place: { sizes: { teams: 12, departments: 2 } }
designs:
  plain: {}
  twin: {}
  coached: { support: { coaches: 0.5 } }
  many:
    support: { coaches: 0.3, caseload: 8, targeting: weakest }
    choice: { lookUp: 0.5, recognition: 0.3, awareness: 0.2 }
    sharing: { recordSuccess: 0.5, recordFailure: 0.2, sessionEvery: 13 }
    testing: { data: 0.02, adherence: 0.2 }
measures: { perHour: gapClosed / hours.total }
`,
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

const refused = async (...args: string[]): Promise<string> => {
  const error = await shell(['why', file, ...args]).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Stop)
  expect([(error as Stop).code, out]).toEqual([2, ''])
  return (error as Stop).message
}

describe('what makes no sense is refused', () => {
  test('designs', async () => {
    expect(await refused()).toContain('--design missing')
    expect(await refused('--design', 'coachd')).toContain(
      'unknown design "coachd". Did you mean "coached"? Known: plain, twin, coached, many',
    )
    expect(await refused('--design', 'many', '--versus', 'plan')).toContain('unknown design "plan". Did you mean "plain"?')
    expect(await refused('--design', 'many', '--versus', 'many')).toContain('"many" is named twice. Expected two designs')
    expect(await refused('--design', 'plain')).toContain('"plain" is the baseline, and --versus names no other design')
  })

  test('measures, groups and numbers', async () => {
    expect(await refused('--design', 'many', '--measure', 'gapClsed')).toContain('unknown measure "gapClsed". Did you mean "gapClosed"?')
    expect(await refused('--design', 'many', '--measure', 'perHuor')).toContain('Did you mean "perHour"?')
    expect(await refused('--design', 'many', '--measure', 'gapClosed.78')).toContain('unknown measure "gapClosed.78"')
    expect(await refused('--design', 'many', '--groups', 'suport+choice')).toContain('Did you mean "support"?')
    expect(await refused('--design', 'many', '--groups', 'support,support')).toContain('"support" is named twice')
    expect(await refused('--design', 'many', '--by', 'levers')).toContain('--by levers: expected process or lever. Did you mean "lever"?')
    expect(await refused('--design', 'many', '--replicate', '0')).toContain('expected a whole number from 1')
  })

  test('more than ten groups, with what to take as one', async () => {
    const message = await refused('--design', 'many', '--by', 'lever')
    expect(message).toContain('differ in 11 groups of levers: choice.recognition, choice.awareness, choice.lookUp, support.coaches, ')
    expect(message).toContain('At most 10 can be told apart')
    expect(message).toContain('--groups "choice"')
  })
})

test('designs with the same levers leave nothing to explain', async () => {
  await shell(['why', file, '--design', 'twin'])
  expect(out).toBe('twin and plain have the same levers: there is nothing to explain.\n')
  out = ''
  await shell(['why', file, '--design', 'twin', '--json'])
  expect(JSON.parse(out)).toEqual({ format: 'constancy-why/1', from: 'plain', to: 'twin', players: [] })
})
