import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { ownMeasures, type OwnMeasure, type OwnValue } from '../../engine/ownMeasures.ts'
import type { ViewProps } from '../viewProps.ts'
import { ownWords, type OwnWords } from './ownWords.ts'
import './own.css'

type Props = Pick<ViewProps, 'scenario' | 'shown' | 'seen'>

/** Measures that the scenario defines by formulas, of each design; room is kept for them before they are known. */
export function OwnMeasures({ scenario, shown, seen }: Props): VNode {
  const found = useMemo(() => (seen === undefined ? [] : ownMeasures(seen)), [seen])
  const waiting = scenario.measures.map((measure): OwnMeasure => {
    return { ...measure, values: shown.map((d) => ({ design: scenario.designs[d].name, mean: null, half: null })) }
  })
  const ready = found.length > 0
  const baseline = seen?.answer.baseline ?? scenario.designs[scenario.baseline].name
  return (
    <section class="own">
      <h2 id="own-title">Your own measures</h2>
      <div class="block-table" tabIndex={0} role="region" aria-labelledby="own-title">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">mean</th>
              <th scope="col">difference from {baseline}, 95 % interval</th>
            </tr>
          </thead>
          {(ready ? found : waiting).map((measure) => (
            <Measure key={measure.name} measure={measure} ready={ready} />
          ))}
        </table>
      </div>
      <p class="note">A formula does not say which way is better. ±: 95 % interval of the mean.</p>
    </section>
  )
}

function Measure({ measure, ready }: { readonly measure: OwnMeasure; readonly ready: boolean }): VNode {
  const { name, formula, values } = measure
  const words = ownWords(measure)
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup">
          <b>{name}</b>
          {words.parts !== '' && `, in ${words.parts}`} <code>{formula}</code>
        </th>
      </tr>
      {values.map((value) => (
        <tr key={value.design}>
          <th scope="row">{value.design}</th>
          <td class="figure">{ready ? meanText(value, words) : '…'}</td>
          <td>
            <Difference {...value} words={words} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function meanText({ mean, half }: OwnValue, words: OwnWords): string {
  if (mean === null) return '–'
  return half === null ? words.value(mean) : `${words.value(mean)} ± ${words.half(half)}`
}

function Difference({ comparison, words }: OwnValue & { readonly words: OwnWords }): VNode | null {
  if (comparison === undefined) return null
  const { difference, low, high, verdict } = comparison
  return (
    <>
      <span class="figure">{words.difference(difference)}</span>
      {low !== null && high !== null && (
        <span class="figure quiet">
          {words.difference(low)} to {words.difference(high)}
        </span>
      )}
      {low !== null && <span class={verdict === 'within noise' ? 'quiet' : ''}>{verdict}</span>}
    </>
  )
}
