import { useEffect, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { copy } from './copy.ts'

/** What the page tells once, and a command that goes with it. */
export interface Said {
  readonly text: string
  readonly command?: string
}

/** Tells something once; a text without a command unless one is given. */
export type Say = (text: string, command?: string) => void

interface Props {
  readonly said: Said
  readonly close: () => void
}

/** A line under the pages that stays until it is closed or something else is told. */
export function Notice({ said: { text, command }, close }: Props): VNode {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => setCopied(undefined), [command])
  return (
    <p class="notice" role="status">
      <span>
        {text} {command !== undefined && <code>{command}</code>}
        {copied === false && ' The browser does not let the page copy: mark the command and copy it.'}
      </span>
      {command !== undefined && (
        <button type="button" class="quiet" onClick={() => void copy(command).then(setCopied)}>
          {copied === true ? 'Copied' : 'Copy the command'}
        </button>
      )}
      {text !== '' && (
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      )}
    </p>
  )
}
