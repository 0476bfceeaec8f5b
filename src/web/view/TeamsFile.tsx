import { useEffect, useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { parseTable } from '../../formats/table.ts'
import { TEAM_COLUMNS } from '../../model/check/teams.ts'
import { capital } from '../../report/words.ts'
import type { Own } from '../given/files.ts'
import { columnsIn } from '../given/load.ts'
import type { State } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'

interface Props {
  readonly state: State
  readonly own: Own
  readonly alter: Alter
}

/** A table of teams was dropped: which of its columns holds what? */
export function TeamsFile(props: Props): VNode | null {
  const { teams } = props.state.marks
  const text = props.own.get(`scenarios/${teams}`)
  return teams === undefined || text === undefined ? null : <Columns {...props} teams={teams} text={text} />
}

function Columns({ state, alter, teams, text }: Props & { readonly teams: string; readonly text: string }): VNode {
  const { header, rows } = useMemo(() => parseTable(text), [text])
  const chosen = columnsIn(state.marks.columns ?? '')
  const columnOf = (what: string): string => chosen[what] ?? header.find((name) => name.toLowerCase() === what) ?? ''
  const settled = columnOf('team') !== ''
  // Once chosen they are folded away with the next page.
  const [open, setOpen] = useState(!settled)
  useEffect(() => setOpen(!settled), [state.view, teams])
  const choose = (what: string, column: string): void => {
    const pairs = Object.entries({ ...chosen, [what]: column }).filter(([, name]) => name !== '')
    alter({ marks: { columns: pairs.map((pair) => pair.join(':')).join(',') } })
  }
  return (
    <section class="teams" aria-label="Table of teams">
      <p>
        {teams}: {rows.length} rows.{' '}
        {settled && (
          <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            Which column holds what?
          </button>
        )}
        {!settled && 'Which column holds what?'}{' '}
        <button type="button" class="quiet" onClick={() => alter({ marks: { teams: '', columns: '' }, files: '' })}>
          Take it away
        </button>
      </p>
      {(open || !settled) &&
        TEAM_COLUMNS.map((what) => (
          <label key={what}>
            {capital(what)}{' '}
            <select class="control" value={columnOf(what)} onChange={(event) => choose(what, event.currentTarget.value)}>
              <option value="">{what === 'team' ? 'choose' : 'none'}</option>
              {header.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
    </section>
  )
}
