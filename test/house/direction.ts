import { importsOf, type Import } from './imports.ts'
import { sources, type Tree } from './tree.ts'

/** Folders of `src` from left to right: a file may import from its own folder and from those left of it. */
export const LEFT_TO_RIGHT = ['math', 'model', 'study', 'formats', 'report']
/** The ends of the line: each may import all of the above, and nobody imports them. */
const ENDS = ['cli', 'web']

/** Packages that each folder may name. `await` marks one that is loaded only when used. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  math: ['seedrandom'],
  model: [],
  study: ['await mathjs', '@noble/hashes'],
  formats: ['yaml', 'papaparse', '@noble/hashes'],
  report: ['d3-array', 'd3-scale', 'd3-shape'],
  cli: ['yargs', 'piscina', 'cli-progress', 'cli-table3', 'hyparquet-writer'],
  web: ['preact'],
}

/** Imports point left only, end in `.ts`, name a file that exists and a package of the folder's own list. */
export function direction(tree: Tree): string[] {
  return sources(tree, 'src').flatMap((path) =>
    importsOf(tree, path).flatMap((found) => problemsOf(tree, path, found).map((problem) => `${path}:${found.line}  ${problem}`)),
  )
}

function problemsOf(tree: Tree, path: string, found: Import): string[] {
  const folder = path.split('/')[1]
  if (found.target !== undefined) return fileProblems(tree, folder, found, found.target)
  if (found.package === undefined) {
    return folder === 'cli' ? [] : [`"${found.specifier}" is Node's own: only cli may use it. Hand in what is needed as an argument`]
  }
  return packageProblems(folder, found, found.package)
}

function fileProblems(tree: Tree, folder: string, { specifier }: Import, target: string): string[] {
  if (!target.startsWith('src/')) return [`"${specifier}" leaves src: only what is in src may be imported`]
  if (!tree.has(target)) return [`"${specifier}" names no file (${target}). Specifiers end in the file's own ending, .ts`]
  const to = target.split('/')[1]
  if (to === folder) return []
  if (to === 'constancy.ts') return [`"${specifier}" is for users of the package: import the file itself`]
  if (ENDS.includes(to)) return [`${folder} must not import ${to}: nothing imports ${ENDS.join(' or ')}`]
  const here = LEFT_TO_RIGHT.indexOf(folder)
  if (here < 0 || LEFT_TO_RIGHT.indexOf(to) < here) return []
  return [`${folder} must not import ${to}: imports point left only (${LEFT_TO_RIGHT.join(' < ')} < ${ENDS.join(' | ')})`]
}

function packageProblems(folder: string, { lazy, typeOnly }: Import, name: string): string[] {
  const allowed = PACKAGES[folder] ?? []
  if (allowed.includes(name)) return []
  if (!allowed.includes(`await ${name}`)) {
    return [`${folder} must not use the package "${name}": its list is ${allowed.join(', ') || 'empty'} (test/house/direction.ts)`]
  }
  return lazy || typeOnly ? [] : [`"${name}" is heavy: load it where it is used, by await import('${name}')`]
}
