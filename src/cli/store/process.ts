import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

let boot: string | undefined

/** Tells this boot of this machine from any other; the machine's name where the system gives no such number. Hex and letters only. */
export function bootId(): string {
  boot ??= (textOf('/proc/sys/kernel/random/boot_id') ?? hostname()).replace(/[^0-9a-zA-Z]/g, '')
  return boot
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
