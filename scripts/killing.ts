import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { addressOf, Random } from '../src/math/random.ts'
import { ROOT } from './project.ts'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')

/** A command that is killed again and again. */
export interface Killing {
  /** What is asked of `constancy`, without `--out`. */
  readonly args: readonly string[]
  /** Folder for all of it. */
  readonly folder: string
  readonly kills: number
  readonly seed: string
  readonly say: (line: string) => void
}

export interface Killed {
  readonly kills: number
  /** Kills in the middle of writing: an unfinished file was left behind. */
  readonly writing: number
  /** Times that the results were complete, and compared with undisturbed ones. */
  readonly complete: number
  /** Stored parts that were there after each kill, added up. */
  readonly kept: number
  /** What was wrong; empty where all is well. */
  readonly faults: readonly string[]
}

/**
 * Starts a command and kills it with SIGKILL, over and over: at any instant of its course, and every second time as it is about to
 * publish a file. After each kill no stored part may be damaged; when the command ends before it is killed, or after the last
 * kill, its results must be those that nobody disturbed, byte for byte. What was there is then removed, and it begins anew.
 */
export async function killAgainAndAgain({ args, folder, kills, seed, say }: Killing): Promise<Killed> {
  const begun = performance.now()
  const code = start(args, join(folder, 'whole')).status
  const took = performance.now() - begun
  const expected = filesIn(resultsIn(join(folder, 'whole')))
  const out = join(folder, 'killed')
  const random = new Random(seed, 0)
  const tally = { kills: 0, writing: 0, complete: 0, kept: 0, faults: [] as string[] }
  say(`undisturbed: ${(took / 1000).toFixed(1)} s, ${partsOf(expected)} parts, exit code ${code}`)
  while (tally.kills < kills) {
    random.enter(addressOf('kill'), tally.kills)
    const ended = await killed(args, out, tally.kills % 2 === 1, (draw) => random.uniform(0, draw), took)
    if (!ended) tally.kills++
    const left = filesIn(resultsIn(out))
    if (Object.keys(left).some((path) => path.includes('.unfinished'))) tally.writing++
    tally.kept += partsOf(left)
    tally.faults.push(...damagedIn(out).map((fault) => `after kill ${tally.kills}: ${fault}`))
    if (ended) settle()
  }
  start(args, out)
  settle()
  return tally

  function settle(): void {
    tally.complete++
    tally.faults.push(...differences(expected, filesIn(resultsIn(out))).map((fault) => `complete after kill ${tally.kills}: ${fault}`))
    say(`complete after ${tally.kills} kills, ${tally.writing} of them while it wrote; ${tally.faults.length} faults`)
    rmSync(out, { recursive: true, force: true })
  }
}

/** @returns true where the command ended before it was killed */
async function killed(
  args: readonly string[],
  out: string,
  publishing: boolean,
  chance: (draw: number) => number,
  took: number,
): Promise<boolean> {
  mkdirSync(out, { recursive: true })
  const child = spawn(process.execPath, [MAIN, ...args, '--out', out], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const stop = new AbortController()
  const { signal } = stop
  // Spread over the whole course, with more of it early, where there is less to lose.
  const late = setTimeout(took * chance(0) * chance(1), undefined, { signal }).catch(() => {})
  const files = publishing ? nthUnfinished(out, 1 + Math.floor(12 * chance(0)), signal) : late
  await Promise.race([ended, files])
  child.kill('SIGKILL')
  const [code] = await ended
  stop.abort()
  return code !== null
}

/** Waits until so many files are being written, in any folder: some were just begun then. */
async function nthUnfinished(out: string, nth: number, signal: AbortSignal): Promise<void> {
  const seen = new Set<string>()
  await new Promise<void>((go) => {
    const watcher = watch(out, { recursive: true, signal }, (_, path) => {
      if (path?.includes('.unfinished')) seen.add(path)
      if (seen.size >= nth) go()
    })
    watcher.on('close', go)
  })
}

function start(args: readonly string[], out: string) {
  return spawnSync(process.execPath, [MAIN, ...args, '--out', out], { encoding: 'utf8' })
}

/** The one results folder below `out`, where there is one already. */
function resultsIn(out: string): string {
  const [name] = readdirSync(out)
  return join(out, name ?? '')
}

/** sha256 of every file but the manifest, which holds dates, and the lock. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  const named = paths.filter((path) => !/[/\\](manifest\.json|lock)$/.test(path))
  return Object.fromEntries(
    named.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

function partsOf(files: Readonly<Record<string, string>>): number {
  return Object.keys(files).filter((path) => /chunk-\d+\.txt$/.test(path)).length
}

/** What `constancy status` finds wrong with stored parts. */
function damagedIn(out: string): string[] {
  const folder = resultsIn(out)
  // Killed before it had written down what it was to do.
  if (!readdirSync(folder).includes('plan.json')) return []
  const { stdout, stderr } = spawnSync(process.execPath, [MAIN, 'status', folder, '--json'], { encoding: 'utf8' })
  if (stdout === '') return [stderr.trim()]
  return (JSON.parse(stdout) as { damaged: string[] }).damaged
}

function differences(expected: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): string[] {
  const paths = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter((path) => expected[path] !== found[path])
  return paths.map(
    (path) => `${path} ${found[path] === undefined ? 'is missing' : expected[path] === undefined ? 'is left over' : 'differs'}`,
  )
}
