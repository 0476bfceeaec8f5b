import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { ROOT } from '../files.ts'
import { EXIT, Stop } from '../stop.ts'

/** A file of the page, as it is sent. */
export interface Sent {
  readonly type: string
  readonly body: Uint8Array
  /** Its own Content-Security-Policy, where that of the Lab does not fit it. */
  readonly policy?: string
}

/** The page as files beside each other, for any static host. */
export const FOLDER = join(ROOT, 'dist', 'web')
const ONE_FILE = join(ROOT, 'dist', 'web-one-file', 'index.html')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Every ordinary file of the page by the path in its address: nothing else of the disk has an address, so that no address can
 * lead out of the folder, nor any link in it.
 */
export function pageFiles(folder = FOLDER): Map<string, Sent> {
  const entries = orNotBuilt(() => readdirSync(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => [
      `/${relative(folder, path).split(sep).join('/')}`,
      { type: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path) },
    ]),
  )
}

/** The page as one file. */
export function oneFilePage(): string {
  return orNotBuilt(() => readFileSync(ONE_FILE, 'utf8'))
}

function orNotBuilt<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new Stop(EXIT.badInput, 'the Lab is not built. In the folder of the program: npm ci, then npm run build')
  }
}
