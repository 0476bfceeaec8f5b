import type { MeasureInfo, ObservationInfo } from '../model/measure.ts'
import { isOption, type Parameter } from '../model/parameter.ts'
import type { Group } from '../model/registry.ts'

/** What the reference page is made of: the declarations themselves. */
export interface Reference {
  readonly groups: readonly Group[]
  readonly measures: readonly MeasureInfo[]
  readonly observations: readonly ObservationInfo[]
}

const HEAD = `# Reference

<!-- Made by \`npm run generate\` from the declarations in src/model. Change those, not this page. -->

Every number that a scenario may set, and every number that comes out. An address is \`group.parameter\`, the same in scenario
files, in \`--set\` and in columns of results.

**Role**: a *lever* is chosen by leaders, *context* is true of a place, *behaviour* is how people act. **Grade** of the evidence for the
default: A measured in health care · B measured elsewhere · C expert judgement · D assumption. **Moves** names an observation that
the parameter moves when it rises, and the direction (? where it depends). How much of an answer hangs on each grade is told in
[validation.md](validation.md#what-the-answer-hangs-on).
`

/** The reference page as Markdown: groups with their parameters, then measures, then observations. */
export function referencePage({ groups, measures, observations }: Reference): string {
  return [
    HEAD,
    '## Groups\n',
    groups.map(({ name, about }) => `- [${name}](#${name.toLowerCase()}): ${about}`).join('\n'),
    '',
    ...groups.map(groupSection),
    '## Measures\n\nOne number a run: the columns of `runs.csv`.\n',
    infoTable(measures),
    '\n## Observations\n\nOne number a week: the rows of `weeks.csv`.\n',
    `${infoTable(observations)}\n`,
  ].join('\n')
}

function groupSection({ name, about, process, parameters }: Group): string {
  const entries = Object.entries(parameters)
  const when = process ? 'A process: its parameters may change from week to week, by events.' : 'Fixed before the first week.'
  if (entries.length === 0) return `## ${name}\n\n${about} ${when}\n`
  const columns = ['Parameter', 'What it is', 'Unit', 'Default', 'Range', 'Role', 'Cost or drawback', 'Moves', 'Source', 'Grade']
  return `## ${name}\n\n${about} ${when}\n\n${table(columns, entries.map(parameterRow))}\n`
}

function parameterRow([name, parameter]: readonly [string, Parameter]): string[] {
  const { about, role, costs = '', moves, source, grade } = parameter
  return [`\`${name}\``, about, ...values(parameter), role, costs, moves, source, grade]
}

/** Unit, default and range, or the named options. */
function values(parameter: Parameter): [unit: string, start: string, range: string] {
  if (isOption(parameter)) return ['option', parameter.default, parameter.options.join(', ')]
  const [low, high] = parameter.range
  return [parameter.unit, String(parameter.default), `${low} to ${high}${parameter.whole ? ', whole' : ''}`]
}

function infoTable(rows: readonly (MeasureInfo | ObservationInfo)[]): string {
  return table(
    ['Name', 'What it is', 'Unit', 'Better'],
    rows.map(({ name, about, unit, better }) => [`\`${name}\``, about, unit, better]),
  )
}

/** A Markdown table; whatever would break a row is escaped. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
