import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shell } from '../../src/cli/shell.ts'
import { GROUPS } from '../../src/model/registry.ts'

const folder = mkdtempSync(join(tmpdir(), 'constancy-'))
const path = (name: string) => join(folder, name)
const write = (name: string, text: string) => {
  writeFileSync(path(name), text)
  return path(name)
}
afterAll(() => rmSync(folder, { recursive: true }))

let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const SOUND = 'format: constancy-scenario/1\ntitle: Two\nplace: { sizes: { teams: 12, departments: 2 } }\ndesigns: { one: {}, two: {} }\n'

test('init writes a scenario that is sound, and writes over nothing', async () => {
  await shell(['init', '--file', path('new.yaml')])
  expect(out).toBe(`${path('new.yaml')}\n`)
  await shell(['check', path('new.yaml')])
  expect(out).toMatch(/new\.yaml {2}is sound: /)
  expect(process.exitCode).toBe(0)
  const before = readFileSync(path('new.yaml'), 'utf8')
  await expect(shell(['init', '--file', path('new.yaml')])).rejects.toThrow('is there already; nothing was written')
  expect(readFileSync(path('new.yaml'), 'utf8')).toBe(before)
  await shell(['init', '--file', path('new.yaml'), '--force'])
})

test("init finds the columns of the user's teams, or takes those named", async () => {
  write('wards.csv', 'code;ward_name;directorate\n1;A;Surgery\n2;B;Surgery\n')
  await shell(['init', '--from-csv', path('wards.csv'), '--file', path('wards.yaml')])
  expect(readFileSync(path('wards.yaml'), 'utf8')).toContain(
    '    file: wards.csv\n    columns:\n      team: ward_name\n      department: directorate\n',
  )
  await shell(['init', '--from-csv', path('wards.csv'), '--columns', 'team=code', '--file', path('codes.yaml')])
  expect(readFileSync(path('codes.yaml'), 'utf8')).toContain('      team: code\n')
  await expect(shell(['init', '--from-csv', path('none.csv')])).rejects.toThrow('is not there')
  write('bad.csv', 'a,b\nx,1\nx,1\n')
  await expect(shell(['init', '--from-csv', path('bad.csv'), '--file', path('bad.yaml')])).rejects.toThrow(
    /no column "team".*\n.*was not written/,
  )
})

test('init knows designs and scenarios by name', async () => {
  await expect(shell(['init', 'no-such-thing'])).rejects.toThrow('unknown design or scenario "no-such-thing"')
})

test('check tells everything at once, on stderr, with exit code 2', async () => {
  const good = write('good.yaml', SOUND)
  const bad = write('bad.yaml', SOUND.replace('teams: 12', 'tems: 12').replace('two: {}', 'two: 3'))
  await shell(['check', good, bad, path('none.yaml')])
  expect(out).toBe(`${good}  is sound: 2 designs, 12 teams, 260 weeks\n`)
  expect(err).toMatch(
    /none\.yaml: is not there.*\n.*bad\.yaml:3:19 +unknown parameter "tems" in sizes\. Did you mean "teams"\?.*\n.*bad\.yaml:4:26 +design "two" is 3.*\n3 problems\n$/,
  )
  expect(process.exitCode).toBe(2)
})

test('check --json gives file, line, column and text', async () => {
  await shell(['check', write('weeks.yaml', `weeks: 0\n${SOUND}`), '--json'])
  expect(JSON.parse(out).problems).toMatchObject([{ line: 1, column: 8, text: 'weeks = 0 is outside 1…5000 (weeks)' }])
})

test('check takes files of the design library', async () => {
  await shell(['check', write('d.yaml', 'format: constancy-design/1\nlevers: { no group: 3 }\nuse: none\n')])
  expect(err).toMatch(/d\.yaml:2:11 +unknown group "no group"[^]*d\.yaml:3:6 +no design "none" in the library/)
})

test('a design file has about and use beside its levers', async () => {
  await shell(['check', write('e.yaml', 'format: constancy-design/1\nlevers: { use: none, organisations: { x: {} } }\n')])
  expect(err).toMatch(
    /e\.yaml:2:11 +use is no group of levers\. Write use beside levers\n.*e\.yaml:2:22 +organisations is no group of levers/,
  )
})

test('show says what a scenario is, --resolved writes it out so that it can be read again', async () => {
  const file = write('show.yaml', SOUND)
  await shell(['show', file])
  expect(out).toContain('12 teams in 2 departments of 1 organisation')
  out = ''
  await shell(['show', file, '--resolved', '--set', 'sizes.teams=5', '--seed', '007'])
  const resolved = write('resolved.yaml', out)
  out = ''
  await shell(['show', file, '--json', '--set', 'sizes.teams=5', '--seed', '007'])
  const first = out
  out = ''
  await shell(['show', resolved, '--json'])
  expect({ ...JSON.parse(out), name: '' }).toEqual({ ...JSON.parse(first), name: '' })
  await expect(shell(['show', file, '--set', 'sizes.tems=5'])).rejects.toThrow(
    '--set sizes.tems=5: unknown parameter "tems" in sizes. Did you mean "teams"?',
  )
})

test('diff takes two designs of a file, or two files', async () => {
  const file = write('diff.yaml', SOUND)
  await shell(['diff', `${file}#one`, '#two'])
  expect(out).toBe('two and one have the same levers.\n')
  out = ''
  await shell(['diff', file, write('longer.yaml', `weeks: 9\n${SOUND}`)])
  expect(out).toBe('Scenario:\n  weeks  260 → 9\n')
  await expect(shell(['diff', `${file}#on`, '#two'])).rejects.toThrow('unknown design "on". Did you mean "one"?')
  await expect(shell(['diff', file, '#two'])).rejects.toThrow('names no design, the other does')
})

test('params lists every parameter, as a table and as JSON', async () => {
  await shell(['params', '--json'])
  const addresses = GROUPS.flatMap(({ name, parameters }) => Object.keys(parameters).map((key) => `${name}.${key}`))
  expect(JSON.parse(out).map(({ address }: { address: string }) => address)).toEqual(addresses)
  out = ''
  await shell(['params', '--group', 'sizes'])
  expect(out).toContain('sizes.teams')
  await expect(shell(['params', '--group', 'size'])).rejects.toThrow('unknown group "size". Did you mean "sizes"?')
})

test('schema prints JSON Schema', async () => {
  await shell(['schema'])
  expect(JSON.parse(out)).toMatchObject({ title: 'Constancy scenario', additionalProperties: false })
  out = ''
  await shell(['schema', 'design'])
  expect(JSON.parse(out).title).toBe('Constancy design')
})

test('init sizes what is for the whole organisation for the teams in the table, and says so', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `W${i},D${i % 4}`)
  write('thirty.csv', `ward,division\n${rows.join('\n')}\n`)
  await shell(['init', 'central-coaching', '--from-csv', path('thirty.csv'), '--file', path('thirty.yaml')])
  const text = readFileSync(path('thirty.yaml'), 'utf8')
  expect(text).toContain(
    "    # the library's are for 120 teams; these are for yours, 30: see whether they suit you\n    support: { coaches: 1 }\n",
  )
  expect(text).toMatch(/^ {4}pathways: 3 /m)
})

test('a design is no scenario, and says how one takes it up', async () => {
  const file = write('mine.yaml', 'format: constancy-design/1\nlevers: {}\n')
  await expect(shell(['show', file])).rejects.toThrow(/is a design, not a scenario\. .*use: mine.*\n1 problem/)
})

test('compare refuses odd lists of designs before anything is made', async () => {
  const file = write('odd.yaml', SOUND)
  const out = path('none-made')
  const compare = (designs: string) => shell(['compare', file, '--designs', designs, '--out', out])
  await expect(compare('one,thre')).rejects.toThrow('--designs: unknown design "thre".')
  await expect(compare('one,,two')).rejects.toThrow('--designs: a name is empty')
  await expect(compare('two,one,two')).rejects.toThrow('--designs: "two" is named twice')
  expect(existsSync(out)).toBe(false)
})

test('a design that costs more than a small place has says what the library is for', async () => {
  const small = SOUND.replace('teams: 12, departments: 2', 'teams: 4, departments: 2, pathways: 0').replace(
    'one: {}',
    'one: { use: central-coaching }',
  )
  await shell(['check', write('small.yaml', small)])
  expect(err).toMatch(
    /one costs [\d.]+ hours a week before any team has time, of a budget of 32\. Most goes to: coaching 150, must do .*for 120 teams: constancy init --from-csv/,
  )
})

test('an option as long as a book does not hide what is wrong with it', async () => {
  const file = write('long.yaml', SOUND)
  await expect(shell(['show', file, '--seed', 'x'.repeat(5000)])).rejects.toThrow(/^--seed x{100,160}…: .*at most 200 characters/)
})
