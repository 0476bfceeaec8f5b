import { escaped } from '../../formats/controls.ts'
import type { Disk } from '../store/disk.ts'

const LONGEST = 200

/** The last line with text of a log, fit to be shown; empty where there is none. */
export function lastLine(disk: Disk, path: string): string {
  if (!disk.exists(path)) return ''
  const line = disk.read(path).trimEnd().split('\n').at(-1)!.trim()
  return escaped(line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)
}
