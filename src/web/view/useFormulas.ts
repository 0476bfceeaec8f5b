import { useMemo } from 'preact/hooks'
import type { Scenario } from '../../model/scenario.ts'
import type { Formula } from '../../study/formulas/formulas.ts'
import { formulasOf } from '../given/formulas.ts'

/** The user's own measures, the same while sliders move: what they give for a run is worked out once. @param ready whether they can be read */
export function useFormulas(scenario: Scenario | undefined, ready: boolean): readonly Formula[] | undefined {
  const texts = JSON.stringify([scenario?.measures, scenario?.weeks])
  return useMemo(() => scenario && formulasOf(scenario), [texts, ready])
}
