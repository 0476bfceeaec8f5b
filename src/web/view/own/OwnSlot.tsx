import { useEffect, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { ViewProps } from '../viewProps.ts'
import type { OwnMeasures } from './OwnMeasures.tsx'

/** The user's own measures; what shows them is loaded when a scenario has any. */
export function OwnSlot(props: Pick<ViewProps, 'scenario' | 'shown' | 'seen'>): VNode | null {
  const [Shows, setShows] = useState<typeof OwnMeasures>()
  useEffect(() => void import('./OwnMeasures.tsx').then((loaded) => setShows(() => loaded.OwnMeasures)), [])
  return Shows === undefined ? null : <Shows {...props} />
}
