import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { needs } from '../helpers/needs.ts'
import { programAt } from './programs.ts'

/** A Firefox that does what it is told. */
export interface Firefox {
  /** Opens an address, and waits until it is loaded. */
  open(address: string): Promise<void>
  /** What a script returns in the page: `return document.title`; a promise is waited for. */
  run<T>(script: string): Promise<T>
  /** Runs a script again and again until it returns something that is true, which is given. */
  until<T>(script: string): Promise<T>
  /** What was complained of until now, for a test that wants it: it no longer fails on that. */
  complaints(): Promise<string[]>
}

/** Quiet, and with no way to any other machine: whatever is not on this one goes to a door that is shut. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  'marionette.port': 0,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'browser.startup.page': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
}

/** Milliseconds that it may take to start, and until what is waited for must be there. */
const PATIENCE = 30_000

/**
 * A test in Debian's Firefox ESR, driven by its own protocol (Marionette: messages of JSON, each with its length before it); skipped where
 * there is none. It fails on anything that pages complained of, and on what their policies forbid.
 */
export function firefoxTest(name: string, body: (firefox: Firefox) => Promise<void>, timeout = 4 * PATIENCE): void {
  test(
    // oxlint-disable-next-line vitest/valid-title -- it is handed in
    name,
    async (context) => {
      const program = await needs(context, () => programAt('firefox-esr', 'Firefox (Debian: firefox-esr)'))
      const profile = mkdtempSync(join(tmpdir(), 'constancy-firefox-'))
      const child = started(program, profile)
      const ended = once(child, 'exit')
      try {
        const tell = await talkingTo(await portOf(profile, child))
        await tell('WebDriver:NewSession', { capabilities: {} })
        const firefox = firefoxBy(tell)
        await body(firefox)
        expect(await firefox.complaints()).toEqual([])
      } finally {
        child.kill('SIGKILL')
        await ended
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      }
    },
    timeout,
  )
}

type Tell = (command: string, parameters?: object) => Promise<unknown>

function started(program: string, profile: string): ChildProcess {
  const lines = Object.entries(SETTINGS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const flags = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile, 'about:blank']
  // A group of its own would outlive a test that is broken off.
  return spawn(program, flags, { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' } })
}

async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort')
  return until(() => {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`)
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  }, 'Firefox to start')
}

async function until<T>(look: () => T | Promise<T>, what: string): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(50)) {
    const found = await look()
    if (found) return found
  }
  throw new Error(`waited ${PATIENCE / 1000} s for ${what}`)
}

async function talkingTo(port: number): Promise<Tell> {
  const socket = connect(port, '127.0.0.1')
  const asked = new Map<number, { done(value: unknown): void; failed(error: Error): void }>()
  await new Promise<void>((greeted) =>
    listen(socket, (message) => {
      if (!Array.isArray(message)) return greeted()
      const [, number, error, value] = message as [number, number, { message: string } | null, unknown]
      if (error) asked.get(number)?.failed(new Error(error.message))
      else asked.get(number)?.done(value)
      asked.delete(number)
    }),
  )
  socket.once('close', () => asked.forEach(({ failed }) => failed(new Error('Firefox hung up'))))
  let last = 0
  return (command, parameters = {}) =>
    new Promise((done, failed) => {
      asked.set(++last, { done, failed })
      const text = JSON.stringify([0, last, command, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}

/** `12:{"a": "json"}`, one after another, in pieces as they come. */
function listen(socket: Socket, heard: (message: unknown) => void): void {
  let bytes = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (piece) => {
    bytes = Buffer.concat([bytes, piece as Buffer])
    for (;;) {
      const start = bytes.indexOf(':') + 1
      const end = start + Number(bytes.subarray(0, Math.max(0, start - 1)))
      if (start === 0 || bytes.length < end) return
      heard(JSON.parse(bytes.toString('utf8', start, end)))
      bytes = bytes.subarray(end)
    }
  })
}

function firefoxBy(tell: Tell): Firefox {
  const run = async <T>(script: string): Promise<T> => ((await tell('WebDriver:ExecuteScript', { script, args: [] })) as { value: T }).value
  return {
    open: async (url) => void (await tell('WebDriver:Navigate', { url })),
    run,
    until: (script) => until(() => run(script), script),
    complaints: () => complaints(tell),
  }
}

/** What stands in the browser's console about pages, their errors and what was forbidden, which is then removed from it. */
const COMPLAINTS = `const found = Services.console.getMessageArray().flatMap((message) => {
  if (!(message instanceof Ci.nsIScriptError)) return []
  const { category, sourceName, lineNumber, errorMessage } = message
  if (/^(chrome|resource|moz-extension|about):/.test(sourceName)) return []
  return [category + ': ' + errorMessage + ' (' + sourceName + ':' + lineNumber + ')']
})
Services.console.reset()
return found`

async function complaints(tell: Tell): Promise<string[]> {
  await tell('Marionette:SetContext', { value: 'chrome' })
  const { value } = (await tell('WebDriver:ExecuteScript', { script: COMPLAINTS, args: [] })) as { value: string[] }
  await tell('Marionette:SetContext', { value: 'content' })
  return value
}
