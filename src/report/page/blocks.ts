import { textOf } from '../block.ts'
import type { Cell } from '../block.ts'
import { mark } from '../chart/mark.ts'
import type { Mark } from '../chart/mark.ts'
import { numberText } from '../chart/numbers.ts'
import type { Figure, PageBlock } from './figure.ts'
import { breakable, el } from './html.ts'

/** Rows up to which a table is kept on one sheet. */
const SHORT = 12
/** Columns beyond which it is set smaller on paper. */
const MANY = 8

/** A block as elements of a page. */
export function blockMarks(block: PageBlock): Mark[] {
  if (block.kind === 'table') return [table(block.title, block.heads, block.rows, block.texts)]
  if (block.kind === 'figure') return [figure(block)]
  if (block.kind === 'heading') return [el('h2', '', block.text)]
  return [el('p', block.kind === 'text' ? '' : block.kind, block.kind === 'warning' ? `Warning: ${block.text}` : block.text)]
}

function figure({ title, note, wide, narrow, numbers }: Figure): Mark {
  return el(
    'figure',
    '',
    el('h3', '', title),
    el('div', 'wide-only', wide),
    el('div', 'narrow-only', narrow),
    ...(note === '' ? [] : [el('figcaption', '', note)]),
    el(
      'details',
      '',
      el('summary', '', 'The numbers'),
      table(
        title,
        numbers.heads,
        numbers.rows.map((row) => row.map(numberText)),
      ),
    ),
  )
}

/** A table that can be copied into a spreadsheet as it is; where it is too wide it scrolls by itself. */
function table(title: string, heads: readonly string[], rows: readonly (readonly Cell[])[], texts = false): Mark {
  const head = el('tr', '', ...heads.map((text) => (text === '' ? mark('td', {}) : mark('th', { scope: 'col' }, ...breakable(text)))))
  const body = rows.map((cells) =>
    el(
      'tr',
      '',
      ...cells.map((cell, c) =>
        c === 0 && textOf(cell) !== ''
          ? mark('th', { scope: 'row', ...tone(cell) }, textOf(cell))
          : mark('td', tone(cell), forCells(textOf(cell))),
      ),
    ),
  )
  const kinds = [...(rows.length <= SHORT ? ['short'] : []), ...(heads.length > MANY ? ['many'] : []), ...(texts ? ['text'] : [])]
  const inside = el('table', kinds.join(' '), el('caption', '', title), el('thead', '', head), el('tbody', '', ...body))
  return mark('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title }, inside)
}

function tone(cell: Cell): Record<string, string> {
  return typeof cell === 'string' ? {} : { class: cell.tone }
}

/** What is one number, as spreadsheets read it: a plain minus sign, no commas between thousands. */
function forCells(text: string): string {
  if (!/^[−+]?\d[\d,]*(\.\d+)?( %)?$/.test(text)) return text
  return text.replace('−', '-').replaceAll(',', '')
}
