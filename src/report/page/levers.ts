import { weeklyHours } from '../../model/budget.ts'
import { isOption } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Event, Scenario } from '../../model/scenario.ts'
import type { Work } from '../../study/work.ts'
import type { Block } from '../block.ts'
import type { Flag } from '../chart/flags.ts'
import { eventText, whatHappens } from '../scenario.ts'
import { capital, fixed, spoken } from '../words.ts'

type Compared = Pick<Work, 'designs' | 'designNames' | 'baseline'>

/** Designs in the order in which they are shown: positions in the scenario, the baseline first. */
type Order = readonly number[]

/** The baseline first, the others in the order of their names, or in the scenario's. */
export function designOrder({ designs, designNames, baseline }: Compared, names: readonly string[] = designNames): number[] {
  const others = names.map((name) => designNames.indexOf(name)).filter((d) => d >= 0 && d !== baseline)
  return [baseline, ...others].map((d) => designs[d])
}

/** The levers that the designs set otherwise than each other, one row each; those that are alike in all are counted. */
export function leverTable(scenario: Scenario, designs: Order): Block | undefined {
  if (designs.length < 2) return undefined
  const levers = GROUPS.flatMap((group) =>
    Object.entries(group.parameters).flatMap(([name, parameter]) => {
      if (parameter.role !== 'lever') return []
      const values = designs.map((d) => {
        const all = scenario.designs[d].settings.map((settings) => settings[group.name][name])
        const texts = all.map((value) => (isOption(parameter) ? parameter.options[value] : String(value)))
        return new Set(texts).size === 1 ? texts[0] : texts.join(' / ')
      })
      const unit = isOption(parameter) ? '' : `, ${parameter.unit}`
      const costs = parameter.costs === undefined ? '' : ` (costs: ${parameter.costs.replaceAll('`', '')})`
      return [{ head: `${capital(parameter.about)}${costs}: ${group.name}.${name}${unit}`, values }]
    }),
  )
  const differ = levers.filter(({ values }) => new Set(values).size > 1)
  if (differ.length === 0) return { kind: 'note', text: `All designs have the same levers (${levers.length}).` }
  return {
    kind: 'table',
    title: `Levers that differ (the same in all: ${levers.length - differ.length})`,
    heads: ['', ...designs.map((d) => scenario.designs[d].name)],
    rows: differ.map(({ head, values }) => [
      head,
      ...values.map((text, v) => (v > 0 && text === values[0] ? { text, tone: 'quiet' as const } : text)),
    ]),
  }
}

/** What each design draws from the hours for improvement before teams have any, and what is left for them. */
export function hoursTable(scenario: Scenario, designs: Order): Block {
  const drawn = designs.map((d) => weeklyHours(scenario, d))
  const last = ['protected time of teams', 'budget']
  const uses = [...new Set(drawn.flat().map(({ about }) => about))].sort((a, b) => last.indexOf(a) - last.indexOf(b))
  const hours = (d: number, use: string): string => fixed(drawn[d].find(({ about }) => about === use)?.hours ?? 0, 0)
  return {
    kind: 'table',
    title: 'What it costs: hours a week that the design plans, at the start',
    heads: ['', ...designs.map((d) => scenario.designs[d].name)],
    rows: uses.map((use) => [useName(use), ...designs.map((_, d) => hours(d, use))]),
  }
}

/** Events that befall any of the designs, each in a line. */
export function eventNotes(scenario: Scenario, work: Compared): Block[] {
  const events = eventsOf(scenario, work)
  return events.map((event): Block => ({ kind: 'note', text: `Event, ${eventText(GROUPS, scenario, event)}.` }))
}

/** The same as flags on a time line. */
export function eventFlags(scenario: Scenario, work: Pick<Compared, 'designs'>): Flag[] {
  return eventsOf(scenario, work).map((event) => ({
    week: event.week + 1,
    text: event.note === '' ? whatHappens(GROUPS, scenario, event) : event.note,
  }))
}

function eventsOf({ events }: Scenario, { designs }: Pick<Compared, 'designs'>): Event[] {
  return events.filter((event) => event.designs === undefined || event.designs.some((d) => designs.includes(d)))
}

const NAMES: Readonly<Record<string, string>> = {
  own: 'own tests',
  joint: 'joint tests',
  mustDo: 'compliance and assurance',
  exported: 'expertise sold',
  pressed: 'taken by pressure',
  idle: 'protected, not used',
}

/** Uses whose colour is their own wherever hours are drawn: what is decided beforehand; what is left for teams is palest. */
const LOOKS: Readonly<Record<string, string>> = {
  own: 'p0',
  coaching: 'p1',
  training: 'p2',
  sharing: 'p3',
  governance: 'p4',
  upkeep: 'p5',
  data: 'p6',
  involvement: 'p7',
  voice: 'p8',
}

/** Colours of some uses, each its own; those without one take what is left. */
export function useLooks(uses: readonly string[]): string[] {
  const free = Object.values(LOOKS).filter((look) => look !== 'p0' && !uses.some((use) => LOOKS[use] === look))
  return uses.map((use) => LOOKS[use] ?? free.shift() ?? 'p0')
}

/** A use of hours in words. */
export function useName(use: string): string {
  return NAMES[use] ?? spoken(use)
}
