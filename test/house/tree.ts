import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files of the project by path from its root, with `/`; text only. Rules read nothing else, so that each can be tried on a small one. */
export type Tree = ReadonlyMap<string, string>

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|parquet|gz|pdf)$/
const MADE = /^(\.git|node_modules|dist.*|coverage|results)$/

/** Every file that is in git or would be by `git add`; without git (an unpacked archive), all but what is made or installed. */
export function readTree(): Tree {
  const paths = [...new Set(tracked() ?? walk(''))].filter((path) => path !== '' && !BINARY.test(path)).sort()
  return new Map(paths.filter(isFile).map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

function tracked(): string[] | undefined {
  if (!existsSync(join(ROOT, '.git'))) return undefined
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\0')
}

function walk(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter(({ name }) => !MADE.test(name))
  return entries.flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]))
}

function isFile(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true
}

/** Paths below `folder` that end in `.ts` (declarations too). */
export function sources(tree: Tree, folder: string): string[] {
  return [...tree.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.ts'))
}

/** Number, from 1, of the line that holds position `at`. */
export function lineOf(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}
