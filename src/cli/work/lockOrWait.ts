import type { Disk } from '../store/disk.ts'
import { takeLock } from '../store/lock.ts'

const POLL = 500

/** Takes a lock of a folder, after waiting for the process of this machine that holds it. */
export async function lockOrWait(disk: Disk, folder: string, lock: string, say: (line: string) => void): Promise<void> {
  let told = false
  for (;;) {
    const holder = takeLock(disk, folder, lock)
    if (holder === undefined) return
    if (!told) say(`${folder}: process ${holder} works on it; waiting for it`)
    told = true
    await new Promise((go) => setTimeout(go, POLL))
  }
}
