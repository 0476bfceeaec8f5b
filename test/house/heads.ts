import { importsOf } from './imports.ts'
import { needs } from './cycles.ts'
import { type Tree } from './tree.ts'

/** `--help` loads the heads of all commands, so that these may need no package but yargs, and nothing of the model. */
export function heads(tree: Tree): string[] {
  const starts = [...tree.keys()].filter((path) => path === 'src/cli/main.ts' || /^src\/cli\/commands\/[^/]+\.ts$/.test(path))
  return starts.flatMap((start) => walk(tree, start))
}

function walk(tree: Tree, start: string): string[] {
  const problems: string[] = []
  const seen = new Set([start])
  for (const path of seen) {
    for (const { line, package: name, typeOnly, lazy } of importsOf(tree, path)) {
      if (name === undefined || name === 'yargs' || typeOnly || lazy) continue
      problems.push(`${path}:${line}  "${name}" is loaded by ${start} at --help: import it inside the handler, by await import('${name}')`)
    }
    if (path.startsWith('src/model/processes/'))
      problems.push(`${path}  is loaded by ${start} at --help: import the model inside the handler`)
    for (const next of needs(tree, path)) seen.add(next)
  }
  return problems
}
