import { useState } from 'preact/hooks'
import type { ComponentChildren, VNode } from 'preact'
import { take, type Taken } from '../given/take.ts'
import type { Own } from '../given/files.ts'
import type { Alter } from '../state/useAddress.ts'
import type { Say } from './Notice.tsx'

interface Props {
  readonly add: (files: Own) => Promise<string | undefined>
  readonly alter: Alter
  readonly say: Say
  readonly children: ComponentChildren
}

/** The whole page takes files that are dropped on it. */
export function Drop({ add, alter, say, children }: Props): VNode {
  const [over, setOver] = useState(false)
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take([...(event.dataTransfer?.files ?? [])]).then((taken) => use(taken, add, alter, say))
      }}
    >
      {over && <p class="dropping">Drop a scenario (YAML) and its tables (CSV), or a table of teams</p>}
      {children}
    </div>
  )
}

/** Shows what was taken: a scenario of its own, or teams for the one that is there. */
export async function use(taken: Taken, add: Props['add'], alter: Alter, say: Props['say']): Promise<void> {
  if (taken.fault !== undefined) return say(taken.fault)
  const code = await add(taken.files)
  say(code === undefined ? 'The file is too large for a link: to share this, send the file.' : '')
  const link = code === undefined ? {} : { files: code }
  if (taken.scenario === undefined) alter({ ...link, marks: { teams: taken.table } })
  else alter({ ...link, scenario: taken.scenario, designs: [] })
}
