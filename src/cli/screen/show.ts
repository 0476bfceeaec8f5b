import { styleText } from 'node:util'
import type CliTable from 'cli-table3'
import type { Block, Cell } from '../../report/block.ts'
import { textOf } from '../../report/block.ts'
import { wrap } from './wrap.ts'

/** Width where the output goes to a file or another program. */
const WIDTH = 100
const WIDEST = 120

type Style = Parameters<typeof styleText>[0]

/** Colour only on a terminal that wants it: `styleText` obeys NO_COLOR and what the stream can do. */
const paint = (style: Style, text: string): string => (text === '' ? '' : styleText(style, text, { stream: process.stdout }))

/** Blocks as text for the terminal. */
export async function show(blocks: readonly Block[], width = Math.min(WIDEST, process.stdout.columns ?? WIDTH)): Promise<string> {
  const { default: Table } = await import('cli-table3')
  return blocks.map((block) => (block.kind === 'table' ? titled(Table, block, width) : shown(block, width))).join('\n\n')
}

function shown({ kind, text }: Exclude<Block, { kind: 'table' }>, width: number): string {
  if (kind === 'warning') return paint('bold', paint('yellow', wrap(`Warning: ${text}`, width)))
  if (kind === 'heading') return paint('bold', `── ${text} ${'─'.repeat(Math.max(0, width - text.length - 4))}`)
  return paint(kind === 'lead' ? 'bold' : 'dim', wrap(text, width))
}

type TableBlock = Extract<Block, { kind: 'table' }>
type TableMaker = typeof CliTable

function titled(Table: TableMaker, block: TableBlock, width: number): string {
  return `${paint('bold', wrap(block.title, width))}\n${table(Table, block, width)}`
}

const NONE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

function table(Table: TableMaker, { heads, rows, texts }: TableBlock, width: number): string {
  const columns = texts ? textWidths(heads, rows, width) : widths(heads, rows, width)
  const made = new Table({
    chars: NONE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns,
    colAligns: heads.map((_, c) => (c === 0 || texts ? 'left' : 'right')),
    wordWrap: true,
  })
  const rule = columns.map((wide) => '─'.repeat(wide))
  made.push(
    [...heads],
    rule.map((line) => paint('dim', line)),
    ...rows.map((row) => row.map(toned)),
  )
  return made.toString().replace(/[ ]+$/gm, '')
}

function toned(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return cell.tone === 'good' ? paint('green', cell.text) : cell.tone === 'bad' ? paint('red', cell.text) : paint('dim', cell.text)
}

/** Widths of columns. Where a table is too wide, heads break over lines first, and then the names in the first column. */
function widths(heads: readonly string[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const cells = heads.map((_, c) => Math.max(0, ...rows.map((row) => textOf(row[c]).length)))
  const whole = heads.map((head, c) => Math.max(head.length, cells[c]))
  if (total(whole) <= width) return whole
  const least = heads.map((head, c) => (c === 0 ? 12 : Math.max(...head.split(' ').map((word) => word.length), cells[c])))
  const shrink = (columns: readonly number[]): void => {
    while (total(whole) > width) {
      const widest = columns.filter((c) => whole[c] > least[c]).sort((a, b) => whole[b] - whole[a])[0]
      if (widest === undefined) return
      whole[widest] = widest === 0 ? whole[0] - 1 : narrowest(heads[widest], whole[widest] - 1, least[widest])
    }
  }
  shrink(heads.map((_, c) => c).slice(1))
  shrink([0])
  return whole
}

/** Widths of columns of text, which may break anywhere between words: the widest give way. */
function textWidths(heads: readonly string[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const texts = heads.map((head, c) => [head, ...rows.map((row) => textOf(row[c]))])
  const whole = texts.map((column) => Math.max(...column.map((text) => text.length)))
  const least = texts.map((column) => Math.max(...column.flatMap((text) => text.split(' ').map((word) => word.length))))
  while (total(whole) > width) {
    const [widest] = [...whole.keys()].filter((c) => whole[c] > least[c]).sort((a, b) => whole[b] - whole[a])
    if (widest === undefined) break
    whole[widest]--
  }
  return whole
}

/** The least width at which a head takes no more lines than at `most`: `tests: 6 mo` breaks before its number, not within. */
function narrowest(head: string, most: number, least: number): number {
  const lines = (width: number): number => wrap(head, width).split('\n').length
  const allowed = lines(most)
  let width = most
  while (width > least && lines(width - 1) === allowed) width--
  return width
}

function total(columns: readonly number[]): number {
  return columns.reduce((sum, wide) => sum + wide + 2, -2)
}
