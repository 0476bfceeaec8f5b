import { CLASS } from '../../model/world.ts'
import { teamsOf, type Film } from './film.ts'
import type { People } from './people.ts'

/** One week of a department in numbers. */
export interface DepartmentWeek {
  readonly name: string
  readonly teams: number
  readonly hours: number
  readonly tests: number
  readonly duplicated: number
  /** Practices taken up from elsewhere. */
  readonly ideas: number
  /** Teams whose work has a coach. */
  readonly coached: number
  /** Coaches who came to its work from other teams. */
  readonly arrived: number
  /** Share of the gap in the teams' own issues closed by the end of the week. */
  readonly closed: number
}

/** What the map shows of a week, by department. Joint work counts where the first of its teams is; innovation units nowhere. */
export function departmentWeeks(film: Film, { groups }: People, week: number): DepartmentWeek[] {
  const { teams, tests, ideas, moves, closed, gap, hours } = film
  const rows = groups.map(({ name }) => ({ ...NOTHING, name, gained: 0, gap: 0 }))
  const groupOf = new Int32Array(teams)
  for (const [g, group] of groups.entries()) for (const t of group.teams) groupOf[t] = g
  const at = week * teams
  const coached = coachedTeams(film, week)
  for (let t = 0; t < teams; t++) {
    const row = rows[groupOf[t]]
    row.teams++
    row.hours += hours[at + t]
    row.gained += closed[at + t] * gap[t]
    row.gap += gap[t]
    row.coached += coached[t] > 0 ? 1 : 0
  }
  const rowOf = (project: number) => rows[groupOf[teamsOf(film, project)[0]]]
  for (let n = tests.from[week]; n < tests.from[week + 1]; n++) {
    if (tests.by[n] < 0) continue
    rowOf(tests.by[n]).tests++
    if (tests.effort[n] === CLASS.duplicated) rowOf(tests.by[n]).duplicated++
  }
  for (let n = ideas.from[week]; n < ideas.from[week + 1]; n++) rowOf(ideas.to[n]).ideas++
  for (const project of moves.to.subarray(moves.from[week], moves.from[week + 1])) rowOf(project).arrived++
  return rows.map(({ gained, gap: whole, ...row }) => ({ ...row, closed: whole > 0 ? gained / whole : 0 }))
}

const NOTHING = { teams: 0, hours: 0, tests: 0, duplicated: 0, ideas: 0, coached: 0, arrived: 0, closed: 0 }

/** All departments together. The gap closed is that of the model, which counts pathways too. */
export function wholeWeek(film: Film, people: People, week: number): DepartmentWeek {
  const sums = { ...NOTHING }
  for (const { name: _, closed: __, ...row } of departmentWeeks(film, people, week))
    for (const key of Object.keys(row) as (keyof typeof row)[]) sums[key] += row[key]
  return { ...sums, name: 'All, pathways counted', closed: film.gapClosed[week] }
}

/** By team: 1 where its work, its own or joint, has a coach in a week. @param arrived false: before those who come from elsewhere are there */
export function coachedTeams(film: Film, week: number, arrived = true): Uint8Array {
  const { teams, projects, coach, moves } = film
  const places = coach.slice(week * projects, (week + 1) * projects)
  if (!arrived) for (const project of moves.to.subarray(moves.from[week], moves.from[week + 1])) places[project] = 0
  const coached = places.slice(0, teams).map((kind) => (kind > 0 ? 1 : 0))
  for (let s = teams; s < projects; s++) if (places[s] > 0) for (const team of teamsOf(film, s)) coached[team] = 1
  return coached
}
