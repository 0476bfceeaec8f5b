import type { Numbers } from '../../report/chart/numbers.ts'
import { wholeWeek } from './departments.ts'
import type { Film } from './film.ts'
import type { People } from './people.ts'

const HEADS = [
  'week',
  'design',
  'teams',
  'hours',
  'tests',
  'duplicated',
  'ideas taken up',
  'teams coached',
  'coaches arrived',
  'gap closed, %',
]

/** What the map shows, in all: a row a week and design. Weeks count from 0, as on the map. */
export function weekNumbers(maps: readonly { readonly film: Film; readonly name: string }[], people: People): Numbers {
  const weeks = Math.max(...maps.map(({ film }) => film.weeks))
  const rows = Array.from({ length: weeks }, (_, week) =>
    maps.map(({ film, name }) => {
      const { teams, hours, tests, duplicated, ideas, coached, arrived, closed } = wholeWeek(film, people, week)
      return [week, name, teams, round(hours), tests, duplicated, ideas, coached, arrived, round(100 * closed)]
    }),
  )
  return { heads: HEADS, rows: rows.flat() }
}

/** What is kept in few digits has no more. */
function round(value: number): number {
  return Math.round(1e4 * value) / 1e4
}
