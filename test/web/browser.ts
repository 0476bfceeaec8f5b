import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { needs } from '../helpers/needs.ts'
import { labFile, servedLab } from './lab.ts'
import { programAt } from './programs.ts'

/** How a page is opened. */
interface Opening extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion' | 'acceptDownloads' | 'hasTouch'> {
  /** What the Lab is opened with, as on the command line: `['--scenario', 'mine.yaml']`. */
  readonly args?: readonly string[]
  /** From one file on the disk, in place of the server. */
  readonly oneFile?: boolean
  /** What follows the address: `?lesson=1`. */
  readonly query?: string
  /** Of another page than the Lab. */
  readonly address?: string
}

/** What a test in the browser is handed. */
export interface Tools {
  /** Opens the Lab in a fresh profile. More pages of the same profile: `page.context().newPage()`. */
  open(opening?: Opening): Promise<Page>
  /** What was complained of until now, for a test that wants it: it no longer fails on that. */
  complaints(): string[]
}

/** The same in every run, and nothing asked of anyone outside. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Milliseconds until what a test waits for must be there, on a machine that has other work. */
const PATIENCE = 60_000

let browser: Promise<Browser> | undefined
afterAll(async () => (await browser)?.close())

/**
 * A test in Debian's Chromium, skipped where there is none. It fails on anything that the page complains of: errors and warnings in the
 * console, what its policy forbids, and any request that would leave this machine.
 */
export function browserTest(name: string, body: (tools: Tools) => Promise<void>, timeout?: number): void {
  test(
    // oxlint-disable-next-line vitest/valid-title -- it is handed in
    name,
    async (context) => {
      const executablePath = await needs(context, () => programAt('chromium', 'Chromium (Debian: chromium)'))
      browser ??= chromium.launch({ executablePath, args: FLAGS })
      const opened: BrowserContext[] = []
      const problems: string[] = []
      try {
        await body({
          open: async (opening = {}) => open(await browser!, opening, opened, problems),
          complaints: () => problems.splice(0),
        })
      } finally {
        await Promise.all(opened.map((one) => one.close()))
      }
      expect(problems).toEqual([])
    },
    timeout,
  )
}

async function open(
  from: Browser,
  { args = [], oneFile = false, query = '', address = oneFile ? labFile(args) : undefined, ...options }: Opening,
  opened: BrowserContext[],
  problems: string[],
): Promise<Page> {
  const context = await from.newContext(options)
  opened.push(context)
  context.setDefaultTimeout(PATIENCE)
  await listen(context, problems)
  const page = await context.newPage()
  await page.goto((address ?? (await servedLab(args))) + query)
  return page
}

async function listen(context: BrowserContext, problems: string[]): Promise<void> {
  context.on('console', (message) => {
    const { url, lineNumber } = message.location()
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()} (${url}:${lineNumber})`)
  })
  context.on('weberror', (error) => void problems.push(`error: ${error.error().stack ?? error.error().message}`))
  context.on('page', (page) => page.on('crash', () => void problems.push('the page crashed')))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`forbidden by ${effectiveDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`),
    )
  })
  await context.route(leaves, (route) => {
    problems.push(`request: ${route.request().url()}`)
    return route.abort()
  })
}

function leaves({ protocol, hostname }: URL): boolean {
  return /^(https?|wss?|ftp):$/.test(protocol) && hostname !== '127.0.0.1'
}
