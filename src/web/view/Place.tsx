import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { defaultOf } from '../../model/parameter.ts'
import type { Scenario } from '../../model/scenario.ts'
import { GROUPS } from '../../model/registry.ts'
import { capital } from '../../report/words.ts'
import type { State } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'
import { Control } from './Control.tsx'
import { Luck } from './Luck.tsx'
import { placeRows, type PlaceRow } from './levers.ts'
import { MeaningRow } from './Meaning.tsx'
import { nameOf, unitOf } from './words.ts'

/** What people ask of a place first. */
const FIRST = [
  'issues.commonness',
  'issues.contextDifference',
  'demand.pressure',
  'demand.hours',
  'workforce.turnover',
  'start.safety',
  'start.skill',
  'sizes.teams',
]

interface Props {
  readonly scenario: Scenario
  readonly state: State
  readonly alter: Alter
}

/** In what kind of place? A drawer of what is true there and cannot be chosen. */
export function Place({ scenario, state, alter }: Props): VNode {
  const [all, setAll] = useState(false)
  const rows = placeRows(scenario)
  const touched = ({ address }: PlaceRow): boolean => address in state.set
  const first = rows.filter((row) => FIRST.includes(row.address) || touched(row))
  const rest = rows.filter((row) => !first.includes(row))
  return (
    <details class="place" open={state.marks.place !== undefined} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <h2>In what kind of place?</h2>
      </summary>
      <table>
        <tbody>
          {first.map((row) => (
            <Row key={row.address} row={row} alter={alter} />
          ))}
        </tbody>
        {all &&
          GROUPS.map(({ name, about }) => ({ name, about, rows: rest.filter(({ group }) => group === name) }))
            .filter((group) => group.rows.length > 0)
            .map((group) => (
              <tbody key={group.name}>
                <tr class="group">
                  <th colSpan={2} scope="rowgroup">
                    {capital(group.name)} <span class="unit">{group.about}</span>
                  </th>
                </tr>
                {group.rows.map((row) => (
                  <Row key={row.address} row={row} alter={alter} />
                ))}
              </tbody>
            ))}
      </table>
      <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? 'Show fewer' : `All ${rows.length} parameters of place and people`}
      </button>
      <Luck scenario={scenario} alter={alter} />
    </details>
  )

  function toggle(open: boolean): void {
    if (open !== (state.marks.place !== undefined)) alter({ marks: { place: open ? 'open' : '' } })
  }
}

function Row({ row, alter }: { readonly row: PlaceRow; readonly alter: Alter }): VNode {
  const { address, parameter, value } = row
  return (
    <MeaningRow address={address} parameter={parameter} unit={unitOf(parameter)} touched={value !== defaultOf(parameter)} cells={1}>
      <td>
        <Control
          parameter={parameter}
          value={value}
          label={nameOf(address)}
          change={(given, moving) => alter({ set: { [address]: given } }, moving)}
        />
      </td>
    </MeaningRow>
  )
}
