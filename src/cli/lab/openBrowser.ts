import { spawn } from 'node:child_process'
import { platform } from 'node:os'

/** Opens an address in the program that BROWSER names, else in the one that this machine has for pages. `failed` is called where there is none. */
export function openBrowser(address: string, failed: () => void): void {
  const [program, ...args] = opener(address)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.once('error', failed)
  child.once('exit', (code) => void (code === 0 || failed()))
  child.unref()
}

function opener(address: string): [program: string, ...args: string[]] {
  const own = process.env.BROWSER
  if (own) return [own, address]
  if (platform() === 'win32') return ['cmd', '/c', 'start', '', address]
  return [platform() === 'darwin' ? 'open' : 'xdg-open', address]
}
