import { expect, test } from 'vitest'
import { svgFile } from '../../src/report/chart/file.ts'
import type { Mark } from '../../src/report/chart/mark.ts'
import { counter } from '../../src/web/watch/counts.ts'
import { coachedTeams } from '../../src/web/watch/departments.ts'
import { mapPicture } from '../../src/web/watch/mapPicture.ts'
import { peopleOf } from '../../src/web/watch/people.ts'
import { film } from '../../src/web/watch/shoot.ts'
import { weekNumbers } from '../../src/web/watch/weekNumbers.ts'
import { scenarioOf } from '../helpers/run.ts'

const PLACE = scenarioOf(`
weeks: 60
place: { sizes: { teams: 15, departments: 3, issueTypes: 4 }, demand: { hours: 20 } }
designs: { alone: {}, coached: { support: { coaches: 0.5, caseload: 10 }, sharing: { recordSuccess: 1 }, choice: { lookUp: 1 } } }
`)
const INK = '#1c1c1c'
const people = peopleOf(PLACE)
const maps = PLACE.designs.map(({ name }, design) => ({ film: film(PLACE, { design, replicate: 0 }), name, look: `d${design}` }))
const week = maps[1].film.moves.from.findIndex((from) => from > 0) - 1
const OF = { title: 'A <b>place</b> & more', world: 1, week, maps, people, most: 30, chosen: 3 }

test('the picture of a week has all teams, rings and paths of both designs, and says how it is to be read', () => {
  const drawn = mapPicture(OF, 960, 540, 16)
  const marks = all(drawn)
  // Each design has a disc, partly clear, for every team; a ring in ink for each that is coached, and one more for the chosen team.
  expect(marks.filter(({ attributes: of }) => of['fill-opacity'] !== undefined)).toHaveLength(2 * 15)
  const rings = maps.map(({ film: one }) => coachedTeams(one, week).filter((ring) => ring === 1).length)
  const inInk = marks.filter(({ tag, attributes: of }) => tag === 'circle' && of.fill === 'none' && of.stroke === INK)
  expect(inInk).toHaveLength(rings[0] + rings[1] + 2)
  const moved = maps[1].film.moves.from[week + 1] - maps[1].film.moves.from[week]
  expect(moved).toBeGreaterThan(0)
  expect(marks.filter(({ attributes: of }) => of['stroke-dasharray'] !== undefined)).toHaveLength(moved)
  const text = marks.flatMap(({ children }) => children.filter((child) => typeof child === 'string')).join(' ')
  for (const part of [
    `Week ${week} of world 1`,
    'Alone',
    'Coached',
    'Each disc is a team',
    `marks ${people.teams[3]}`,
    people.groups[2].name,
  ])
    expect(text).toContain(part)
})

test('names are text in it, never markup', () => {
  const groups = people.groups.map((group) => ({ ...group, name: '<img src=x>' }))
  const text = svgFile(mapPicture({ ...OF, people: { ...people, groups } }, 960, 540, 16))
  expect(text).toContain('A &lt;b&gt;place&lt;/b&gt; &amp; more')
  expect(text).toContain('&lt;img')
  expect(text).not.toMatch(/<b>|<img/)
})

test('many teams make it higher', () => {
  const many = scenarioOf('weeks: 2\nplace: { sizes: { teams: 900, departments: 60, issueTypes: 2 } }\ndesigns: { alone: {} }')
  const map = { film: film(many, { design: 0, replicate: 0 }), name: 'alone', look: 'd0' }
  const { attributes } = mapPicture({ ...OF, week: 1, maps: [map], people: peopleOf(many), chosen: -1 }, 320, 240, 12)
  expect(Number(attributes.height)).toBeGreaterThan(240)
})

test('the table of all weeks has a row a week and design, which add up to what is counted', () => {
  const { heads, rows } = weekNumbers(maps, people)
  expect(rows).toHaveLength(2 * 60)
  const column = (name: string, design: string): number[] =>
    rows.filter((row) => row[1] === design).map((row) => Number(row[heads.indexOf(name)]))
  for (const { film: one, name } of maps) {
    const sum = (head: string): number => column(head, name).reduce((all_, value) => all_ + value, 0)
    const { tests, duplicated, gapClosed } = counter(one)(59)
    expect([sum('tests'), sum('duplicated')]).toEqual([tests, duplicated])
    expect(column('gap closed, %', name)[59]).toBeCloseTo(100 * gapClosed, 3)
    expect(sum('coaches arrived')).toBe(one.moves.to.length)
    expect(column('week', name)).toEqual(Array.from({ length: 60 }, (_, at) => at))
  }
})

function all(one: Mark): Mark[] {
  return [one, ...one.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))]
}
