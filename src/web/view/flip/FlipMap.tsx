import { useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { MeasureInfo } from '../../../model/measure.ts'
import { heat, heatFrame, type HeatInput } from '../../../report/chart/heat.ts'
import { Picture } from '../../draw/Picture.tsx'
import type { FlipQuestion } from '../../flip/cells.ts'
import type { FlipSeen } from '../../flip/flipping.ts'
import type { Height } from '../../flip/heights.ts'
import { mapOf } from '../../flip/picture.ts'
import { readCell } from '../../flip/sentence.ts'
import { useRoom } from '../useRoom.ts'

interface Props {
  readonly seen: FlipSeen
  readonly heights: readonly Height[]
  readonly measure: MeasureInfo
  /** Sets the place to what a cell has. */
  readonly choose: (cell: number) => void
}

/** The map with a cursor that reads cells off, by mouse or arrow keys; pressing one sets the place there. */
export function FlipMap({ seen, heights, measure, choose }: Props): VNode {
  const [place, { width, type }] = useRoom<HTMLDivElement>()
  const [cell, setCell] = useState<number>()
  const { question, cells } = seen
  const input = useMemo(() => mapOf(seen, heights, measure, width, type), [seen, heights, measure, width, type])
  const picture = useMemo(() => (width > 0 ? heat(input) : undefined), [input])
  if (picture === undefined) return <div class="flip-map" ref={place} />
  const point = (event: MouseEvent & { readonly currentTarget: HTMLElement }): number | undefined => {
    const box = event.currentTarget.getBoundingClientRect()
    return cellAt(input, event.clientX - box.left, event.clientY - box.top)
  }
  const press = (pressed: number | undefined): void => {
    if (pressed !== undefined && cells[pressed].reason === undefined) choose(pressed)
  }
  const keyed = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (step === undefined) press(cell)
    else setCell(moved(question, cell ?? presentCell(question), step))
  }
  return (
    <div
      class="flip-map"
      ref={place}
      tabIndex={0}
      role="group"
      aria-label="Map: arrow keys read cells off, Enter sets the place to one"
      onPointerMove={(event) => setCell(point(event))}
      onPointerLeave={() => setCell(undefined)}
      onBlur={() => setCell(undefined)}
      onClick={(event) => press(point(event))}
      onKeyDown={keyed}
    >
      <Picture picture={picture} />
      {cell !== undefined && <Reading {...{ seen, heights, measure, input, cell }} />}
    </div>
  )
}

/** Columns and rows that a key moves by. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function cellAt(input: HeatInput, x: number, y: number): number | undefined {
  const { left, bottom, wide, tall } = heatFrame(input)
  const [columns, rows] = [input.across.places.length, input.up.places.length]
  const [c, r] = [Math.floor((x - left) / wide), Math.floor((bottom - y) / tall)]
  return c >= 0 && c < columns && r >= 0 && r < rows ? r * columns + c : undefined
}

function moved({ across, up }: FlipQuestion, from: number, [dx, dy]: readonly [number, number]): number {
  const columns = across.places.length
  const c = Math.max(0, Math.min(columns - 1, (from % columns) + dx))
  const r = Math.max(0, Math.min(up.places.length - 1, Math.floor(from / columns) + dy))
  return r * columns + c
}

/** The cell nearest to the place as it is. */
function presentCell({ across, up }: FlipQuestion): number {
  const [c, r] = [across, up].map(({ places, here }) =>
    places.reduce((best, value, i) => (Math.abs(value - here) < Math.abs(places[best] - here) ? i : best), 0),
  )
  return r * across.places.length + c
}

interface ReadingProps extends Omit<Props, 'choose'> {
  readonly input: HeatInput
  readonly cell: number
}

/** A frame around a cell, and beside it what it says. */
function Reading({ seen: { question, cells }, heights, measure, input, cell }: ReadingProps): VNode {
  const { left, top, bottom, wide, tall } = heatFrame(input)
  const columns = input.across.places.length
  const [x, y] = [left + (cell % columns) * wide, bottom - (Math.floor(cell / columns) + 1) * tall]
  const size = Math.max(0, ...heights.map((height) => Math.abs(height?.difference ?? 0)))
  const [where, what] = readCell(question, cells[cell], heights[cell], measure, size)
  const side = x + wide / 2 > input.width / 2 ? { right: `${input.width - x + 8}px` } : { left: `${x + wide + 8}px` }
  const level = y + tall / 2 > (top + bottom) / 2 ? { bottom: `calc(100% - ${y + tall}px)` } : { top: `${y}px` }
  return (
    <>
      <div class="flip-cell" style={{ left: `${x}px`, top: `${y}px`, width: `${wide}px`, height: `${tall}px` }} />
      <div class="reading flip-reading" role="status" style={{ ...side, ...level }}>
        <b>{where}</b>
        <span>{what}</span>
      </div>
    </>
  )
}
