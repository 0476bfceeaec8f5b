import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

let boot: string | undefined

/**
 * Tells the place in which numbers of processes mean something, this boot of this machine or a container on it, from any other; by
 * the machine's name where the system gives no such number. Hex only.
 */
export function bootId(): string {
  const system = textOf('/proc/sys/kernel/random/boot_id') ?? hostname()
  boot ??= createHash('sha256')
    .update(`${system} ${linkOf('/proc/self/ns/pid')}`)
    .digest('hex')
    .slice(0, 32)
  return boot
}

/** What a link names; empty where there is none. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/** When a process started, in the system's own count; empty where the system does not tell. A number of a process may be used again. */
export function startOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`)
  // The name in parentheses may hold anything, so that fields are counted after it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
