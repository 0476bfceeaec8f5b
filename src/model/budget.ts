import type { Settings, Values } from './parameter.ts'
import type { Place } from './process.ts'
import { USES } from './world.ts'
import { WEEK } from './week.ts'

/** What a design does with the improvement hours of an organisation in a week. */
export interface Budget {
  /** Hours of the place, extra hours of the design counted. */
  readonly hours: number
  /** Hours earned by exported expertise. */
  readonly income: number
  /** Standing costs by use, in the order of `USES`, drawn first, used or not. */
  readonly standing: Float64Array
  /** What is left for teams: below 0 when the design costs more than there is. */
  readonly protectedHours: number
}

/** The budget of one organisation under a design's settings. */
export function budgetOf(settings: Settings, place: Omit<Place, 'budget'>): Budget {
  const hours = (settings.demand.hours * place.staff) / 20 + settings.demand.extraHours
  const full = { ...place, budget: hours }
  const standing = new Float64Array(USES.length)
  let spent = 0
  for (const process of WEEK) {
    for (const [use, draw] of Object.entries(process.standing ?? {})) {
      const drawn = draw(settings[process.name] as Values, full)
      standing[USES.indexOf(use as (typeof USES)[number])] += drawn
      spent += drawn
    }
  }
  const income = 37.5 * settings.support.coaches * settings.support.exported * settings.support.exportIncome
  return { hours, income, standing, protectedHours: hours + income - spent }
}
