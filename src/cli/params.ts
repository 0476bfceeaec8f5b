import { told } from '../model/check/problem.ts'
import { didYouMean, knownWords } from '../model/check/suggest.ts'
import type { Group } from '../model/registry.ts'
import { GROUPS } from '../model/registry.ts'
import { PARAMETER_COLUMNS, parameterRows } from '../report/parameters.ts'
import { EXIT, Stop } from './stop.ts'

/** Prints the parameters of one group or of all: a table for people, or their declarations as JSON. */
export async function params(name: string | undefined, json: boolean): Promise<void> {
  const groups = name === undefined ? GROUPS : GROUPS.filter((group) => group.name === name)
  if (groups.length === 0) throw new Stop(EXIT.badInput, unknown(name ?? ''))
  process.stdout.write(json ? asJson(groups) : await asTable(groups))
}

function unknown(name: string): string {
  const names = GROUPS.map((group) => group.name)
  return told(`unknown group "${name}"`, didYouMean(name, names), knownWords(names))
}

function asJson(groups: readonly Group[]): string {
  const rows = groups.flatMap(({ name: group, parameters }) =>
    Object.entries(parameters).map(([name, parameter]) => ({ address: `${group}.${name}`, group, name, ...parameter })),
  )
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** Columns that take what is left of the line, with the share of it. */
const WRAPPED: Readonly<Record<string, number>> = { 'what it is': 0.42, costs: 0.26, source: 0.32 }

async function asTable(groups: readonly Group[]): Promise<string> {
  const { default: Table } = await import('cli-table3')
  const width = Math.max(100, process.stdout.columns ?? 160)
  return groups
    .map((group) => {
      const rows = parameterRows(group)
      const table = new Table({
        head: [...PARAMETER_COLUMNS],
        chars: LINES,
        style: { head: [], border: [] },
        wordWrap: true,
        colWidths: widths(rows, width),
      })
      table.push(...rows)
      return `${group.name}: ${group.about}\n\n${table.toString().replace(/ +$/gm, '')}\n`
    })
    .join('\n')
}

/** No lines at all, so that a table can be read aloud and copied. */
const PARTS = 'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
const LINES = Object.fromEntries(PARTS.split(' ').map((part) => [part, '']))

function widths(rows: readonly (readonly string[])[], width: number): number[] {
  const longest = PARAMETER_COLUMNS.map((title, c) => Math.min(26, Math.max(title.length, ...rows.map((row) => row[c].length)) + 2))
  const fixed = PARAMETER_COLUMNS.reduce((sum, title, c) => sum + (title in WRAPPED ? 0 : longest[c]), 0)
  const left = Math.max(60, width - fixed)
  return PARAMETER_COLUMNS.map((title, c) => (title in WRAPPED ? Math.floor(left * WRAPPED[title]) : longest[c]))
}
