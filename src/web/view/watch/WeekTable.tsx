import type { VNode } from 'preact'
import { capital, grouped, percent } from '../../../report/words.ts'
import { departmentWeeks, wholeWeek, type DepartmentWeek } from '../../watch/departments.ts'
import type { Film } from '../../watch/film.ts'
import type { People } from '../../watch/people.ts'

interface Props {
  readonly film: Film
  readonly people: People
  readonly design: string
  readonly week: number
}

const HEADS = ['Teams', 'Hours', 'Tests', 'Duplicated', 'Ideas taken up', 'Teams coached', 'Coaches arrived', 'Gap closed']

/** The map's week as numbers, by department. */
export function WeekTable({ film, people, design, week }: Props): VNode {
  const rows = departmentWeeks(film, people, week)
  return (
    <table class="week-table">
      <caption>
        {capital(design)}, week {week}
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
        <Row {...wholeWeek(film, people, week)} />
      </tfoot>
    </table>
  )
}

function Row({ name, teams, hours, tests, duplicated, ideas, coached, arrived, closed }: DepartmentWeek): VNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[teams, hours, tests, duplicated, ideas, coached, arrived].map((value, n) => (
        <td key={HEADS[n]}>{grouped(value)}</td>
      ))}
      <td>{percent(closed)}</td>
    </tr>
  )
}
