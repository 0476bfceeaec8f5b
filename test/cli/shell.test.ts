import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Argv, ArgumentsCamelCase } from 'yargs'
import { shared } from '../../src/cli/options.ts'
import { shell } from '../../src/cli/shell.ts'
import { Stop } from '../../src/cli/stop.ts'

let seen: ArgumentsCamelCase | undefined

const compare = {
  command: 'compare <scenario>',
  describe: 'compares designs',
  builder: (parser: Argv) =>
    parser
      .positional('scenario', { type: 'string', describe: 'scenario file' })
      .options({ ...shared, points: { type: 'number' }, on: { choices: ['slurm', 'here'] }, 'every-run': { boolean: true } })
      .example('$0 compare a.yaml', 'all designs of a.yaml'),
  handler: (argv: ArgumentsCamelCase) => void (seen = argv),
}
const check = { command: 'check <files..>', describe: 'checks files', handler: (argv: ArgumentsCamelCase) => void (seen = argv) }
const broken = { command: 'broken', describe: 'always fails', handler: () => Promise.reject(new Error('the disk is on fire')) }

const loaded: string[] = []
/** A command as the list has it; that it was loaded is written down. */
function loader<T extends { command: string; describe: string }>(name: string, { command: usage, describe: about, ...command }: T) {
  const load = async () => {
    loaded.push(name)
    return { command }
  }
  return { usage, about, load }
}
const COMMANDS = { compare: loader('compare', compare), check: loader('check', check), broken: loader('broken', broken) }

async function misuse(...args: string[]): Promise<string> {
  const error = await shell(args, COMMANDS).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof Stop)) throw new Error(`expected a Stop, got ${String(error)}`)
  expect(error.code).toBe(2)
  return error.message
}

afterEach(() => {
  seen = undefined
  loaded.length = 0
  vi.restoreAllMocks()
})

describe('what is misused is said, with what was probably meant', () => {
  test.each([
    [['comapre', 'a.yaml'], 'unknown command "comapre". Did you mean "compare"? Known: compare, check, broken'],
    [['zzz'], 'unknown command "zzz". Known: compare, check, broken'],
    [[], 'a command is missing. Known: compare, check, broken'],
    [['--hepl'], 'unknown option "--hepl". Did you mean "--help"? A command comes first. Known: compare, check, broken'],
    [['compare'], '<scenario> missing: expected constancy compare <scenario>'],
    [['check'], '<files..> missing: expected constancy check <files..>'],
    [['compare', 'a.yaml', 'b.yaml'], 'unexpected "b.yaml": expected constancy compare <scenario>'],
    [['compare', 'a.yaml', '--jbos', '3'], 'unknown option "--jbos". Did you mean "--jobs"?'],
    [
      ['compare', 'a.yaml', '--jbos=3', '--sede', 'x'],
      'unknown option "--jbos". Did you mean "--jobs"?\nunknown option "--sede". Did you mean "--seed"?',
    ],
    [['compare', 'a.yaml', '--every-rnu'], 'unknown option "--every-rnu". Did you mean "--every-run"?'],
    [['compare', 'a.yaml', '-jobs', '3'], 'unknown option "-jobs". Did you mean "--jobs"?'],
    [['compare', 'a.yaml', 'x, y'], 'unexpected x, y: expected constancy compare <scenario>'],
    [['compare', 'a.yaml', '--on', 'slrm'], '--on slrm: expected slurm or here. Did you mean "slurm"?'],
  ])('%j', async (args, message) => {
    expect(await misuse(...args)).toBe(message)
    expect(seen).toBeUndefined()
  })
})

describe('wrong values are refused', () => {
  test.each([
    [['--jobs', 'abc'], '--jobs abc: expected a whole number from 1 to 4096'],
    [['--jobs=0'], '--jobs 0: expected a whole number from 1 to 4096'],
    [['--jobs', '-1'], '--jobs -1: expected a whole number from 1 to 4096'],
    [['--jobs', '1e2'], '--jobs 1e2: expected a whole number from 1 to 4096'],
    [['--jobs', '1', '--jobs', '2'], '--jobs is given 2 times: 1, 2. Give it once'],
    [['--jobs'], '--jobs needs a value'],
    [['--replicates', '2.5'], '--replicates 2.5: expected a whole number from 1 to 1000000'],
    [['--points', 'many'], '--points many: expected a number'],
    [['--points=many'], '--points many: expected a number'],
    [['--points'], '--points needs a value'],
    [['--out', ''], '--out needs a value'],
    [['--seed'], '--seed needs a value'],
    [['--seed', 'a', '--seed', 'b'], '--seed is given 2 times: a, b. Give it once'],
    [['--json=maybe'], '--json=maybe: expected --json alone, or --json=true or --json=false'],
    [['--columns', 'team'], '--columns team: expected what=column, as in team=site_name,department=postcode_area'],
    [['--columns', 'team=a,team=b'], '--columns: "team" is given twice'],
  ])('%j', async (options, message) => {
    expect(await misuse('compare', 'a.yaml', ...options)).toBe(message)
    expect(seen).toBeUndefined()
  })
})

describe('right values arrive as meant', () => {
  test('numbers as numbers; seeds, names and files as text', async () => {
    await shell(['compare', '007', '--jobs', '3', '--seed', '007', '--replicates=20', '--points', '-1.5'], COMMANDS)
    expect(seen).toMatchObject({ scenario: '007', jobs: 3, seed: '007', replicates: 20, points: -1.5, out: 'results', json: false })
  })

  test('an empty seed is a seed', async () => {
    await shell(['compare', 'a.yaml', '--seed', ''], COMMANDS)
    expect(seen).toMatchObject({ seed: '' })
  })

  test('--set may be given many times and keeps its dots', async () => {
    await shell(['compare', 'a.yaml', '--set', 'support.coaches=3', '--set', 'designs.x.demand.load=1'], COMMANDS)
    expect(seen).toMatchObject({ set: ['support.coaches=3', 'designs.x.demand.load=1'] })
  })

  test('--columns is a table', async () => {
    await shell(['compare', 'a.yaml', '--columns', 'team=site name, department=area'], COMMANDS)
    expect(seen?.columns).toEqual({ team: 'site name', department: 'area' })
  })

  test('jobs are at least one when nothing is said', async () => {
    await shell(['compare', 'a.yaml'], COMMANDS)
    expect(seen?.jobs).toBeGreaterThanOrEqual(1)
  })
})

describe('help', () => {
  test('lists every command, and exit codes', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    await shell(['--help'], COMMANDS)
    const help = print.mock.calls.flat().join('\n')
    for (const { command, describe: about } of [compare, check, broken]) expect(help).toMatch(new RegExp(`constancy ${command} +${about}`))
    expect(help).toContain('Exit codes')
  })

  test('of one command loads no other and shows its examples', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    await shell(['compare', '--help'], COMMANDS)
    expect(print.mock.calls.flat().join('\n')).toContain('constancy compare a.yaml  all designs of a.yaml')
    expect(loaded).toEqual(['compare'])
    expect(seen).toBeUndefined()
  })
})

test('what goes wrong in a command comes out as it is', async () => {
  await expect(shell(['broken'], COMMANDS)).rejects.toThrow('the disk is on fire')
})
