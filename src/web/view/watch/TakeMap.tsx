import type { VNode } from 'preact'
import type { Scenario } from '../../../model/scenario.ts'
import type { Numbers } from '../../../report/chart/numbers.ts'
import type { Film } from '../../watch/film.ts'
import { mapPicture } from '../../watch/mapPicture.ts'
import type { People } from '../../watch/people.ts'
import type { Wanted } from '../../watch/wanted.ts'
import { weekNumbers } from '../../watch/weekNumbers.ts'
import { lookAt } from '../looks.ts'
import { TakeFigure } from '../TakeFigure.tsx'
import { WeekTable } from './WeekTable.tsx'

interface Props {
  readonly scenario: Scenario
  readonly wanted: Wanted
  readonly films: readonly (Film | Error | undefined)[]
  readonly people: People
  readonly week: number
  readonly most: number
}

/** What can be taken from the map once it is there: this week as a table or a picture, all weeks as CSV. */
export function TakeMap({ scenario, wanted, films, people, week, most }: Props): VNode | null {
  const { designs, world, team: chosen } = wanted
  const maps = designs.flatMap((d, n) => {
    const film = films[n]
    if (film === undefined || film instanceof Error || week >= film.weeks) return []
    return [{ film, name: scenario.designs[d].name, look: lookAt(scenario, d) }]
  })
  if (maps.length < designs.length) return null
  const numbers = (): Numbers => weekNumbers(maps, people)
  return (
    <div class="take-map">
      <TakeFigure
        title={`Map of teams, world ${world}`}
        moment={`week ${week}`}
        scenario={scenario.name}
        reading="Table, SVG and PNG: this week; CSV: all weeks."
        draw={(width, height, type) => mapPicture({ title: scenario.title, world, week, maps, people, most, chosen }, width, height, type)}
        numbers={() => ({ all: numbers(), few: numbers() })}
        table={() => maps.map(({ film, name }) => <WeekTable key={name} film={film} people={people} design={name} week={week} />)}
      />
    </div>
  )
}
