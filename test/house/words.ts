import { lineOf, type Tree } from './tree.ts'

/** Spelled in pieces, so that this file does not contain what it looks for. */
const UNFINISHED = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`, 'g')
const MACHINE = new RegExp(`(?<![\\w.:/)-])/(?:${['work', 'root', 'home', 'tmp', 'Users', 'farm'].join('|')})/[\\w.-]+`, 'g')
const REGISTRY = new RegExp(`https?://[^\\s"')]*(?:registry|artifactory|nexus|npm\\.pkg)[^\\s"')]*`, 'g')

/** Nothing unfinished, nothing of one machine, no address of a package registry, in any file. */
export function words(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => [
    ...find(path, text, UNFINISHED, 'marks something unfinished: finish it, or say it in an issue'),
    ...find(path, text, MACHINE, 'is a path of one machine: use one relative to the project, or os.tmpdir()'),
    ...find(path, text, REGISTRY, "is a registry's address: leave it to the user's own npm settings"),
  ])
}

function find(path: string, text: string, pattern: RegExp, why: string): string[] {
  return [...text.matchAll(pattern)].map((match) => `${path}:${lineOf(text, match.index)}  "${match[0]}" ${why}`)
}
