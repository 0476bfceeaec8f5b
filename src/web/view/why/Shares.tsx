import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { shareRows, shares } from '../../../report/chart/shares.ts'
import { amountIn } from '../../../report/why/report.ts'
import type { Why } from '../../../study/why/why.ts'
import { Picture } from '../../draw/Picture.tsx'
import { useWidth } from '../useWidth.ts'

interface Props {
  readonly why: Why
  /** Of the design that is explained. */
  readonly look: string
}

/** What each part has of the difference, as bars with their intervals. */
export function Shares({ why, look }: Props): VNode {
  const [place, width] = useWidth<HTMLDivElement>()
  const picture = useMemo(() => (width === 0 ? undefined : drawn(why, look, width)), [why, look, width])
  return (
    <div ref={place} class="why-shares">
      {picture !== undefined && <Picture picture={picture} />}
    </div>
  )
}

function drawn(why: Why, look: string, width: number) {
  const share = why.measure.unit === 'share'
  return shares({
    title: `Shares of the difference in ${why.measure.name}`,
    rows: shareRows(why.players, look),
    unit: amountIn(why).unit,
    times: share ? 100 : 1,
    width,
    type: width < 480 ? 11 : 13,
  })
}
