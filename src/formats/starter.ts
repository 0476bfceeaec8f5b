import { USUAL_TEAMS } from '../model/budget.ts'
import { SCENARIO_FORMAT, TOP } from '../model/check/top.ts'
import { isOption } from '../model/parameter.ts'
import type { Group } from '../model/registry.ts'
import { GROUPS } from '../model/registry.ts'
import { rangeText } from '../model/check/number.ts'
import type { DataMap } from '../model/check/data.ts'
import { scaledLevers } from './scale.ts'
import { flow, yamlText } from './write.ts'

/** What a new scenario begins with. */
export interface Starter {
  readonly title: string
  /** A table of the user's own teams, with its columns by what they hold. */
  readonly teams?: StarterTeams
  /** Designs of the library to compare with doing nothing in particular. */
  readonly designs: readonly StarterDesign[]
}

export interface StarterTeams {
  readonly file: string
  readonly columns: Readonly<Record<string, string>>
  /** Teams that the table lists. */
  readonly count: number
}

export interface StarterDesign {
  readonly name: string
  /** Its levers, by group: those for a whole organisation are scaled to the number of teams. */
  readonly levers: DataMap
}

/** Where the comments begin, on lines that are not longer themselves. */
const COMMENT_COLUMN = 34

/** A commented scenario to start from: it can be run as it is. */
export function starterText({ title, teams, designs }: Starter, groups: readonly Group[] = GROUPS): string {
  const lines = [
    '# A scenario: what is true of a place, and which designs its leaders could choose.',
    '# constancy check FILE    tells what is wrong with it',
    '# constancy compare FILE  compares the designs',
    '# constancy params        explains every parameter; what is not written here has its default',
    '',
    `format: ${SCENARIO_FORMAT}`,
    `title: ${yamlText(title)}`,
    noted(`weeks: ${TOP.weeks.default}`, TOP.weeks.about),
    noted('seed: 1', 'of all chance; any text or number'),
    noted(`replicates: ${TOP.replicates.default}`, TOP.replicates.about),
    '',
    'place:                            # what is true: sizes, context and behaviour',
    ...sizeLines(groups, teams),
    ...teamLines(teams),
    ...groups.filter(({ name }) => name !== 'sizes').flatMap(contextLines),
    '',
    'designs:                          # what could be chosen: levers, by group',
    '  ad hoc: {}',
    ...designs.flatMap((design) => designLines(design, teams, groups)),
    ...leverLines(groups),
    '',
    noted('baseline: ad hoc', 'the design that the others are compared with'),
    '',
    '# events:                         # dated changes',
    '#   - { week: 104, happens: leader leaves, note: the chief executive goes }',
  ]
  return `${lines.join('\n')}\n`
}

function noted(text: string, note: string): string {
  return `${text.padEnd(COMMENT_COLUMN - 1)} # ${note}`
}

/** The library's `central-coaching` as people call it. */
function spaced(name: string): string {
  return name.replace(/[-_]+/g, ' ')
}

/** A design of the library; for another number of teams, with what is for the whole organisation written out and scaled. */
function designLines({ name, levers }: StarterDesign, teams: StarterTeams | undefined, groups: readonly Group[]): string[] {
  const lines = [`  ${yamlText(spaced(name))}:`, `    use: ${yamlText(name)}`]
  const scaled = teams === undefined ? new Map() : scaledLevers(levers, teams.count / USUAL_TEAMS, groups)
  if (teams === undefined || scaled.size === 0) return lines
  const note = `    # the library's are for ${USUAL_TEAMS} teams; these are for yours, ${teams.count}: see whether they suit you`
  return [...lines, note, ...[...scaled].map(([group, values]) => `    ${group}: ${flow(values)}`)]
}

const COUNTED: readonly string[] = ['organisations', 'teams', 'departments']

function sizeLines(groups: readonly Group[], table: StarterTeams | undefined): string[] {
  const sizes = groups.find(({ name }) => name === 'sizes')?.parameters ?? {}
  const lines = Object.entries(sizes).flatMap(([name, parameter]) => {
    if (isOption(parameter) || (table && COUNTED.includes(name))) return []
    const value = table && name === 'pathways' ? pathwaysFor(table.count, parameter.default) : parameter.default
    return [noted(`    ${name}: ${value}`, `${parameter.about}; ${rangeText(parameter)}`)]
  })
  return lines.length === 0 ? [] : ['  sizes:', ...lines]
}

/** As many for each team as usual; none where hardly a few teams could share one. */
function pathwaysFor(teams: number, usual: number): number {
  return Math.round((usual * teams) / USUAL_TEAMS)
}

function teamLines(teams: Starter['teams']): string[] {
  if (teams === undefined) {
    return ['  # teams: { file: teams.csv, columns: { team: name, department: directorate } }   # your own, instead of sizes.teams']
  }
  const columns = Object.entries(teams.columns).map(([what, column]) => `      ${what}: ${yamlText(column)}`)
  return [
    '  teams:                          # your own; sizes.teams and sizes.departments are counted from it',
    `    file: ${yamlText(teams.file)}`,
    ...(columns.length === 0 ? [] : ['    columns:', ...columns]),
  ]
}

/** What a user may know of the place, as comments to take away. */
function contextLines({ name, parameters }: Group): string[] {
  const context = Object.entries(parameters).filter(([, { role }]) => role === 'context')
  if (context.length === 0) return []
  const lines = context.map(([key, parameter]) => {
    const allowed = isOption(parameter) ? parameter.options.join(', ') : rangeText(parameter)
    return noted(`  #   ${key}: ${parameter.default}`, `${parameter.about}; ${allowed}`)
  })
  return [`  # ${name}:`, ...lines]
}

/** Which levers there are, without their values: `params` explains them. */
function leverLines(groups: readonly Group[]): string[] {
  const lines = groups.flatMap(({ name, parameters }) => {
    const levers = Object.keys(parameters).filter((key) => parameters[key].role === 'lever')
    return levers.length === 0 ? [] : [`  #   ${name}: { ${levers.map((key) => `${key}: …`).join(', ')} }`]
  })
  return ['  # my own:                       # any of these levers', ...lines]
}
