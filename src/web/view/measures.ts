import type { MeasureInfo } from '../../model/measure.ts'
import { MEASURES } from '../../model/run.ts'
import { capital } from '../../report/words.ts'
import { measurable } from '../../study/columns.ts'

/** The measures that are asked for most, as people say them. */
const USUAL: Readonly<Record<string, string>> = {
  gapClosed: 'quality gap closed, mean over the run',
  'gapClosed.end': 'quality gap closed in the last week',
  'gapClosed.worstOff': 'quality gap closed for the fifth of teams that started worst',
  careDelivered: 'care delivered, mean over the run',
  duplicatedShare: 'effort spent on what others had done',
  'testing.total': 'hours of tests',
  benefit: 'quality gained for each 1,000 improvement hours',
}

/** A measure as people say it; one that is seldom asked for by its name. */
export function measureWords(name: string): string {
  return USUAL[name] ?? name
}

/** A measure by its name, or the main one. */
export function measureNamed(name: string | undefined, weeks: number): MeasureInfo {
  const known = measurable(weeks).map((m) => MEASURES[m])
  return known.find((one) => one.name === name) ?? known[0]
}

/** Measures to choose from: those that are asked for most, then all others. */
export function measureChoices(weeks: number): {
  readonly usual: readonly (readonly [string, string])[]
  readonly others: readonly (readonly [string, string])[]
} {
  const known = measurable(weeks).map((m) => MEASURES[m])
  return {
    usual: known.flatMap(({ name }) => (name in USUAL ? [[name, capital(USUAL[name])] as const] : [])),
    others: known.flatMap(({ name, about }) => (name in USUAL ? [] : [[name, `${name}: ${about}`] as const])),
  }
}
