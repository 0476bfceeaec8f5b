import type { Data } from '../model/check/data.ts'
import { mergedTrees } from './merge.ts'
import { Places } from './places.ts'
import type { Tree } from './tree.ts'

/** What options of the command line replace in a scenario. */
export interface Overrides {
  /** CSV file of teams, named by the user: relative to where the user is. */
  readonly teams?: string
  /** CSV file of issue types, named by the user. */
  readonly issueTypes?: string
  /** Columns of the table of teams, by what they hold: `{ team: 'site_name' }`. */
  readonly columns?: Readonly<Record<string, string>>
  readonly seed?: string
  readonly replicates?: number
  readonly weeks?: number
}

/** Lays options on the data, each told as the option it came from. */
export function withOverrides(tree: Tree, options: Overrides): Tree {
  return LAYERS.reduce((below, layer) => {
    const over = layer(options)
    return over === undefined ? below : mergedTrees(below, over)
  }, tree)
}

const LAYERS: readonly ((options: Overrides) => Tree | undefined)[] = [
  ({ teams }) => option(['place', 'teams', 'file'], teams, `--teams ${teams}`),
  ({ issueTypes }) => option(['place', 'issueTypes', 'file'], issueTypes, `--issue-types ${issueTypes}`),
  ({ columns }) => {
    if (columns === undefined) return undefined
    const pairs = Object.entries(columns)
    return option(['place', 'teams', 'columns'], new Map(pairs), `--columns ${pairs.map((pair) => pair.join('=')).join(',')}`)
  },
  ({ seed }) => option(['seed'], seed, `--seed ${seed}`),
  ({ replicates }) => option(['replicates'], replicates, `--replicates ${replicates}`),
  ({ weeks }) => option(['weeks'], weeks, `--weeks ${weeks}`),
]

function option(path: readonly string[], value: Data | undefined, source: string): Tree | undefined {
  if (value === undefined) return undefined
  const places = new Places()
  places.set(path, { source })
  const data = path.reduceRight<Data>((inner, key) => new Map([[key, inner]]), value)
  return { data, places }
}
