import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EXIT, Stop } from '../stop.ts'
import type { Sent } from './pageFiles.ts'
import { headerPolicy } from './policy.ts'

/** The one address that is listened on: nobody on the network reaches it. */
const HERE = '127.0.0.1'
/** The port that is tried first, so that the address is mostly the same. */
const USUAL_PORT = 4823

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
} as const

export interface Served {
  readonly address: string
  readonly server: Server
}

/**
 * Serves files on this machine alone.
 * @param port the one that must be; the usual one, or else any that is free, when left out
 * @throws Stop with exit code 2 where the port cannot be had
 */
export async function serve(files: ReadonlyMap<string, Sent>, port?: number): Promise<Served> {
  const server = await (port === undefined ? listening(files, USUAL_PORT).catch(() => listening(files, 0)) : listening(files, port))
  return { address: `http://${HERE}:${(server.address() as AddressInfo).port}/`, server }
}

function listening(files: ReadonlyMap<string, Sent>, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { status, headers, sent } = answer(files, request)
    response.writeHead(status, {
      ...HEADERS,
      ...headers,
      'Content-Security-Policy': headerPolicy(sent.policy),
      'Content-Type': sent.type,
      'Content-Length': sent.body.byteLength,
    })
    response.end(request.method === 'HEAD' ? undefined : sent.body)
  })
  return new Promise((found, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(new Stop(EXIT.badInput, `--port ${port}: ${reason(error)}`)))
    server.listen(port, HERE, () => found(server))
  })
}

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly sent: Sent
}

function answer(files: ReadonlyMap<string, Sent>, { method, url = '', headers, socket }: IncomingMessage): Answer {
  // A page elsewhere whose name was made to lead here names itself.
  if (!isOurs(headers.host, socket.localPort)) return { status: 421, sent: plain('This server answers to 127.0.0.1 and localhost only.') }
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, headers: { Allow: 'GET, HEAD' }, sent: plain('Only GET and HEAD are answered.') }
  const path = url.replace(/\?.*$/s, '')
  const sent = files.get(path === '/' ? '/index.html' : path)
  return sent === undefined ? { status: 404, sent: plain('There is no such file.') } : { status: 200, sent }
}

function isOurs(host: string | undefined, port: number | undefined): boolean {
  const names = [HERE, 'localhost', '[::1]']
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name))
}

function plain(text: string): Sent {
  return { type: 'text/plain; charset=utf-8', body: Buffer.from(`${text}\n`) }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'is in use. Name another, or none'
  if (code === 'EACCES') return 'may not be used by you. Expected one from 1024'
  return `cannot be used (${code ?? message})`
}
