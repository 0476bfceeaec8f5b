import { expect, test } from 'vitest'
import { GENERATED } from '../scripts/generated.ts'
import { cycles } from './house/cycles.ts'
import { direction } from './house/direction.ts'
import { fresh } from './house/fresh.ts'
import { heads } from './house/heads.ts'
import { lengthReport, tooLong } from './house/length.ts'
import { lists } from './house/lists.ts'
import { packages } from './house/packages.ts'
import { pure } from './house/pure.ts'
import { readTree, type Tree } from './house/tree.ts'
import { words } from './house/words.ts'

const RULES: Readonly<Record<string, (tree: Tree) => string[]>> = {
  'imports point left': direction,
  'left of cli everything is pure': pure,
  'no circle of imports': cycles,
  'heads of commands are light': heads,
  'every file stands in its list': lists,
  'one idea a file': tooLong,
  'nothing unfinished, nothing of one machine': words,
  'what is generated is fresh': (tree) => fresh(tree, GENERATED),
  'packages are exact, hashed and free': packages,
}

const tree = readTree()
process.stdout.write(`${lengthReport(tree)}\n`)

test.each(Object.entries(RULES))('%s', (_, rule) => {
  expect(rule(tree).join('\n')).toBe('')
})
