import { verify, type Verified } from '../results/verify.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import { version } from '../version.ts'
import { searchStatus } from './status.ts'

/** Makes some worlds of each part of a search again, and checks that each round asks what the rounds before it lead to. */
export async function verifySearch(disk: Disk, folder: string, sample: number, jobs: number): Promise<Verified> {
  const { parts, version: made, damaged, changed } = await searchStatus(disk, folder)
  const begun = parts.filter(({ worlds }) => worlds > 0)
  if (begun.length === 0) throw new Stop(EXIT.badInput, `${folder}: holds no runs yet`)
  let [worlds, runs] = [0, 0]
  const different: Verified['different'][number][] = []
  for (const part of begun) {
    const found = await verify(disk, part.folder, sample, jobs)
    worlds += found.worlds
    runs += found.runs
    different.push(...found.different.map((one) => ({ ...one, part: part.label })))
  }
  return { folder, made, now: version(), worlds, runs, different, changed: [...damaged, ...changed] }
}
