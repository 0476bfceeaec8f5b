import { dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { bootId } from './process.ts'

/** A piece of a file: text, or bytes as they are. */
export type Part = string | Uint8Array

let count = 0

/** Name for a file that is not finished yet: nobody reads it, and `clearLeftovers` knows whose it was. */
function temporary(path: string): string {
  return join(dirname(path), `.unfinished-${bootId().slice(0, 8)}-${process.pid}-${count++}`)
}

/** Unfinished files that processes of this machine left behind when they were killed. */
export function leftovers(names: readonly string[], alive: (pid: number) => boolean): string[] {
  return names.filter((name) => {
    const [, boot, pid] = /^\.unfinished-([^-]+)-(\d+)-\d+$/.exec(name) ?? []
    return boot === bootId().slice(0, 8) && (Number(pid) === process.pid || !alive(Number(pid)))
  })
}

/**
 * Publishes a file that is never changed afterwards: written beside its place, forced to the disk, then linked to its name. A crash
 * at any moment leaves all of it or nothing under that name. `parts` are written one after another.
 * @returns false when a file of that name is there already; it is left as it is
 */
export function publish(disk: Disk, path: string, parts: Iterable<Part>): boolean {
  return place(disk, path, parts, (from) => linkNew(disk, from, path))
}

/** As `publish`, for files that are derived from others: takes the place of what is there. */
export function replace(disk: Disk, path: string, parts: Iterable<Part>): void {
  place(disk, path, parts, (from) => {
    disk.rename(from, path)
    return true
  })
}

function place(disk: Disk, path: string, parts: Iterable<Part>, settle: (from: string) => boolean): boolean {
  const from = temporary(path)
  try {
    writeAll(disk, from, parts)
    const placed = settle(from)
    syncFolder(disk, dirname(path))
    return placed
  } finally {
    if (disk.exists(from)) disk.unlink(from)
  }
}

function writeAll(disk: Disk, path: string, parts: Iterable<Part>): void {
  const fd = disk.open(path, 'wx')
  try {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      for (let at = 0; at < bytes.length;) at += disk.write(fd, bytes.subarray(at))
    }
    disk.fsync(fd)
  } finally {
    disk.close(fd)
  }
}

/** Errors by which file systems say that they have no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EXDEV'])

function linkNew(disk: Disk, from: string, to: string): boolean {
  try {
    disk.link(from, to)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!NO_LINKS.has(code ?? '')) throw error
    if (disk.exists(to)) return false
    disk.rename(from, to)
    return true
  }
}

/** A name is durable only when its folder is. Some systems cannot open folders; there it is left to them. */
function syncFolder(disk: Disk, folder: string): void {
  let fd: number
  try {
    fd = disk.open(folder, 'r')
  } catch (error) {
    if (['EISDIR', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return
    throw error
  }
  try {
    disk.fsync(fd)
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    disk.close(fd)
  }
}
