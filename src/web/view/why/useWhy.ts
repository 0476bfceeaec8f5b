import { useEffect, useMemo, useState } from 'preact/hooks'
import type { WhyPlan } from '../../../study/why/why.ts'
import type { Crew } from '../../engine/crew.ts'
import { Explaining, type WhySeen } from '../../why/explaining.ts'

/** The explanation of a difference, refined while it is looked at. @param key text that is the same where all mixes are */
export function useWhy(
  crew: Crew,
  plan: WhyPlan | undefined,
  key: string,
  worlds: number,
  going: boolean,
): readonly [WhySeen | undefined, string] {
  const [seen, setSeen] = useState<WhySeen>()
  const [fault, setFault] = useState('')
  const explaining = useMemo(() => new Explaining(crew, setSeen, setFault), [crew])
  useEffect(() => () => explaining.stop(), [explaining])
  useEffect(() => {
    setFault('')
    if (plan === undefined || !going) explaining.stop()
    else explaining.show(plan, key, worlds)
  }, [plan, key, worlds, going])
  return [seen !== undefined && seen.plan === plan ? seen : undefined, fault]
}
