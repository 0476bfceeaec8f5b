import { useRef } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Own } from '../given/files.ts'
import { take } from '../given/take.ts'
import type { Alter } from '../state/useAddress.ts'
import { use } from './Drop.tsx'
import type { Say } from './Notice.tsx'

interface Props {
  readonly alter: Alter
  readonly add: (files: Own) => Promise<string | undefined>
  readonly say: Say
}

/** For those who would rather choose a file than drop it. */
export function OpenFile({ alter, add, say }: Props): VNode {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        class="hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        multiple
        accept=".yaml,.yml,.json,.csv"
        onChange={(event) => void take([...(event.currentTarget.files ?? [])]).then((taken) => use(taken, add, alter, say))}
      />
      <button type="button" class="quiet" onClick={() => chooser.current!.click()}>
        Open a file
      </button>
    </>
  )
}
