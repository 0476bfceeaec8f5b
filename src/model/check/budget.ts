import { budgetOf, placeOf, USUAL_TEAMS } from '../budget.ts'
import type { Settings } from '../parameter.ts'
import type { Event, Scenario } from '../scenario.ts'
import { settingsUnder } from '../timeline.ts'
import { USES } from '../world.ts'
import type { Path } from './data.ts'
import { problem, type Problem } from './problem.ts'

/** Designs whose standing costs draw more hours than the budget of an organisation has, from the start or after an event. */
export function budgetProblems(scenario: Scenario): Problem[] {
  return scenario.designs.flatMap((_, d) => overdraws(scenario, d))
}

/** The same of one design (its position). */
export function overdraws(scenario: Scenario, design: number): Problem[] {
  return scenario.organisations.flatMap((_, o) => problemsIn(scenario, design, o))
}

/** The first time that a design draws too much in an organisation, if it does. */
function problemsIn(scenario: Scenario, d: number, o: number): Problem[] {
  const { designs, organisations, events } = scenario
  const { name, settings } = designs[d]
  const who = `${name}${organisations.length > 1 ? ` in ${organisations[o]}` : ''}`
  const start = overdrawn(scenario, settings, o, ['designs', name], who)
  if (start.length > 0) return start
  for (const { n, week } of changes(scenario, d)) {
    // Those of partners count too: lent coaches are paid for by those who get them.
    const under = settings.map((first, p) => settingsUnder(scenario, first, p, inForce(events, week, d, p)))
    const found = overdrawn(scenario, under, o, ['events', n], `from week ${week} on ${who}`)
    if (found.length > 0) return found
  }
  return []
}

/** Weeks in which an event (its position) begins or ends under a design, the first week first. */
function changes({ events, weeks }: Scenario, d: number): { n: number; week: number }[] {
  return events
    .flatMap((event, n) => [
      { n, week: event.week },
      { n, week: event.week + (event.lasts ?? Infinity) },
    ])
    .filter(({ n, week }) => week < weeks && (events[n].designs?.includes(d) ?? true))
    .sort((a, b) => a.week - b.week)
}

function concerns({ designs, organisations }: Event, d: number, o: number): boolean {
  return (designs?.includes(d) ?? true) && (organisations?.includes(o) ?? true)
}

/** Events in force in a week, the oldest first; those that wait for a rating are taken to happen at once. */
function inForce(events: readonly Event[], week: number, d: number, o: number): Event[] {
  return events
    .filter((event) => concerns(event, d, o) && event.week <= week && week < event.week + (event.lasts ?? Infinity))
    .sort((a, b) => a.week - b.week)
}

function overdrawn(scenario: Scenario, settings: readonly Settings[], o: number, path: Path, who: string): Problem[] {
  const budget = budgetOf(settings[o], placeOf(scenario, settings, o))
  if (budget.protectedHours >= 0) return []
  const most = [...USES.keys()].sort((a, b) => budget.standing[b] - budget.standing[a]).slice(0, 3)
  const costs = most.filter((use) => budget.standing[use] >= 0.05).map((use) => `${spoken(USES[use])} ${shown(budget.standing[use])}`)
  const spent = shown(budget.hours + budget.income - budget.protectedHours)
  const found = `${who} costs ${spent} hours a week before any team has time, of a budget of ${shown(budget.hours)}`
  return [problem(path, found, `Lower a lever, or raise demand.hours in place${forMany(scenario)}`, `Most goes to: ${costs.join(', ')}.`)]
}

function forMany({ teams }: Scenario): string {
  return teams.length < USUAL_TEAMS
    ? ` (designs of the library are for ${USUAL_TEAMS} teams: constancy init --from-csv writes them for yours)`
    : ''
}

/** `mustDo` as people say it: must do. */
const spoken = (use: string): string => use.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const shown = (hours: number): string => String(Math.round(hours * 10) / 10)
