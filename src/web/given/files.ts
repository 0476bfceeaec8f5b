import type { FileKind, Files, Opened } from '../../formats/files.ts'
import { LONGEST_FILE } from '../../formats/yaml.ts'
import { LIBRARY } from './library.ts'

/** The most that a file of each kind may hold, in characters. */
const MOST: Readonly<Record<FileKind, number>> = { yaml: LONGEST_FILE, table: 4 * 1024 * 1024 }

const MISSING = 'is not there (no such file)'

/** The library, and files of the user's own beside its scenarios, which come first. No disk, no network. */
export function filesWith(own: ReadonlyMap<string, string>): Files {
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
    designs: () => [...own.keys(), ...LIBRARY.keys()].flatMap((path) => /^scenarios\/designs\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []).sort(),
  }
}

/** `./x.yaml` as seen from a file; undefined where that leaves the folder. */
function beside(reference: string, from: string): string | undefined {
  if (/^([a-z][a-z+.-]+:|[\\/~])/i.test(reference)) return undefined
  const parts = from.split('/').slice(0, -1)
  for (const step of reference.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.' && step !== '') parts.push(step)
    if (parts.length === 0) return undefined
  }
  return parts[0] === 'scenarios' ? parts.join('/') : undefined
}
