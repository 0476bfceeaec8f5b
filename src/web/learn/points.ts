import { fixed, signed } from '../../report/words.ts'
import type { Difference } from './observed.ts'

/** A difference of shares in points of 100, with half the width of its interval: `+2.8 ± 0.4`. */
export function points({ mean, high }: Difference): string {
  return `${signed(100 * mean, 1)} ± ${fixed(100 * (high - mean), 1)}`
}
