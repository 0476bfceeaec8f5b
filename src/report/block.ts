/** A report is a list of blocks; terminal, Markdown and page each show them in their own way. */
export type Block =
  | { readonly kind: 'warning' | 'heading' | 'lead' | 'note'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly heads: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
      /** All columns are text; else only the first is, and all others are numbers. */
      readonly texts?: true
    }

/** Text of a cell, with a tone where it is good or bad news. */
export type Cell = string | { readonly text: string; readonly tone: 'good' | 'bad' | 'quiet' }

export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}
