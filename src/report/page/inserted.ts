import type { Block } from '../block.ts'
import type { PageBlock } from './figure.ts'

/** Pictures put behind the sentences that begin some blocks, before their first table. */
export function withPictures(blocks: readonly Block[], pictures: readonly PageBlock[]): PageBlock[] {
  const table = blocks.findIndex(({ kind }) => kind === 'table')
  const at = table < 0 ? blocks.length : table
  return [...blocks.slice(0, at), ...pictures, ...blocks.slice(at)]
}

/** Blocks as they stand under each heading: the first part is what comes before any. */
export function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([])
    parts.at(-1)!.push(block)
  }
  return parts
}
