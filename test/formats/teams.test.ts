import { expect, test } from 'vitest'
import { good, load } from '../helpers/files.ts'

const DESIGNS = 'designs: { ad hoc: {} }'
const TEXT = `place: { teams: { file: t.csv } }\n${DESIGNS}`
const teams = (table: string, text = TEXT) => good(text, { 't.csv': table }).teams
const wrong = (table: string, text = TEXT) => load(text, { 't.csv': table }).problems.slice(0, -1)

test('only the column team is needed: each team is then its own department', () => {
  expect(teams('team\nWard 1\nWard 2\n')).toMatchObject([
    { id: 'Ward 1', name: 'Ward 1', department: 'Ward 1', organisation: 0, staff: 20, issues: 3 },
    { id: 'Ward 2', department: 'Ward 2' },
  ])
  expect(teams('team\nWard 1\n')[0].load).toBeUndefined()
})

test('all columns, in any order, with others between them', () => {
  const table = 'skill,colour,safety,load,issues,staff,organisation,department,team,id\n0.1,red,0.2,0.3,4,12.5,North,Surgery,Ward 1,w1\n'
  expect(teams(table)).toEqual([
    { id: 'w1', name: 'Ward 1', department: 'Surgery', organisation: 0, staff: 12.5, issues: 4, load: 0.3, safety: 0.2, skill: 0.1 },
  ])
})

test.each([
  ['a byte-order mark', '\uFEFFteam,staff\nA,10\nB,20\n'],
  ['Windows line ends', 'team,staff\r\nA,10\r\nB,20\r\n'],
  ['old Mac line ends', 'team,staff\rA,10\rB,20'],
  ['semicolons', 'team;staff\nA;10\nB;20\n'],
  ['tabs', 'team\tstaff\nA\t10\nB\t20\n'],
  ['quotes and blanks', '"team" , "staff"\n"A","10"\n B , 20 \n'],
  ['empty rows', 'team,staff\n\nA,10\n,\nB,20\n\n\n'],
  ["Excel's own line", 'sep=;\nteam;staff\nA;10\nB;20\n'],
  ['capitals', 'Team,STAFF\nA,10\nB,20\n'],
  ['empty last columns', 'team,staff,,\nA,10,,\nB,20,,\n'],
])('%s do not matter', (_, table) => {
  expect(teams(table).map(({ name, staff }) => [name, staff])).toEqual([
    ['A', 10],
    ['B', 20],
  ])
})

test('decimal commas are read where cells are separated by something else, and named where not', () => {
  expect(teams('team;load\nA;0,35\n')[0].load).toBe(0.35)
  expect(wrong('team,load\nA,"0,35"\n')).toEqual([
    't.csv:2  load is "0,35". Did you mean 0.35? (decimals follow a full stop). Expected a number of 0…1 (share)',
  ])
  expect(wrong('team;staff\nA;1,200\n')[0]).toContain('Is it 1200 or 1.200? Write it without a comma')
})

test('quoted cells may hold separators and line ends, and lines are still right', () => {
  const table = 'team,staff\n"Ward 1,\neast",10\n"Ward ""2""",many\n'
  expect(wrong(table)).toEqual(['t.csv:4  staff is "many". Expected a number of 0…10000 (people)'])
  expect(teams(table.replace('many', '5')).map(({ name }) => name)).toEqual(['Ward 1,\neast', 'Ward "2"'])
})

test('columns are named as the table has them', () => {
  const text = `place: { teams: { file: t.csv, columns: { team: site_name, department: area } } }\n${DESIGNS}`
  expect(teams('site_name,area\nA,X\n', text)).toMatchObject([{ name: 'A', department: 'X' }])
  expect(wrong('site,area\nA,X\n', text)).toEqual([
    's.yaml:1:49  no column "site_name" in the table. Did you mean "site"? It has: site, area',
  ])
})

test('--teams and --columns replace the table of the file', () => {
  const files = { 't.csv': 'team\nA\n', 'mine.csv': 'name\nB\nC\n' }
  expect(good(TEXT, files, { teams: 'mine.csv', columns: { team: 'name' } }).teams.map(({ name }) => name)).toEqual(['B', 'C'])
  expect(load(TEXT, files, { teams: 'mine.csv', columns: { team: 'nam' } }).problems[0]).toBe(
    '--columns team=nam: no column "nam" in the table. Did you mean "name"? It has: name',
  )
  expect(load(TEXT, files, { teams: 'no.csv' }).problems[0]).toBe('--teams no.csv: no.csv is not there (no such file)')
  expect(load(DESIGNS, files, { columns: { team: 'name' } }).problems[0]).toContain('--columns team=name: place.teams names no file')
})

test('a team without staff is idle: it has no issues either', () => {
  expect(teams('team,staff\nA,0\nB,5\n').map(({ staff, issues }) => [staff, issues])).toEqual([
    [0, 0],
    [5, 3],
  ])
  expect(wrong('team,staff,issues\nA,0,2\n')[0]).toContain('2 issues in a team without staff')
})

test('organisations come from the table, in order of first mention', () => {
  const scenario = good(TEXT, { 't.csv': 'team,organisation\nA,North\nA,South\nB,North\n' })
  expect(scenario.organisations).toEqual(['North', 'South'])
  expect(scenario.teams.map(({ id, organisation }) => [id, organisation])).toEqual([
    ['North / A', 0],
    ['South / A', 1],
    ['North / B', 0],
  ])
  expect(scenario.place.map(({ sizes }) => [sizes.teams, sizes.organisations])).toEqual([
    [2, 2],
    [1, 2],
  ])
})

test.each([
  ['name\nA\n', 't.csv:1  no column "team". Name the one that holds it: columns: { team: … }, or --columns team=… It has: name'],
  ['', 't.csv:1  no column "team"'],
  ['team\n', 't.csv:1  no teams: nothing below the header. Expected at least one row'],
  ['team\nA\nB\nA\n', 't.csv:4  team "A" is there twice, first in line 2'],
  ['team,id\nA,1\nB,1\n', 't.csv:3  id "1" is there twice, first in line 2'],
  ['team,staff\n,5\n', 't.csv:2  team is empty. Expected a name'],
  ['team,organisation\nA,\n', 't.csv:2  organisation is empty'],
  ['team,staff\nA,-5\n', 't.csv:2  staff = -5 is outside 0…10000 (people). Did you mean 5?'],
  ['team,staff\nA,1e9\n', 't.csv:2  staff = 1000000000 is outside'],
  ['team,staff\nA,1e999\n', 't.csv:2  staff is "1e999"'],
  ['team,load\nA,85\n', 't.csv:2  load = 85 is outside 0…1 (share). Did you mean 0.85?'],
  ['team,load\nA,85%\n', 't.csv:2  load is "85%". Did you mean 0.85?'],
  ['team,issues\nA,2.5\n', 't.csv:2  issues = 2.5 is not a whole number'],
  ['team,team\nA,B\n', 't.csv:1  column "team" is there 2 times'],
  ['team,staff\nA, B,5\n', 't.csv:2  3 cells under a header of 2'],
  ['team\n"A\nB\n', 't.csv:2  a quote that does not end'],
  ['team\nA\u0007\n', 't.csv:2  a control character'],
])('%j is refused', (table, words) => {
  expect(wrong(table).join('\n')).toContain(words)
})

test('all problems of a table are told at once', () => {
  expect(wrong('team,staff,load\nA,-1,2\nA,x,\n')).toHaveLength(4)
})

test('sizes beside a table of the same file are told', () => {
  const text = `place:\n  sizes: { teams: 5, departments: 2, staff: 30 }\n  teams: { file: t.csv }\n${DESIGNS}`
  expect(wrong('team\nA\n', text)).toEqual([
    's.yaml:2:19  sizes.teams stands beside a file of teams, which says it. Leave out one of the two',
    's.yaml:2:35  sizes.departments stands beside a file of teams, which says it. Leave out one of the two',
  ])
})

test.each([
  ['teams: 40', 'Did you mean sizes: { teams: 40 }?'],
  ['teams: t.csv', 'Did you mean { file: t.csv }?'],
  ['teams: { fil: t.csv }', 'unknown key "fil" in place.teams. Did you mean "file"?'],
  ['teams: { file: t.csv, columns: team }', 'Expected names, as in columns: { team: site_name }'],
  ['teams: { file: t.csv, columns: { tem: x } }', 'unknown key "tem" in columns. Did you mean "team"?'],
  ['teams: { file: t.csv, columns: { team: [x] } }', 'columns.team is a list'],
  ['teams: { file: none.csv }', 'none.csv is not there'],
])('place: { %s } is refused', (place, words) => {
  expect(wrong('team\nA\n', `place: { ${place} }\n${DESIGNS}`).join('\n')).toContain(words)
})

test('issue types come from a table with weights, aims and pathways', () => {
  const text = `place: { issueTypes: { file: i.csv } }\n${DESIGNS}`
  const types = (table: string) => good(text, { 'i.csv': table }).issueTypes
  expect(types('name,weight,aim,pathway\nfalls,2,equity,no\nsepsis,,,yes\n')).toEqual([
    { name: 'falls', weight: 2, aim: 5, pathway: false },
    { name: 'sepsis', weight: 1, aim: 1, pathway: true },
  ])
  expect(types('name\nfalls\nletters\n').map(({ name }) => name)).toEqual(['falls', 'letters', 'pathway type 01', 'pathway type 02'])
  const bad = (table: string) => load(text, { 'i.csv': table }).problems.join('\n')
  expect(bad('name,aim\nfalls,safty\n')).toContain('i.csv:2  aim is "safty". Did you mean safety? Choose from: safety, ')
  expect(bad('name,pathway\nfalls,maybe\n')).toContain('i.csv:2  pathway is "maybe". Expected yes or no')
  expect(bad('name,pathway\nfalls,no\n')).toContain('no issue type is a pathway, for 2 pathways')
  expect(bad('name,pathway\nfalls,yes\n')).toContain('every issue type is a pathway')
})
