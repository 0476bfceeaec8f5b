import type { Settings } from './parameter.ts'
import { GROUPS } from './registry.ts'
import type { Event, Scenario } from './scenario.ts'
import type { World } from './world.ts'

/** An event that came into force in an organisation, or what it set that ended. */
export interface Change {
  readonly week: number
  readonly event: Event
  readonly organisation: number
  readonly ends: boolean
}

/**
 * Settings of each organisation as events change them. `due` says whether anything changed in a week, after writing what
 * happens (leaders who leave, methods that switch) into the world.
 */
export class Timeline {
  now: Settings[]
  /** What came into force or ended so far, in that order, for those who tell the story. */
  readonly log: Change[] = []
  private readonly scenario: Scenario
  private readonly first: readonly Settings[]
  private readonly waiting: { event: Event; organisation: number }[]
  /** What is in force, oldest first, with the week in which it ends. */
  private readonly active: { event: Event; organisation: number; end: number }[] = []

  constructor(scenario: Scenario, design: number) {
    this.scenario = scenario
    this.first = scenario.designs[design].settings
    this.now = [...this.first]
    this.waiting = scenario.events
      .filter((event) => event.designs === undefined || event.designs.includes(design))
      .flatMap((event) => (event.organisations ?? scenario.organisations.map((_, o) => o)).map((organisation) => ({ event, organisation })))
  }

  due(world: World): boolean {
    const { week } = world
    let turned = false
    for (let n = this.active.length - 1; n >= 0; n--) {
      if (this.active[n].end !== week) continue
      this.log.push({ week, ends: true, ...this.active[n] })
      this.active.splice(n, 1)
      turned = true
    }
    for (let n = 0; n < this.waiting.length; n++) {
      const { event, organisation } = this.waiting[n]
      if (event.week > week || (event.whenRatingAtMost !== undefined && world.rating[organisation] > event.whenRatingAtMost)) continue
      this.waiting.splice(n--, 1)
      this.log.push({ week, ends: false, event, organisation })
      this.active.push({ event, organisation, end: event.lasts === undefined ? Infinity : week + event.lasts })
      happen(world, event, organisation)
      turned = true
    }
    if (turned) this.now = this.first.map((settings, organisation) => this.settingsOf(settings, organisation))
    return turned
  }

  private settingsOf(first: Settings, organisation: number): Settings {
    const events = this.active.filter((active) => active.organisation === organisation).map(({ event }) => event)
    return settingsUnder(this.scenario, first, organisation, events)
  }
}

/** Settings of an organisation as events in force change them, the oldest first. */
export function settingsUnder(scenario: Scenario, first: Settings, organisation: number, events: readonly Event[]): Settings {
  let settings = first
  for (const event of events) {
    if (event.adopt !== undefined) settings = withLeversOf(settings, scenario.designs[event.adopt].settings[organisation])
    settings = withValues(settings, event.set)
  }
  return settings
}

function happen(world: World, event: Event, organisation: number): void {
  if (event.happens === 'leaderLeaves') world.leavesNow[organisation] = 1
  else if (event.happens === 'methodSwitches') world.switchesNow[organisation] = 1
  else if (event.happens === 'transplant') world.climateGiven[organisation] = world.leaderClimate[event.from!]
}

function withValues(settings: Settings, changes: Settings): Settings {
  const next: Record<string, Readonly<Record<string, number>>> = { ...settings }
  for (const [group, values] of Object.entries(changes)) next[group] = { ...next[group], ...values }
  return next
}

/** Levers of another design, context and behaviour as they are. */
function withLeversOf(settings: Settings, other: Settings): Settings {
  const levers: Record<string, Record<string, number>> = {}
  for (const { name, parameters, process } of GROUPS) {
    if (!process) continue
    levers[name] = {}
    for (const [parameter, declared] of Object.entries(parameters))
      if (declared.role === 'lever') levers[name][parameter] = other[name][parameter]
  }
  return withValues(settings, levers)
}
