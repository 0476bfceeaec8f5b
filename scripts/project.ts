import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What is made or installed, for when git is not there to say so. */
const MADE = /^(\.git|node_modules|dist.*|coverage|results)$/

/** Paths of every file that is in git or would be by `git add`, sorted; of an unpacked archive, all but what is made or installed. */
export function projectFiles(): string[] {
  const isFile = (path: string): boolean => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true
  return [...new Set(tracked() ?? walk(''))].filter((path) => path !== '' && isFile(path)).sort()
}

function tracked(): string[] | undefined {
  if (!existsSync(join(ROOT, '.git'))) return undefined
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\0')
}

function walk(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter(({ name }) => !MADE.test(name))
  return entries.flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]))
}
