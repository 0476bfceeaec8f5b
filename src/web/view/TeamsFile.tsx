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
export function TeamsFile({ state, own, alter }: Props): VNode | null {
  const { teams, columns = '' } = state.marks
  const text = own.get(`scenarios/${teams}`)
  if (teams === undefined || text === undefined) return null
  const { header, rows } = parseTable(text)
  const chosen = columnsIn(columns)
  const choose = (what: string, column: string): void => {
    const pairs = Object.entries({ ...chosen, [what]: column }).filter(([, name]) => name !== '')
    alter({ marks: { columns: pairs.map((pair) => pair.join(':')).join(',') } })
  }
  return (
    <section class="teams" aria-label="Table of teams">
      <p>
        {teams}: {rows.length} rows. Which column holds what?{' '}
        <button type="button" class="quiet" onClick={() => alter({ marks: { teams: '', columns: '' }, files: '' })}>
          Take it away
        </button>
      </p>
      {TEAM_COLUMNS.map((what) => (
        <label key={what}>
          {capital(what)}{' '}
          <select
            value={chosen[what] ?? header.find((name) => name.toLowerCase() === what) ?? ''}
            onChange={(event) => choose(what, event.currentTarget.value)}
          >
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
