import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { assumptions } from '../../../report/assumptions.ts'
import { assumedIn } from '../../../study/assumed.ts'
import { evidenceRows } from '../../evidence/rows.ts'
import { gradeSentence } from '../../evidence/sentence.ts'
import { measureNamed } from '../measures.ts'
import { pairOf } from '../pair.ts'
import { PairForm } from '../PairForm.tsx'
import type { ViewProps } from '../viewProps.ts'
import { Depends } from './Depends.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'
import './evidence.css'

/** What does the answer rest on? */
export function EvidenceView({ scenario, shown, state, alter, crew }: ViewProps): VNode {
  const rows = useMemo(() => evidenceRows(scenario, shown), [scenario, shown])
  const pair = pairOf(scenario, shown, state)
  const measure = measureNamed(state.marks.measure, scenario.weeks)
  return (
    <section class="evidence" aria-label="Evidence">
      <p class="lead evidence-lead">{gradeSentence(rows)}</p>
      {assumptions(assumedIn(scenario)).map((text) => (
        <p key={text} class="note">
          {text}
        </p>
      ))}
      {pair !== undefined && (
        <section class="evidence-depends" aria-labelledby="depends-title">
          <h2 id="depends-title">How much does the answer depend on what nobody has measured?</h2>
          <p class="choices">
            <PairForm {...{ scenario, shown, pair, alter }} measure={measure.name} />
          </p>
          <Depends question={{ scenario, design: pair.design, versus: pair.versus, measure: measure.name }} {...{ measure, crew }} />
        </section>
      )}
      <EvidenceTable rows={rows} />
    </section>
  )
}
