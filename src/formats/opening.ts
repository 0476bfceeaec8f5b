/** A scenario of the user's, with every file that it is read from. */
export interface OpeningScenario {
  readonly kind: 'scenario'
  /** Which of the files it is. */
  readonly name: string
  /** Texts by path from the workspace, with `/`: what it extends, its tables, and designs of the library as `scenarios/designs/NAME.yaml`. */
  readonly files: Readonly<Record<string, string>>
}

/** Results that are finished: those of a comparison, a sweep or a search. */
export interface OpeningResults {
  readonly kind: 'results'
  /** Name of their folder. */
  readonly name: string
  /** Text of a scenario with its teams, of type `Scenario`: as it was run; after a search with the best design found. */
  readonly scenario: string
  /** Names of those to be shown, the baseline among them, in the order of the scenario. */
  readonly designs: readonly string[]
  readonly of: OfComparison | OfSweep | OfSearch
  /** Address of their report, beside the page; left out where the page stands alone. */
  readonly reportAt?: string
  /** Name of the report's file in their folder. */
  readonly reportFile: string
}

interface OfComparison {
  readonly kind: 'comparison'
  readonly replicates: number
}

export interface OfSweep {
  readonly kind: 'sweep'
  readonly settings: number
  /** Names of what varied, that which matters most first; several parameters may have moved together. */
  readonly factors: readonly string[]
  /** Of these the parameters that can be moved alone, and concern `design` or the baseline. */
  readonly swept: readonly Swept[]
  /** The design that is compared with the baseline; left out where there is but one. */
  readonly design?: string
  /** The measure that the sweep is about first. */
  readonly measure: string
}

/** A parameter, and between which ends a sweep varied it; an option has none. */
export interface Swept {
  readonly address: string
  readonly ends?: readonly [low: number, high: number]
}

export interface OfSearch {
  readonly kind: 'search'
  readonly settings: number
  /** The design that was split. */
  readonly design: string
  /** Name of the best one found, in `scenario`; left out where there is none. */
  readonly best?: string
  /** The measure in which that one is best. */
  readonly measure: string
}

/** What the Lab is opened with. */
export type Opening = OpeningScenario | OpeningResults

/** The block of the page that holds it. It is data, which a browser never runs. */
const BLOCK = /(<script type="application\/json" id="given">)[^<]*(<\/script>)/

/**
 * The Lab's page, opened with something. Nothing in it can end the block or begin another: no `<` is left.
 * @throws Error where the page has no block for it
 */
export function withOpening(page: string, opening: Opening): string {
  if (!BLOCK.test(page)) throw new Error('the page has no block for what it is opened with')
  const text = JSON.stringify(opening).replaceAll('<', String.raw`\u003c`)
  return page.replace(BLOCK, (_, start: string, end: string) => `${start}${text}${end}`)
}
