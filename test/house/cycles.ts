import { importsOf } from './imports.ts'
import { sources, type Tree } from './tree.ts'

/** Files that need each other before either is loaded. Types are gone by then, and do not count. */
export function cycles(tree: Tree): string[] {
  const done = new Set<string>()
  const problems: string[] = []
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) problems.push(`${path}  is imported in a circle: ${[...way.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    for (const next of needs(tree, path)) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of sources(tree, 'src')) walk(path, [])
  return problems
}

/** Files that are loaded with this one. */
export function needs(tree: Tree, path: string): string[] {
  return importsOf(tree, path).flatMap(({ target, typeOnly, lazy }) => (target === undefined || typeOnly || lazy ? [] : [target]))
}
