import type { FileKind, Files, Opened } from '../../formats/files.ts'
import { LONGEST_FILE } from '../../formats/yaml.ts'
import { LIBRARY, pathOf } from './library.ts'

/** Files of the user's own: texts by path. */
export type Own = ReadonlyMap<string, string>

export const NONE: Own = new Map()

/** The most that a file of each kind may hold, in characters. */
export const MOST: Readonly<Record<FileKind, number>> = { yaml: LONGEST_FILE, table: 4 * 1024 * 1024 }

const MISSING = 'is not there (no such file)'

/** The library, and files of the user's own, which come first. No disk, no network. */
export function filesWith(own: Own): Files {
  const open = (path: string, kind: FileKind): Opened => {
    const text = own.get(path) ?? LIBRARY.get(path)
    if (text === undefined) return { problem: MISSING }
    if (text.length > MOST[kind]) return { problem: `has ${text.length} characters. Expected at most ${MOST[kind]}` }
    return { path, shown: path.replace(/^scenarios\//, ''), text }
  }
  return {
    open,
    follow(reference, from, kind) {
      const path = beside(reference, from)
      return path === undefined ? { problem: 'lies outside the folder that this file may read from' } : open(path, kind)
    },
    design: (name) => open(`scenarios/designs/${name}.yaml`, 'yaml'),
    designs: () =>
      [...own.keys(), ...LIBRARY.keys()].flatMap((path) => /^scenarios\/designs\/([^/]+)\.yaml$/.exec(path)?.slice(1) ?? []).sort(),
  }
}

/** Path of a scenario by its name: a file of the user's own, else one of the library. */
export function pathIn(own: Own, name: string): string {
  return [...own.keys()].find((path) => stemOf(path) === name && !path.endsWith('.csv')) ?? pathOf(name)
}

/** Name of the file of the user's own that holds a scenario; undefined where the library does. */
export function ownFile(own: Own, name: string): string | undefined {
  const path = pathIn(own, name)
  return own.has(path) ? path.replace(/^.*\//, '') : undefined
}

/** Name of a file without folders and ending. */
export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.(ya?ml|json|csv)$/i, '')
}

/** `./x.yaml` as seen from a file; undefined where that leaves all folders. */
function beside(reference: string, from: string): string | undefined {
  if (/^([a-z][a-z+.-]+:|[\\/~])/i.test(reference)) return undefined
  const parts = from.split('/').slice(0, -1)
  for (const step of reference.split('/')) {
    if (step === '..' && parts.pop() === undefined) return undefined
    if (step !== '..' && step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}
