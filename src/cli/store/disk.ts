import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** What the store asks of a disk, each of which can fail: tests put one in its place that does. */
export interface Disk {
  open(path: string, flags: string): number
  write(fd: number, bytes: Uint8Array): number
  fsync(fd: number): void
  close(fd: number): void
  link(from: string, to: string): void
  rename(from: string, to: string): void
  unlink(path: string): void
  remove(path: string): void
  mkdir(path: string): void
  list(path: string): string[]
  read(path: string): string
  bytes(path: string): Uint8Array
  /** The bytes of a file that may be larger than memory, piece by piece; a piece is overwritten when the next is asked for. */
  pieces(path: string): Iterable<Uint8Array>
  exists(path: string): boolean
}

export const realDisk: Disk = {
  open: (path, flags) => openSync(path, flags),
  write: (fd, bytes) => writeSync(fd, bytes),
  fsync: fsyncSync,
  close: closeSync,
  link: linkSync,
  rename: renameSync,
  unlink: unlinkSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  mkdir: makeFolder,
  list: (path) => readdirSync(path),
  read: (path) => readFileSync(path, 'utf8'),
  bytes: (path) => readFileSync(path),
  pieces,
  exists: existsSync,
}

const PIECE = 1 << 20

function* pieces(path: string): Generator<Uint8Array> {
  const fd = openSync(path, 'r')
  try {
    const piece = new Uint8Array(PIECE)
    for (;;) {
      const length = readSync(fd, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(fd)
  }
}

/**
 * Makes a folder and those above it, one by one: asked to make all at once, Node 20 blames the wrong thing on a read-only disk
 * (ENOENT), and never comes back where a folder takes no others.
 */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  const above = dirname(path)
  if (above !== path && !existsSync(above)) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have been first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path).isDirectory()) throw error
  }
}
