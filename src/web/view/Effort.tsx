import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { kindsFigure, usesFigure } from '../../report/page/pictures.ts'
import type { Seen } from '../engine/seen.ts'
import { FigureView } from './FigureView.tsx'

/** Where the hours went: what tested nothing new, by cause, and all hours by use. */
export function Effort({ seen }: { readonly seen: Seen }): VNode {
  const figures = useMemo(() => {
    const { answer, scenario, work } = seen
    const shown = { answer, scenario, work, weeks: undefined }
    return [kindsFigure(shown), usesFigure(shown)].filter((figure) => figure !== undefined)
  }, [seen])
  return (
    <section class="effort" aria-labelledby="effort-title">
      <h2 id="effort-title">Where the effort goes</h2>
      <div class="pair">
        {figures.map((figure) => (
          <FigureView key={figure.title} figure={figure} scenario={seen.scenario.name} />
        ))}
      </div>
    </section>
  )
}
