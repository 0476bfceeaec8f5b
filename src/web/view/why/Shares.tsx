import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { shareRows, shares } from '../../../report/chart/shares.ts'
import { rowsTable, type RowsInput } from '../../../report/chart/rows.ts'
import { amountIn } from '../../../report/why/report.ts'
import type { Why } from '../../../study/why/why.ts'
import { Picture } from '../../draw/Picture.tsx'
import { TakeFigure } from '../TakeFigure.tsx'
import { useRoom } from '../useRoom.ts'

interface Props {
  readonly why: Why
  /** Of the design that is explained. */
  readonly look: string
  /** Name of the scenario, for files. */
  readonly scenario: string
}

/** What each group of levers has of the difference, as bars with their intervals. */
export function Shares({ why, look, scenario }: Props): VNode {
  const [place, { width, type }] = useRoom<HTMLDivElement>()
  const picture = useMemo(() => (width === 0 ? undefined : shares(barsOf(why, look, width, type))), [why, look, width, type])
  const numbers = () => rowsTable(barsOf(why, look, 960, 16))
  return (
    <>
      <div ref={place} class="why-shares">
        {picture !== undefined && <Picture picture={picture} />}
      </div>
      <TakeFigure
        title="why"
        scenario={scenario}
        draw={(wide, _, size) => shares(barsOf(why, look, wide, size))}
        numbers={() => ({ all: numbers(), few: numbers() })}
      />
    </>
  )
}

function barsOf(why: Why, look: string, width: number, type: number): RowsInput {
  return {
    title: `Shares of the difference in ${why.measure.name}`,
    rows: shareRows(why.players, look),
    unit: amountIn(why).unit,
    times: why.measure.unit === 'share' ? 100 : 1,
    width,
    type,
  }
}
