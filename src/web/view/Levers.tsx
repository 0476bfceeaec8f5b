import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Scenario } from '../../model/scenario.ts'
import { capital } from '../../report/words.ts'
import type { Alter } from '../state/useAddress.ts'
import type { State } from '../state/state.ts'
import { BudgetRow } from './Budget.tsx'
import { Control } from './Control.tsx'
import { leverRows, type LeverRow } from './levers.ts'
import { MeaningRow } from './Meaning.tsx'
import { Menu } from './Menu.tsx'
import './narrow.css'
import { nameOf, unitOf } from './words.ts'
import { lookAt } from './looks.ts'

interface Props {
  readonly scenario: Scenario
  readonly shown: readonly number[]
  readonly state: State
  readonly alter: Alter
}

/** The designs side by side: levers that differ, each with its slider; all others folded away; the budget at the foot. */
export function Levers({ scenario, shown, state, alter }: Props): VNode {
  const [all, setAll] = useState(false)
  const rows = leverRows(scenario, shown)
  const touched = ({ address }: LeverRow): boolean => Object.keys(state.set).some((key) => key.endsWith(`.${address}`))
  const open = rows.filter((row) => row.differs || touched(row))
  const rest = rows.filter((row) => !open.includes(row))
  return (
    <section class="levers" aria-labelledby="levers-title">
      <h2 id="levers-title">What the designs do</h2>
      <table>
        <thead>
          <tr>
            <th scope="col" class="first">
              <DesignMenu scenario={scenario} shown={shown} alter={alter} />
            </th>
            {shown.map((d) => (
              <th key={d} scope="col" class={`name ${lookAt(scenario, d)}`}>
                <span class="swatch" aria-hidden="true" />
                {capital(scenario.designs[d].name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...open, ...(all ? rest : [])].map((row) => (
            <Row key={row.address} row={row} scenario={scenario} shown={shown} alter={alter} />
          ))}
          <tr class="fold">
            <td colSpan={shown.length + 1}>
              <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? 'Show only what differs' : `Same in all: ${rest.length} levers`}
              </button>
            </td>
          </tr>
        </tbody>
        <tfoot>
          <BudgetRow scenario={scenario} shown={shown} />
        </tfoot>
      </table>
    </section>
  )
}

interface RowProps extends Omit<Props, 'state'> {
  readonly row: LeverRow
}

function Row({ row, scenario, shown, alter }: RowProps): VNode {
  const { address, parameter, values } = row
  return (
    <MeaningRow address={address} parameter={parameter} unit={unitOf(parameter)} cells={shown.length}>
      {shown.map((d, i) => (
        <td key={d}>
          <Control
            parameter={parameter}
            value={values[i]}
            label={`${nameOf(address)} in ${scenario.designs[d].name}`}
            change={(value, moving) => alter({ set: { [`designs.${scenario.designs[d].name}.${address}`]: value } }, moving)}
          />
        </td>
      ))}
    </MeaningRow>
  )
}

/** Which designs are shown: two to four. */
function DesignMenu({ scenario, shown, alter }: Omit<Props, 'state'>): VNode | null {
  const { designs, baseline } = scenario
  if (designs.length <= 2) return null
  const toggle = (d: number): void => {
    const next = shown.includes(d) ? shown.filter((one) => one !== d) : [...shown, d].sort((a, b) => a - b)
    alter({ designs: next.map((one) => designs[one].name) })
  }
  return (
    <Menu title="Choose designs">
      {designs.map(({ name }, d) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={shown.includes(d)}
            disabled={d === baseline || (shown.includes(d) ? shown.length <= 2 : shown.length >= 4)}
            onChange={() => toggle(d)}
          />
          {capital(name)}
          {d === baseline ? ' (what others are compared with)' : ''}
        </label>
      ))}
    </Menu>
  )
}
