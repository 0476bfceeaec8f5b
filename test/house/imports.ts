import { posix } from 'node:path'
import { code } from './code.ts'
import { lineOf, type Tree } from './tree.ts'

export interface Import {
  readonly line: number
  /** As written: `./x.ts`, `yaml`, `node:fs`. */
  readonly specifier: string
  /** The file meant, when relative, without what follows a `?`, which is for Vite; else undefined. */
  readonly target: string | undefined
  /** The package meant: `@noble/hashes` of `@noble/hashes/sha2.js`; undefined for files and for Node's own. */
  readonly package: string | undefined
  /** `import type`: gone after compiling. */
  readonly typeOnly: boolean
  /** `import('…')`: loaded when reached. */
  readonly lazy: boolean
}

const STATIC = /^[ \t]*(import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?(['"])([^'"\n]+)\3/gm
const LAZY = /\bimport\(\s*(['"])([^'"\n]+)\1/g

/** Everything that a file imports or exports on, in order. */
export function importsOf(tree: Tree, path: string): Import[] {
  const text = code(tree.get(path) ?? '', true)
  const found: Import[] = []
  const add = (at: number, specifier: string, typeOnly: boolean, lazy: boolean): void => {
    const relative = specifier.startsWith('.')
    const target = relative ? posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))) : undefined
    const named = relative || specifier.startsWith('node:') ? undefined : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
    found.push({ line: lineOf(text, at), specifier, target, package: named, typeOnly, lazy })
  }
  for (const match of text.matchAll(STATIC))
    add(match.index + match[0].length, match[4], match[2] !== undefined || onlyTypes(match[0]), false)
  for (const match of text.matchAll(LAZY)) add(match.index, match[2], false, true)
  return found.sort((a, b) => a.line - b.line)
}

/** `import { type A, type B } from …`. */
function onlyTypes(statement: string): boolean {
  const names = /^\s*(?:import|export)\s*\{([^}]*)\}/.exec(statement)?.[1]
  if (names === undefined) return false
  const each = names.split(',').filter((name) => name.trim() !== '')
  return each.length > 0 && each.every((name) => name.trim().startsWith('type '))
}
