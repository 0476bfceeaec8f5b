import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { pageFiles } from '../../src/cli/lab/pageFiles.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { MAIN, servedLab } from './lab.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

interface Got {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Asks as it stands: nothing is tidied up on the way. */
async function ask(path: string, { method = 'GET', host, args }: { method?: string; host?: string; args?: string[] } = {}): Promise<Got> {
  const { port, host: own } = new URL(await servedLab(args))
  const asked = request({ host: '127.0.0.1', port, path, method, headers: { Host: host?.replace('PORT', port) ?? own } })
  asked.end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  let body = ''
  for await (const piece of answer.setEncoding('utf8')) body += piece
  return { status: answer.statusCode, headers: answer.headers, body }
}

describe('what is sent', () => {
  test('the page, with headers that keep it to itself', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-security-policy': `${POLICY}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(body).toContain(`<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`)
    expect(body).toMatch(/id="given">\s*null\s*</)
    expect((await ask('/index.html?a=b')).body).toBe(body)
  })

  test('every file of the page, by its type', async () => {
    const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
    const paths = [...pageFiles().keys()]
    expect(paths.map((path) => path.replace(/^.*\./, ''))).toEqual(expect.arrayContaining(Object.keys(types)))
    for (const path of paths) {
      const { status, headers, body } = await ask(path)
      expect({ path, status, type: headers['content-type'] }).toEqual({
        path,
        status: 200,
        type: `${types[path.replace(/^.*\./, '') as keyof typeof types]}; charset=utf-8`,
      })
      expect(body).toBe(readFileSync(join(ROOT, 'dist', 'web', path), 'utf8'))
    }
  })

  test('with results their report, which may use its own style and nothing else', async () => {
    const args = [join(ROOT, 'results', 'kept', 'how-many-coaches-6f9b3591')]
    const { status, headers, body } = await ask('/report.html', { args })
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
    const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(body)![1].replaceAll('&#39;', "'")
    expect(own).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/)
    expect(headers).toMatchObject({
      'content-security-policy': `${own}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await ask('/', { args })).headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`)
    expect((await ask('/report.html', { args, host: 'constancy.example' })).status).toBe(421)
  })

  test('to HEAD, the same without a body', async () => {
    const [head, get] = [await ask('/', { method: 'HEAD' }), await ask('/')]
    expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: '' })
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })
})

describe('what is refused', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s', async (method) => {
    const { status, headers } = await ask('/', { method })
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' })
  })

  test.each(['127.0.0.1:PORT', 'localhost:PORT', '[::1]:PORT'])('not the host %s', async (host) => {
    expect((await ask('/', { host })).status).toBe(200)
  })

  test.each(['constancy.example', 'constancy.example:PORT', '127.0.0.1', '127.0.0.1:1', 'localhost.evil:PORT', 'a@127.0.0.1:PORT', ' '])(
    'the host "%s", for the page, a file and what is not there',
    async (host) => {
      for (const path of ['/', [...pageFiles().keys()][0], '/none']) {
        const { status, headers, body } = await ask(path, { host })
        expect({ status, nosniff: headers['x-content-type-options'] }).toEqual({ status: 421, nosniff: 'nosniff' })
        expect(body).not.toContain('<')
      }
    },
  )

  test.each([
    '/../../package.json',
    '/assets/../../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/etc/passwd',
    'http://127.0.0.1/index.html',
    '/assets',
    '/assets/',
    '/.',
    '/index.html/',
    '/index.html%00',
    '/given.json',
    '/report.html',
    '/__proto__',
    '*',
  ])('the path %s', async (path) => {
    const { status, body } = await ask(path)
    expect({ status, body }).toEqual({ status: 404, body: 'There is no such file.\n' })
  })

  test('every address but that of this machine to itself', async () => {
    const { port } = new URL(await servedLab())
    const socket = connect(Number(port), '127.0.0.2')
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
  })
})

test('only ordinary files have an address, whatever links there are', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'page', 'assets', 'a.js'), '')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'page', 'link.txt'))
  symlinkSync(folder, join(folder, 'page', 'up'))
  expect([...pageFiles(join(folder, 'page')).keys()]).toEqual(['/assets/a.js'])
})

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [MAIN, 'lab', ...args], { encoding: 'utf8', timeout: 20_000 })

  /** Starts it, and interrupts it once it says how others can see the page. */
  async function interrupted(args: readonly string[], env: Readonly<Record<string, string>> = {}, until = 'Ctrl-C') {
    const lab = spawn(process.execPath, [MAIN, 'lab', ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    lab.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    lab.stderr.setEncoding('utf8').on('data', (text: string) => {
      const before = stderr.includes(until)
      stderr += text
      if (!before && stderr.includes(until)) lab.kill('SIGINT')
    })
    const [status] = (await once(lab, 'close')) as [number]
    return { status, stdout, stderr }
  }

  test('says where the page is and how others get it; Ctrl-C ends it with 130', async () => {
    const { status, stdout, stderr } = await interrupted(['--no-open', '--scenario', join(ROOT, 'scenarios', 'classroom.yaml')])
    expect({ status, stdout }).toEqual({ status: 130, stdout: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\n$/) })
    expect(stderr).toMatch(
      /works on this machine only[^]*dist\/web[^]*--scenario \S*classroom\.yaml --file OUT\.html\n[^]*The Lab is closed\.\n$/,
    )
  })

  test('opens the browser that BROWSER names; says so where there is none', async () => {
    const folder = temporaryFolder()
    const browser = join(folder, 'browser')
    writeFileSync(browser, `#!/bin/sh\necho "$@" > "${folder}/asked"\nexit 1\n`)
    chmodSync(browser, 0o755)
    const { stdout } = await interrupted([], { BROWSER: browser }, 'open the address yourself')
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(stdout)
    expect((await interrupted([], { BROWSER: join(folder, 'none') }, 'open the address yourself')).status).toBe(130)
  })

  test('a port in use is named; without a wish another is found', async () => {
    const { port } = new URL(await servedLab())
    expect(run('--no-open', '--port', port)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `--port ${port}: is in use. Name another, or none\n`,
    })
    const other = await interrupted(['--no-open'])
    expect(other.status).toBe(130)
    expect(new URL(other.stdout.trim()).port).not.toBe(port)
  })

  test('writes over no file unless told so', () => {
    const out = join(temporaryFolder(), 'lab.html')
    expect(run('--file', out)).toMatchObject({ status: 0, stdout: `${out}\n` })
    expect(run('--file', out)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('is there already') })
    expect(run('--file', out, '--force').status).toBe(0)
  })

  test.each<[string[], string]>([
    [['--file', 'none/lab.html'], 'none/lab.html: there is no such folder'],
    [['--file', 'lab.html', '--port', '80'], '--port 80: a file that is written needs no port'],
    [['results/x', '--scenario', 'a.yaml'], '--scenario a.yaml: results/x has a scenario of its own'],
    [['--port', '70000'], '--port 70000: expected a whole number from 1 to 65535'],
    [['scenarios/classroom.yaml'], 'A scenario is opened with: constancy lab --scenario scenarios/classroom.yaml'],
    [['results/none'], 'results/none: no such folder: expected a results folder'],
    [['--scenario', 'none.yaml'], 'none.yaml: is not there'],
  ])('%j: one message, exit code 2, nothing served or written', (args, message) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
    expect(existsSync('lab.html')).toBe(false)
  })
})
