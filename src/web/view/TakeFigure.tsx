import { useState } from 'preact/hooks'
import type { ComponentChildren, VNode } from 'preact'
import { tableText } from '../../formats/table.ts'
import { svgFile } from '../../report/chart/file.ts'
import type { Mark } from '../../report/chart/mark.ts'
import type { Numbers } from '../../report/chart/numbers.ts'
import { fixed } from '../../report/words.ts'
import { fileName, pngOf, save } from './save.ts'

interface Props {
  readonly title: string
  /** Name of the scenario, for the file. */
  readonly scenario: string
  /** Drawn anew in the size of a slide. */
  readonly draw: (width: number, height: number, type: number) => Mark
  /** All its numbers; `few`: those that a person would read. */
  readonly numbers: () => { readonly all: Numbers; readonly few: Numbers }
  /** In place of a table of the few. */
  readonly table?: () => ComponentChildren
  /** Behind the names of pictures, of which there are many: `week 26`. */
  readonly moment?: string
  /** How the picture is to be read. */
  readonly reading?: string
}

const WIDTH = 960
const HEIGHT = 540
const TYPE = 16

/** What can be taken from a picture: its numbers as a table here or as CSV, itself as SVG or PNG. */
export function TakeFigure({ title, scenario, draw, numbers, table, moment, reading }: Props): VNode {
  const [open, setOpen] = useState(false)
  const name = fileName(scenario, title)
  const still = moment === undefined ? name : fileName(name, moment)
  const svg = (): string => svgFile(draw(WIDTH, HEIGHT, TYPE))
  const png = (): Promise<Blob> => {
    // Some pictures are as high as they need to be.
    const { width, height } = draw(WIDTH, HEIGHT, TYPE).attributes
    return pngOf(svg(), Number(width), Number(height))
  }
  return (
    <div class="take">
      <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        Table
      </button>
      <button type="button" class="quiet" onClick={() => save(`${name}.csv`, csvOf(numbers().all), 'text/csv')}>
        CSV
      </button>
      <button type="button" class="quiet" onClick={() => save(`${still}.svg`, svg(), 'image/svg+xml')}>
        SVG
      </button>
      <button type="button" class="quiet" onClick={() => void png().then((blob) => save(`${still}.png`, blob, 'image/png'))}>
        PNG
      </button>
      {reading !== undefined && <span class="note reading-key">{reading}</span>}
      {open && (table?.() ?? <NumbersTable title={title} numbers={numbers().few} />)}
    </div>
  )
}

function csvOf({ heads, rows }: Numbers): string {
  return tableText(
    heads,
    rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  )
}

function NumbersTable({ title, numbers: { heads, rows } }: { readonly title: string; readonly numbers: Numbers }): VNode {
  return (
    <table class="numbers">
      <caption class="hidden">{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, c) => (
              <td key={heads[c]}>{typeof cell === 'number' ? fixed(cell, Number.isInteger(cell) ? 0 : 1) : (cell ?? '–')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
