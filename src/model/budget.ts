import type { Settings, Values } from './parameter.ts'
import type { Place } from './process.ts'
import type { Scenario } from './scenario.ts'
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

/** What a place is, whatever its settings. */
type Sizes = Omit<Place, 'budget' | 'turnover'>

/** The budget of one organisation under a design's settings. */
export function budgetOf(settings: Settings, place: Sizes): Budget {
  const hours = (settings.demand.hours * place.staff) / 20 + settings.demand.extraHours
  const full = { ...place, budget: hours, turnover: settings.workforce.turnover }
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

/** Coaches that partners lend to an organisation: what each exports goes in equal parts to all the others. */
export function lentTo(settings: readonly Settings[], organisation: number): number {
  let others = 0
  for (const [o, { support }] of settings.entries()) if (o !== organisation) others += support.coaches * support.exported
  return settings.length > 1 ? others / (settings.length - 1) : 0
}

/** Sizes of an organisation (its position), as far as a scenario and the settings of all its organisations tell them. */
export function placeOf(scenario: Scenario, settings: readonly Settings[], organisation: number): Sizes {
  const teams = scenario.teams.filter((team) => team.organisation === organisation && team.staff > 0)
  const local = teams.reduce((sum, team) => sum + team.issues, 0)
  const staff = teams.reduce((sum, team) => sum + team.staff, 0)
  return { teams: teams.length, staff, issues: local + scenario.place[organisation].sizes.pathways, lent: lentTo(settings, organisation) }
}

/** The library's designs are sized for so many teams. */
export const USUAL_TEAMS = 120

/** A use of hours by a design in week 0. */
export interface Draw {
  /** In words: `coaching`. */
  readonly about: string
  /** Hours a week of the whole place. */
  readonly hours: number
}

/** Hours a week of the whole place that a design (its position) draws for each use, and what is left for teams. */
export function weeklyHours(scenario: Scenario, design: number): Draw[] {
  const budgets = scenario.organisations.map((_, o) =>
    budgetOf(scenario.designs[design].settings[o], placeOf(scenario, scenario.designs[design].settings, o)),
  )
  const sum = (of: (budget: Budget) => number): number => budgets.reduce((total, budget) => total + of(budget), 0)
  const uses = USES.map((about, use) => ({ about, hours: sum((budget) => budget.standing[use]) })).filter(({ hours }) => hours > 0)
  return [
    ...uses,
    { about: 'protected time of teams', hours: sum((budget) => budget.protectedHours) },
    { about: 'budget', hours: sum((budget) => budget.hours) },
  ]
}
