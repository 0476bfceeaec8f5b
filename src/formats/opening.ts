/** A scenario of the user's, with every file that it is read from. */
export interface OpeningScenario {
  readonly kind: 'scenario'
  /** Which of the files it is. */
  readonly name: string
  /** Texts by path from the workspace, with `/`: what it extends, its tables, and designs of the library as `scenarios/designs/NAME.yaml`. */
  readonly files: Readonly<Record<string, string>>
}

/** A finished comparison. */
export interface OpeningResults {
  readonly kind: 'results'
  /** Name of its folder. */
  readonly name: string
  /** Text of its `scenario.json`: the scenario as it was run, with its teams, of type `Scenario`. */
  readonly scenario: string
  /** Names, the baseline among them, in the order of the scenario. */
  readonly designs: readonly string[]
  readonly seed: string
  readonly replicates: number
  /** What its `comparison.json` holds, of type `Answer`. */
  readonly comparison: unknown
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
