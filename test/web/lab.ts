import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'
import { ROOT } from '../../scripts/project.ts'

/** The program as it is built. */
export const MAIN = join(ROOT, 'dist', 'cli', 'main.js')

interface Running {
  readonly address: string
  stop(): Promise<void>
}

const running = new Map<string, Promise<Running>>()
const written = new Map<string, string>()
let folder: string | undefined

afterAll(async () => {
  await Promise.all([...running.values()].map(async (lab) => (await lab).stop()))
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
})

/** Address of the page as `constancy lab` serves it, until the tests of this file are over. @param args what it is opened with */
export async function servedLab(args: readonly string[] = []): Promise<string> {
  const key = args.join('\n')
  if (!running.has(key)) running.set(key, started(args))
  return (await running.get(key)!).address
}

/** Address of the page as `constancy lab --file` writes it, on this disk. */
export function labFile(args: readonly string[] = []): string {
  const key = args.join('\n')
  folder ??= mkdtempSync(join(tmpdir(), 'constancy-web-'))
  const path = written.get(key) ?? join(folder, `lab ${written.size}.html`)
  if (!written.has(key)) {
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'lab', ...args, '--file', path], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    written.set(key, path)
  }
  return pathToFileURL(path).href
}

async function started(args: readonly string[]): Promise<Running> {
  const lab = spawn(process.execPath, [MAIN, 'lab', '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(lab, 'exit')
  let said = ''
  lab.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const address = await Promise.race([
    once(lab.stdout.setEncoding('utf8'), 'data').then(([text]) => String(text).trim()),
    ended.then(() => Promise.reject(new Error(said))),
  ])
  const stop = async (): Promise<void> => {
    lab.kill('SIGINT')
    await ended
  }
  return { address, stop }
}
