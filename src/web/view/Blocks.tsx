import type { VNode } from 'preact'
import { textOf, type Block, type Cell } from '../../report/block.ts'

/** A table of a report: text in the first column, numbers in the others. */
export function BlockTable({
  block,
  titled = true,
}: {
  readonly block: Extract<Block, { kind: 'table' }>
  readonly titled?: boolean
}): VNode {
  const { title, heads, rows, texts = false } = block
  return (
    <div class="block-table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption class={titled ? '' : 'hidden'}>{title}</caption>
        <thead>
          <tr>
            {heads.map((head, n) =>
              head === '' ? (
                <td key={n} />
              ) : (
                <th key={n} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, r) => (
            <tr key={r}>
              {cells.map((cell, c) =>
                c === 0 ? (
                  <th key={c} scope="row">
                    {textOf(cell)}
                  </th>
                ) : texts ? (
                  <td key={c}>{textOf(cell)}</td>
                ) : (
                  <NumberCell key={c} cell={cell} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NumberCell({ cell }: { readonly cell: Cell }): VNode {
  return <td class={typeof cell === 'string' ? 'figure' : `figure ${cell.tone}`}>{textOf(cell)}</td>
}
