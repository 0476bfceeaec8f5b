import type { Block } from '../../src/report/block.ts'
import { textOf } from '../../src/report/block.ts'
import { factorWords } from '../../src/report/sweep/factorWords.ts'

/** Made-up factors by their own names, since no declaration tells of them. */
export const OWN_NAMES = factorWords([])

/** Texts of all blocks but tables, and the tables' rows as texts. */
export function told(blocks: readonly Block[]): { texts: string[]; rows: string[][] } {
  return {
    texts: blocks.flatMap((block) => (block.kind === 'table' ? [] : [`${block.kind}: ${block.text}`])),
    rows: blocks.flatMap((block) => {
      if (block.kind !== 'table') return []
      for (const row of block.rows) if (row.length !== block.heads.length) throw new Error(`a row of ${row.length} in ${block.title}`)
      return block.rows.map((row) => row.map(textOf))
    }),
  }
}
