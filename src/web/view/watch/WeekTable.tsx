import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { capital, grouped, percent } from '../../../report/words.ts'
import { departmentWeeks, type DepartmentWeek } from '../../watch/departments.ts'
import type { Film } from '../../watch/film.ts'
import type { People } from '../../watch/people.ts'

interface TablesProps {
  readonly films: readonly (Film | Error | undefined)[]
  /** Of the designs. */
  readonly names: readonly string[]
  readonly people: People
  readonly week: number
}

/** For those who cannot see the map, and for those who want to know: made only while it is open. */
export function WeekTables({ films, names, people, week }: TablesProps): VNode {
  const [open, setOpen] = useState(false)
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>This week as a table</summary>
      {open &&
        films.map((film, n) =>
          film === undefined || film instanceof Error || week >= film.weeks ? null : (
            <WeekTable key={names[n]} film={film} people={people} design={capital(names[n])} week={week} />
          ),
        )}
    </details>
  )
}

interface Props {
  readonly film: Film
  readonly people: People
  readonly design: string
  readonly week: number
}

const HEADS = ['Teams', 'Hours', 'Tests', 'Duplicated', 'Ideas taken up', 'Teams coached', 'Gap closed']

/** The map's week as numbers, by department. */
function WeekTable({ film, people, design, week }: Props): VNode {
  const rows = departmentWeeks(film, people, week)
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0)
  const inAll = { teams: sum((r) => r.teams), hours: sum((r) => r.hours), tests: sum((r) => r.tests), duplicated: sum((r) => r.duplicated) }
  return (
    <table class="week-table">
      <caption>
        {design}, week {week}
      </caption>
      <thead>
        <tr>
          <th scope="col">Department</th>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} {...row} />
        ))}
      </tbody>
      <tfoot>
        <Row
          name="All, pathways counted"
          {...inAll}
          ideas={sum((r) => r.ideas)}
          coached={sum((r) => r.coached)}
          closed={film.gapClosed[week]}
        />
      </tfoot>
    </table>
  )
}

function Row({ name, teams, hours, tests, duplicated, ideas, coached, closed }: DepartmentWeek): VNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[teams, hours, tests, duplicated, ideas, coached].map((value, n) => (
        <td key={HEADS[n]}>{grouped(value)}</td>
      ))}
      <td>{percent(closed)}</td>
    </tr>
  )
}
