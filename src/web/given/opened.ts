import { scenarioFiles } from '../../formats/scenarioFiles.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Opening, OpeningResults } from '../../formats/opening.ts'
import { FIRST, type State } from '../state/state.ts'
import { NONE, stemOf, type Own } from './files.ts'
import { sweptMarks } from './sweptMarks.ts'

/** What the page begins with. */
export interface Opened {
  readonly own: Own
  /** Laid under what the address says. */
  readonly first: State
  /** Worlds that its answer was made of; undefined: as many as usual. */
  readonly worlds?: number
  /** What the page was opened with, where that are results. */
  readonly results?: OpeningResults
}

/** @param opening what `constancy lab` was given; undefined on a host of static files */
export function openedWith(opening: Opening | undefined): Opened {
  if (opening === undefined) return { own: NONE, first: FIRST }
  if (opening.kind === 'scenario') {
    const own = new Map(Object.entries(opening.files))
    return { own, first: { ...FIRST, scenario: stemOf(opening.name) } }
  }
  return openedResults(opening)
}

function openedResults(results: OpeningResults): Opened {
  const { designs, of } = results
  const scenario = JSON.parse(results.scenario) as Scenario
  const own = new Map([...scenarioFiles(scenario)].map(([name, text]) => [`scenarios/${name}`, text]))
  const first = { ...FIRST, scenario: scenario.name, designs }
  const marks = of.kind === 'sweep' ? sweptMarks(scenario, of) : undefined
  return {
    own,
    first: marks === undefined ? first : { ...first, view: 'flip', marks },
    ...(of.kind === 'comparison' ? { worlds: of.replicates } : {}),
    results,
  }
}
