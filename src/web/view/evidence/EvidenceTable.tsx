import { useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Grade } from '../../../model/parameter.ts'
import { GROUPS } from '../../../model/registry.ts'
import { capital, plural } from '../../../report/words.ts'
import { soughtRows, type EvidenceRow, type Sought } from '../../evidence/rows.ts'
import { GRADES } from '../words.ts'

const ALL: Sought = { text: '', grade: '', unusual: false }

/** Every parameter by group, to be searched. */
export function EvidenceTable({ rows }: { readonly rows: readonly EvidenceRow[] }): VNode {
  const [sought, setSought] = useState(ALL)
  const found = useMemo(() => soughtRows(rows, sought), [rows, sought])
  return (
    <section aria-labelledby="parameters-title">
      <h2 id="parameters-title">Every number, and where it comes from</h2>
      <Search sought={sought} change={(part) => setSought({ ...sought, ...part })} />
      <p class="note" role="status">
        {found.length === 0 ? 'No parameter is like that.' : `${capital(plural(found.length, 'parameter'))} of ${rows.length}`}
      </p>
      <div class="evidence-table" tabIndex={0} role="region" aria-label="Parameters">
        <table>
          <thead>
            <tr>
              {['Parameter', 'Here', 'Usual', 'Range', 'Grade', 'Source'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {GROUPS.map(({ name, about }) => ({ name, about, mine: found.filter(({ group }) => group === name) }))
            .filter(({ mine }) => mine.length > 0)
            .map(({ name, about, mine }) => (
              <tbody key={name}>
                <tr class="group">
                  <th colSpan={6} scope="rowgroup">
                    {capital(name)} <span class="unit">{about}</span>
                  </th>
                </tr>
                {mine.map((row) => (
                  <Line key={row.address} row={row} />
                ))}
              </tbody>
            ))}
        </table>
      </div>
    </section>
  )
}

function Search({ sought, change }: { readonly sought: Sought; readonly change: (part: Partial<Sought>) => void }): VNode {
  return (
    <p class="choices evidence-search">
      <input
        type="search"
        aria-label="Search parameters"
        placeholder="Search"
        value={sought.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <select
        class="control"
        aria-label="Grade"
        value={sought.grade}
        onChange={(event) => change({ grade: event.currentTarget.value as Grade | '' })}
      >
        <option value="">All grades</option>
        {(Object.keys(GRADES) as Grade[]).map((grade) => (
          <option key={grade} value={grade}>
            {grade}: {GRADES[grade]}
          </option>
        ))}
      </select>
      <label>
        <input type="checkbox" checked={sought.unusual} onChange={(event) => change({ unusual: event.currentTarget.checked })} /> Not at its
        usual value
      </label>
    </p>
  )
}

function Line({ row }: { readonly row: EvidenceRow }): VNode {
  const { name, parameter, unit, here, usual, range, isUsual } = row
  return (
    <tr>
      <th scope="row">
        {name} {unit !== '' && <span class="unit">{unit}</span>}
        <span class="evidence-about">{capital(parameter.about)}.</span>
      </th>
      <td class={isUsual ? '' : 'evidence-unusual'}>{here}</td>
      <td>{usual}</td>
      <td>{range}</td>
      <td>
        <abbr title={GRADES[parameter.grade]}>{parameter.grade}</abbr>
      </td>
      <td class="evidence-source">{parameter.source}</td>
    </tr>
  )
}
