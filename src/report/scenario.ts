import { GRADES, HAPPENING_WORDS } from '../model/check/events.ts'
import { defaults } from '../model/check/settings.ts'
import type { Group } from '../model/registry.ts'
import type { Design, Event, Scenario } from '../model/scenario.ts'
import { HAPPENINGS } from '../model/scenario.ts'
import { differenceLines, differences } from './difference.ts'
import { valueText } from './value.ts'

/** A scenario in words: who there is, what is not as the defaults have it, designs, events, measures. */
export function scenarioLines(groups: readonly Group[], scenario: Scenario): string[] {
  const usual = scenario.place.map(() => defaults(groups))
  const place = differenceLines(differences(groups, usual, scenario.place, scenario.organisations))
  const measures = scenario.measures.map(({ name, formula }) => `  ${name} = ${formula}`)
  return [
    scenario.title,
    ...(scenario.about === '' ? [] : [scenario.about.trimEnd()]),
    '',
    sizeLine(scenario),
    '',
    'Place, where it differs from the defaults:',
    ...(place.length === 0 ? ['  nowhere'] : place),
    '',
    'Designs, levers that differ from the defaults:',
    ...scenario.designs.flatMap((design, d) => designLines(groups, scenario, design, d)),
    ...section(
      'Events',
      scenario.events.map((event) => `  ${eventText(groups, scenario, event)}`),
    ),
    ...section('Further measures', measures),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines]
}

function sizeLine({ teams, organisations, issueTypes, weeks, replicates, seed }: Scenario): string {
  const departments = new Set(teams.map((team) => `${team.organisation} ${team.department}`)).size
  const pathways = issueTypes.filter((type) => type.pathway).length
  return [
    `${count(teams.length, 'team')} in ${count(departments, 'department')} of ${count(organisations.length, 'organisation')}`,
    `${count(issueTypes.length - pathways, 'type')} of local issue and ${pathways} of pathways`,
    `${count(weeks, 'week')}, ${count(replicates, 'replicate')}, seed ${seed === '' ? 'empty' : seed}`,
  ].join('; ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function designLines(groups: readonly Group[], scenario: Scenario, design: Design, d: number): string[] {
  const found = differences(groups, scenario.place, design.settings, scenario.organisations)
  const head = `  ${design.name}${d === scenario.baseline ? ' (baseline)' : ''}`
  const about = design.about === '' ? [] : [`    ${design.about.trimEnd().replace(/\n/g, '\n    ')}`]
  return [head, ...about, ...(found.length === 0 ? ['    every lever at its default'] : differenceLines(found).map((line) => `  ${line}`))]
}

/** `week 104, in central coaching: support.coaches = 0 FTE (the team is disbanded)`. */
export function eventText(groups: readonly Group[], scenario: Scenario, event: Event): string {
  const { week, lasts, whenRatingAtMost, designs, organisations, note } = event
  const names = [...(designs ?? []).map((d) => scenario.designs[d].name), ...(organisations ?? []).map((o) => scenario.organisations[o])]
  const when = [
    whenRatingAtMost === undefined ? `week ${week}` : `from week ${week}, once the rating is ${GRADES[whenRatingAtMost]} or worse`,
    ...(lasts === undefined ? [] : [`for ${count(lasts, 'week')}`]),
    ...(names.length === 0 ? [] : [`in ${names.join(', ')}`]),
  ]
  return `${when.join(', ')}: ${whatHappens(groups, scenario, event)}${note === '' ? '' : ` (${note})`}`
}

/** What an event does: `support.coaches = 0 FTE`. */
export function whatHappens(groups: readonly Group[], scenario: Scenario, { set, adopt, happens, from }: Event): string {
  const values = groups.flatMap((group) =>
    Object.entries(set[group.name] ?? {}).map(([name, value]) => `${group.name}.${name} = ${valueText(group.parameters[name], value)}`),
  )
  const what = [
    ...(happens === undefined
      ? []
      : [HAPPENING_WORDS[HAPPENINGS.indexOf(happens)] + (from === undefined ? '' : ` from ${scenario.organisations[from]}`)]),
    ...(adopt === undefined ? [] : [`the levers of ${scenario.designs[adopt].name}`]),
    ...values,
  ]
  return what.join(', ')
}
