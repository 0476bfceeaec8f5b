import { scenarioFiles } from '../../formats/scenarioFiles.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Opening } from '../../formats/opening.ts'
import { FIRST, type State } from '../state/state.ts'
import { NONE, stemOf, type Own } from './files.ts'

/** What the page begins with. */
export interface Opened {
  readonly own: Own
  /** Laid under what the address says. */
  readonly first: State
  /** Worlds that its answer was made of; undefined: as many as usual. */
  readonly worlds?: number
}

/** @param opening what `constancy lab` was given; undefined on a host of static files */
export function openedWith(opening: Opening | undefined): Opened {
  if (opening === undefined) return { own: NONE, first: FIRST }
  if (opening.kind === 'scenario') {
    const own = new Map(Object.entries(opening.files))
    return { own, first: { ...FIRST, scenario: stemOf(opening.name) } }
  }
  const scenario = JSON.parse(opening.scenario) as Scenario
  const own = new Map([...scenarioFiles(scenario)].map(([name, text]) => [`scenarios/${name}`, text]))
  return { own, first: { ...FIRST, scenario: scenario.name, designs: opening.designs }, worlds: opening.replicates }
}
