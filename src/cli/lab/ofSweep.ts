import type { Swept } from '../../formats/opening.ts'
import type { Order } from '../../formats/order.ts'
import { valuesAt } from '../../study/points.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'
import type { Factor } from '../../study/sweep/factor.ts'
import type { Question } from '../../study/sweep/question.ts'
import { endsOf, sweptFactors } from '../../study/sweep/swept.ts'
import { comparedWith } from './comparedWith.ts'
import type { Results } from './results.ts'

/** A sweep: its scenario, what it varied and between which ends, and the design that it compares with the baseline first. */
export function ofSweep({ work, scenario, points }: Order, question: Question, answer: SweepAnswer): Omit<Results, 'report'> {
  const { designNames, baseline } = work
  const design = designNames.find((_, d) => d !== baseline)
  const factors = sweptFactors(question, answer, design)
  const pair = designNames.filter((name, d) => name === design || d === baseline)
  const swept = ({ addresses, ...factor }: Factor): Swept[] => {
    const [address, ...more] = addresses.filter((one) => concerns(one, pair))
    // What moved together with another cannot be told by moving it alone.
    if (address === undefined || more.length > 0) return []
    const column = points.addresses.indexOf(address)
    const drawn = Array.from({ length: points.count }, (_, point) => valuesAt(points, point)[column])
    const ends = endsOf({ addresses, ...factor }, drawn)
    return [ends === undefined ? { address } : { address, ends }]
  }
  return {
    scenario: comparedWith(scenario, work.designs[baseline]),
    designs: designNames,
    of: {
      kind: 'sweep',
      settings: work.points,
      factors: factors.map(({ name }) => name),
      swept: factors.flatMap(swept),
      ...(design === undefined ? {} : { design }),
      measure: question.outcomes[0],
    },
  }
}

/** Whether a parameter is one of the place, or a lever of one of some designs. */
function concerns(address: string, designs: readonly string[]): boolean {
  const parts = address.split('.')
  return parts.length === 2 || designs.includes(parts[1])
}
