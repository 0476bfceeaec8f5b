import type { VNode } from 'preact'
import type { Figure } from '../../report/page/figure.ts'
import { Picture } from '../draw/Picture.tsx'
import { TakeFigure } from './TakeFigure.tsx'

interface Props {
  readonly figure: Figure
  /** Name of the scenario, for files. */
  readonly scenario: string
}

/** A picture of a report: as it stands there, wide or narrow. */
export function FigureView({ figure: { title, note, wide, narrow, numbers }, scenario }: Props): VNode {
  return (
    <figure class="told">
      <figcaption>
        <h3>{title}</h3>
        {note !== '' && <p class="note">{note}</p>}
      </figcaption>
      <div class="wide-only">
        <Picture picture={wide} />
      </div>
      <div class="narrow-only">
        <Picture picture={narrow} />
      </div>
      <TakeFigure title={title} scenario={scenario} draw={() => wide} numbers={() => ({ all: numbers, few: numbers })} />
    </figure>
  )
}
