import { MAIN } from '../../study/answer.ts'
import { FIRST_LOOK, type Precision } from '../../study/precision.ts'
import { EXIT, Stop } from '../stop.ts'

/** `5%` of the baseline's mean, or `0.01` as it is. Throws Stop for anything else. */
export function readPrecision(text: string): Precision {
  const [, digits, sign] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim()) ?? []
  const number = Number(digits)
  if (!(number > 0 && number <= (sign === '%' ? 100 : 1))) {
    throw new Stop(EXIT.badInput, `--precision ${text}: expected a share of the baseline such as 5%, or a half-width such as 0.01`)
  }
  return { measure: MAIN, within: sign === '%' ? number / 100 : number, relative: sign === '%', least: FIRST_LOOK }
}
