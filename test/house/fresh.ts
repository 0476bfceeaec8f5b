import type { Tree } from './tree.ts'

/** What is generated equals what its generator gives now. */
export function fresh(tree: Tree, generated: Readonly<Record<string, () => string>>): string[] {
  return Object.entries(generated).flatMap(([path, make]) => {
    const found = tree.get(path)
    const expected = make()
    if (found === expected) return []
    if (found === undefined) return [`${path}  is missing: run npm run generate`]
    const now = expected.split('\n')
    const old = found.split('\n')
    const line = old.findIndex((text, i) => text !== now[i])
    const at = line < 0 ? old.length : line
    return [`${path}:${at + 1}  found ${JSON.stringify(old[at])}, expected ${JSON.stringify(now[at])}: run npm run generate`]
  })
}
