import { useRef } from 'preact/hooks'
import type { VNode } from 'preact'
import { COMPARISON, csv } from '../../formats/results/tables.ts'
import { scenarioFiles } from '../../formats/scenarioFiles.ts'
import type { Seen } from '../engine/seen.ts'
import { wholeOf } from '../engine/whole.ts'
import type { Own } from '../given/files.ts'
import type { Given } from '../given/load.ts'
import type { State } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'
import { commandFor } from './commandFor.ts'
import { Menu } from './Menu.tsx'
import { copy } from './copy.ts'
import { OpenFile } from './OpenFile.tsx'
import { reportOf } from './reportOf.ts'
import { fileName, save } from './save.ts'
import type { Say } from './Notice.tsx'

/** What is brought to the page, and what can be taken of it. */
export interface TakeAwayProps {
  readonly state: State
  readonly alter: Alter
  readonly given: Given | undefined
  readonly seen: Seen | undefined
  readonly wanted: number
  readonly add: (files: Own) => Promise<string | undefined>
  readonly say: Say
}

/** Bring a file, share the link, take the scenario and its answer away. */
export function TakeAway(props: TakeAwayProps): VNode {
  const { state, alter, add, say } = props
  const changes = Object.keys(state.set)
  return (
    <div class="takeaway">
      {changes.length > 0 && (
        <button type="button" class="quiet" onClick={() => alter({ set: Object.fromEntries(changes.map((key) => [key, ''])) })}>
          Undo all changes
        </button>
      )}
      <OpenFile alter={alter} add={add} say={say} />
      <SaveMenu {...props} />
    </div>
  )
}

const UNCOPIED = 'The browser does not let the page copy: copy its address, which holds everything.'
const COPIED = 'The link is copied. It holds everything: scenario, designs, values, view.'

function SaveMenu({ given, seen, wanted, say }: TakeAwayProps): VNode {
  const menu = useRef<HTMLDetailsElement>(null)
  const done = (text: string, command?: string): void => {
    menu.current!.open = false
    say(text, command)
  }
  return (
    <Menu title="Share and save" side="right" menu={menu}>
      <button type="button" onClick={() => void copy(location.href).then((copied) => done(copied ? COPIED : UNCOPIED))}>
        Copy the link
      </button>
      {given?.scenario !== undefined && (
        <button type="button" onClick={() => done(...saveScenario(given, wanted))}>
          Save the scenario (YAML)
        </button>
      )}
      {seen !== undefined && (
        <button type="button" onClick={() => done(saveComparison(seen))}>
          Save the comparison (CSV)
        </button>
      )}
      {seen !== undefined && given !== undefined && (
        <button type="button" onClick={() => done(saveReport(seen))}>
          Save the report (HTML)
        </button>
      )}
    </Menu>
  )
}

/** Each saves, and says what was saved; this one with the command that gives the same numbers. */
function saveScenario({ scenario, shown }: Given, worlds: number): readonly [text: string, command: string] {
  for (const [name, text] of scenarioFiles(scenario!)) save(name, text, name.endsWith('.csv') ? 'text/csv' : 'application/yaml')
  return ['Saved. The same numbers from the command line:', commandFor(scenario!, shown, worlds)]
}

function saveComparison(seen: Seen): string {
  const { scenario } = seen
  const name = `${fileName(scenario.name, 'comparison')}.csv`
  save(name, csv(COMPARISON, wholeOf(seen).answer.comparisons), 'text/csv')
  return `Saved as ${name}.`
}

function saveReport(seen: Seen): string {
  const { scenario } = seen
  const name = `${fileName(scenario.name, 'report')}.html`
  save(name, reportOf(seen), 'text/html')
  return `Saved as ${name}: one page to send or print.`
}
