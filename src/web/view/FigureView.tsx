import type { VNode } from 'preact'
import type { Figure } from '../../report/page/figure.ts'
import { Picture } from '../draw/Picture.tsx'

/** A picture of a report: as it stands there, wide or narrow. */
export function FigureView({ figure: { title, note, wide, narrow } }: { readonly figure: Figure }): VNode {
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
    </figure>
  )
}
