import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileKind, Files, Opened } from '../formats/files.ts'
import { LONGEST_FILE } from '../formats/yaml.ts'
import { didYouMean } from '../model/check/suggest.ts'
import { workspaceOf } from './workspace.ts'

/** Bytes that a file may have: a table may list every team of a national service. */
const MOST_BYTES: Readonly<Record<FileKind, number>> = { yaml: LONGEST_FILE, table: 64 * 1024 * 1024 }

/** The folder of the program. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The scenarios that come with it. */
export const BUNDLED = join(ROOT, 'scenarios')
const LIBRARY = 'designs'
const DESIGN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u

/** The files of this machine. What the user names may be anywhere; what a file names stays in its workspace. */
export const files: Files = {
  open: (path, kind) => read(path, kind),
  follow(reference, from, kind) {
    const fault = referenceFault(reference)
    if (fault !== undefined) return { problem: fault }
    const path = resolve(dirname(from), reference)
    return inside(path, workspaceOf(from)) ?? read(path, kind, workspaceOf(from))
  },
  design(name, from) {
    if (!DESIGN_NAME.test(name)) return { problem: 'is no name of a design' }
    for (const folder of libraries(from)) {
      const opened = read(join(folder, `${name}.yaml`), 'yaml', workspaceOf(join(folder, 'x')))
      if (!('problem' in opened) || !opened.problem.startsWith(MISSING)) return opened
    }
    return { problem: MISSING }
  },
  designs: (from) => [...new Set(libraries(from).flatMap(yamlNames))].sort(),
}

const MISSING = 'is not there (no such file)'

function libraries(from: string): string[] {
  return [join(workspaceOf(from), 'scenarios', LIBRARY), join(BUNDLED, LIBRARY)]
}

/** Names of the YAML files in a folder, without their ending; none where there is no such folder. */
export function yamlNames(folder: string): string[] {
  return namesIn(folder)
    .flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []))
    .sort()
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function referenceFault(reference: string): string | undefined {
  if (reference === '' || reference.includes('\0')) return 'is no name of a file'
  if (/^[a-z][a-z+.-]+:/i.test(reference)) return 'is an address. Expected a file beside this one'
  if (isAbsolute(reference) || /^[a-z]:|^[\\/~]/i.test(reference))
    return 'is not relative. Expected a file by its way from this one, as in ./other.yaml'
  return undefined
}

/** Outside its workspace no file may be named, so that a scenario from a stranger reads nothing else. */
function inside(path: string, workspace: string): { readonly problem: string } | undefined {
  const way = relative(workspace, path)
  if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return undefined
  return { problem: `lies outside ${shownPath(workspace)}, the folder that this file may read from` }
}

/** @param workspace where the file must lie once links are followed; anywhere when left out */
function read(path: string, kind: FileKind, workspace?: string): Opened {
  try {
    const real = realpathSync(path)
    const out = workspace === undefined ? undefined : inside(real, workspace)
    if (out !== undefined) return { problem: `is a link that ${out.problem}` }
    const about = statSync(real)
    if (about.isDirectory()) return { problem: 'is a folder. Expected a file' }
    if (!about.isFile()) return { problem: 'is no ordinary file' }
    if (about.size > MOST_BYTES[kind]) return { problem: `has ${about.size} bytes. Expected at most ${MOST_BYTES[kind]}` }
    const text = decoded(readFileSync(real))
    return typeof text === 'string' ? { path: real, shown: shownPath(path), text } : text
  } catch (error) {
    return { problem: reason(error as NodeJS.ErrnoException, path) }
  }
}

function decoded(bytes: Uint8Array): string | { readonly problem: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { problem: 'is in UTF-16. Expected UTF-8: save it as "CSV UTF-8" or "UTF-8 text"' }
  if (bytes.includes(0)) return { problem: 'is no text (a binary file). Expected UTF-8 text' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { problem: 'is not in UTF-8. Expected UTF-8: save it as "CSV UTF-8" or "UTF-8 text"' }
  }
}

function reason({ code, message }: NodeJS.ErrnoException, path: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return [MISSING, didYouMean(basename(path), namesIn(dirname(path)))].filter((part) => part !== '').join('. ')
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you (no permission)'
  if (code === 'ELOOP') return 'is a link that leads to itself'
  return `cannot be read (${code ?? message})`
}

/** As the user would type it from where they are. */
function shownPath(path: string): string {
  const way = relative(process.cwd(), resolve(path))
  return way === '' ? '.' : way.startsWith(`..${sep}..${sep}..`) || isAbsolute(way) ? resolve(path) : way
}
