import { styleText } from 'node:util'
import Table from 'cli-table3'
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
export function show(blocks: readonly Block[], width = Math.min(WIDEST, process.stdout.columns ?? WIDTH)): string {
  return blocks.map((block) => shown(block, width)).join('\n\n')
}

function shown(block: Block, width: number): string {
  if (block.kind === 'table') return `${paint('bold', wrap(block.title, width))}\n${table(block, width)}`
  const text = wrap(block.text, width)
  if (block.kind === 'warning') return paint(['bold', 'yellow'], wrap(`Warning: ${block.text}`, width))
  return block.kind === 'lead' ? paint('bold', text) : paint('dim', text)
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

function table({ heads, rows }: Extract<Block, { kind: 'table' }>, width: number): string {
  const columns = heads.map((head, c) => Math.max(head.length, ...rows.map((row) => textOf(row[c]).length)))
  // What does not fit is taken from the first column, whose names may break over lines.
  const over = columns.reduce((sum, wide) => sum + wide + 2, -2) - width
  columns[0] = Math.max(12, columns[0] - Math.max(0, over))
  const made = new Table({
    chars: NONE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns,
    colAligns: heads.map((_, c) => (c === 0 ? 'left' : 'right')),
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
