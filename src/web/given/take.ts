import { MOST, stemOf, type Own } from './files.ts'

/** Files that a user dropped or chose. */
export interface Taken {
  readonly files: Own
  /** Name of the scenario among them. */
  readonly scenario?: string
  /** Where there is none: the table of teams. */
  readonly table?: string
  /** Why none could be taken, in words for the user. */
  readonly fault?: string
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.-]{0,63}$/u

/** Reads files as text; nothing of them is believed yet. */
export async function take(given: readonly File[]): Promise<Taken> {
  const files = new Map<string, string>()
  for (const file of given) {
    const kind = /\.(ya?ml|json)$/i.test(file.name) ? 'yaml' : /\.csv$/i.test(file.name) ? 'table' : undefined
    if (kind === undefined) return no(`${file.name}: expected a scenario (.yaml) or a table (.csv)`)
    if (!NAME.test(file.name)) return no(`${file.name}: expected a name of letters, digits, blanks, "-" and "_", at most 64`)
    if (file.size > MOST[kind]) return no(`${file.name} has ${file.size} bytes; expected at most ${MOST[kind]}`)
    try {
      files.set(`scenarios/${file.name}`, new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
    } catch {
      return no(`${file.name} is not text in UTF-8`)
    }
  }
  const scenarios = given.filter(({ name }) => !/\.csv$/i.test(name))
  if (scenarios.length > 1) return no(`${scenarios.map(({ name }) => name).join(', ')}: expected one scenario at a time`)
  if (scenarios.length === 1) return { files, scenario: stemOf(scenarios[0].name) }
  return given.length === 1 ? { files, table: given[0].name } : no('Expected one table of teams, or a scenario with its tables')
}

function no(fault: string): Taken {
  return { files: new Map(), fault }
}
