import type { Scenario } from '../../model/scenario.ts'
import { lookOf } from '../../report/chart/look.ts'

/** How a design (its position) is drawn: the same whichever others are shown. */
export function lookAt({ designs, baseline }: Scenario, design: number): string {
  return lookOf(
    designs.map(({ name }) => name),
    designs[baseline].name,
    designs[design].name,
  )
}
