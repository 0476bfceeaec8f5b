import { LineCounter, parseDocument } from 'yaml'
import type { Data } from '../model/check/data.ts'
import { controlAt } from './controls.ts'
import { DEEPEST, tooDeepAt } from './nesting.ts'
import type { Place } from './places.ts'
import { Places } from './places.ts'
import { reworded } from './syntax.ts'
import type { Located, Source, Tree } from './tree.ts'
import { NodeReader } from './nodes.ts'

/** Characters that a file of YAML may have. */
export const LONGEST_FILE = 1024 * 1024

export interface Parsed extends Tree {
  /** Only the first error of syntax, since those after it follow from it; all others. */
  readonly problems: readonly Located[]
  /** False where the text could not be read at all; else `data` holds what could be read. */
  readonly usable: boolean
}

/**
 * Reads YAML (or JSON, which is YAML) as plain data: no anchors, aliases, tags, directives, second document, duplicate or
 * forbidden names, control characters, infinite numbers, nor more than 40 levels or 1 MiB. Never throws.
 */
export function parseYaml({ text, shown, path }: Source): Parsed {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  const counter = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { source: shown, file: path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const before = unreadable(content)
  if (before !== undefined) return nothing(textPlace(content, before.offset, shown, path), before.text)

  const document = parseDocument(content, {
    lineCounter: counter,
    uniqueKeys: false,
    schema: 'failsafe',
    prettyErrors: false,
    stringKeys: false,
  })
  const wrong = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0]
  if (wrong !== undefined) return nothing(place(wrong.pos[0]), reworded(wrong))
  const directive = document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1
  if (directive) return nothing(place(content.search(/^%/m)), reworded({ code: 'BAD_DIRECTIVE', message: '' }))

  const reader = new NodeReader(place)
  reader.places.set([], place(0))
  const data: Data = document.contents === null ? null : (reader.read(document.contents, []) ?? null)
  return { data, places: reader.places, problems: reader.problems, usable: true }
}

/** What rules a text out before it is parsed. */
function unreadable(text: string): { readonly offset: number; readonly text: string } | undefined {
  if (text.length > LONGEST_FILE) return { offset: 0, text: `this file has ${text.length} characters. Expected at most ${LONGEST_FILE}` }
  const control = controlAt(text)
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).padStart(4, '0')
    return { offset: control, text: `a control character (U+${code.toUpperCase()}). Expected plain text` }
  }
  const deep = tooDeepAt(text)
  return deep < 0 ? undefined : { offset: deep, text: `lists and maps more than ${DEEPEST} levels deep. Expected fewer` }
}

function textPlace(text: string, offset: number, source: string, file: string | undefined): Place {
  const before = text.slice(0, offset).split('\n')
  return { source, file, line: before.length, column: before[before.length - 1].length + 1 }
}

function nothing(place: Place, text: string): Parsed {
  const places = new Places()
  places.set([], place)
  return { data: null, places, problems: [{ place, text }], usable: false }
}
