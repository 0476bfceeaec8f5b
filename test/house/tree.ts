import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFiles, ROOT } from '../../scripts/project.ts'

/** Files of the project by path from its root, with `/`; text only. Rules read nothing else, so that each can be tried on a small one. */
export type Tree = ReadonlyMap<string, string>

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|parquet|gz|pdf)$/

export function readTree(): Tree {
  const paths = projectFiles().filter((path) => !BINARY.test(path))
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

/** Paths below `folder` that end in `.ts` or `.tsx` (declarations too). */
export function sources(tree: Tree, folder: string): string[] {
  return [...tree.keys()].filter((path) => path.startsWith(`${folder}/`) && /\.tsx?$/.test(path))
}

/** Number, from 1, of the line that holds position `at`. */
export function lineOf(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}
