import type { Points } from '../points.ts'
import type { Factor } from '../sweep/factor.ts'
import type { Question } from '../sweep/question.ts'

/** What is asked of a part of a search by itself: an overview of its settings, as of any list of points. */
export function partQuestion({ title, about, factors, outcomes }: Question, points: Points, label: string): Question {
  let first = 0
  const listed = factors.map((factor): Factor => {
    const rows = rowsOf(points, first, factor.addresses.length)
    first += factor.addresses.length
    return { ...factor, distribution: { kind: 'values', rows } }
  })
  const analyses = [{ name: 'overview', options: {} }]
  return { format: 'constancy-question/1', title: `${title} (${label})`, about, factors: listed, outcomes, analyses }
}

/** The values that a factor takes at the points, each once. */
function rowsOf({ addresses, count, values }: Points, first: number, wide: number): number[][] {
  const rows = new Map<string, number[]>()
  for (let n = 0; n < count; n++) {
    const from = n * addresses.length + first
    const row = [...values.subarray(from, from + wide)]
    rows.set(row.join(), row)
  }
  return [...rows.values()]
}
