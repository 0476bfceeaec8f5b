import type { Grade } from '../../model/parameter.ts'
import { list } from '../../report/words.ts'
import { GRADES } from '../view/words.ts'
import type { EvidenceRow } from './rows.ts'

/** What the numbers of place and people rest on, counted. */
export function gradeSentence(rows: readonly EvidenceRow[]): string {
  const true_ = rows.filter(({ parameter }) => parameter.role !== 'lever')
  const levers = rows.length - true_.length
  const told = (Object.keys(GRADES) as Grade[]).map((grade) => {
    const count = true_.filter(({ parameter }) => parameter.grade === grade).length
    return `${count} ${MEANS[grade]} (${grade})`
  })
  return `Behind this answer stand ${true_.length} numbers of place and people, which nobody chooses: ${list(told)}. The other ${levers} parameters are levers, chosen by leaders.`
}

const MEANS: Readonly<Record<Grade, string>> = {
  A: 'are measured in health care',
  B: 'elsewhere',
  C: 'rest on expert judgement',
  D: 'are assumed, since nobody has measured them',
}
