import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Crew } from '../../engine/crew.ts'
import type { FlipQuestion } from '../../flip/cells.ts'
import { Flipping, type FlipSeen } from '../../flip/flipping.ts'

/** The map of a question, refined while it is looked at to so many worlds. @param key text that is the same where the question is */
export function useFlip(
  crew: Crew,
  question: FlipQuestion | undefined,
  key: string,
  worlds: number,
): readonly [FlipSeen | undefined, string] {
  const [seen, setSeen] = useState<FlipSeen>()
  const [fault, setFault] = useState('')
  const flipping = useMemo(() => new Flipping(crew, setSeen, setFault), [crew])
  useEffect(() => () => flipping.stop(), [flipping])
  useEffect(() => {
    setFault('')
    if (question === undefined) flipping.stop()
    else flipping.show(question, worlds)
  }, [key, worlds])
  return [seen, fault]
}
