import type { MeasureInfo } from '../../model/measure.ts'
import { amountOf } from '../../report/why/amount.ts'
import { capital } from '../../report/words.ts'
import type { FlipQuestion } from './cells.ts'
import { standing, type CellRuns, type Height } from './heights.ts'
import { bestSplit } from './split.ts'

type Measure = Pick<MeasureInfo, 'unit' | 'better'>

/** Where it flips, in a sentence or two. @param heights one a cell */
export function flipSentence(question: FlipQuestion, cells: readonly CellRuns[], heights: readonly Height[], { better }: Measure): string {
  const { across, up } = question
  const [a, b] = namesOf(question)
  const stands = heights.map(standing)
  const count = (stand: number): number => stands.filter((one) => one === stand).length
  const [ahead, behind, noise] = [1, -1, 0].map(count)
  const told = ahead + behind + noise
  const waiting = cells.some(({ reason }, n) => reason === undefined && heights[n] === undefined)
  const of = waiting ? `of ${told} cells so far` : `of ${cells.length} cells`
  const [above, below] = better === 'neither' ? [`higher than ${b}`, 'lower'] : [`ahead of ${b}`, 'behind']
  if (told === 0) return `No cell of ${cells.length} has two worlds yet.`
  const rest = noise === 0 ? '' : `; in ${noise} it cannot be told`
  if (ahead + behind === 0) return `In none ${of} can ${a} and ${b} be told apart.`
  if (behind === 0 && ahead > LUCK * told)
    return `${capital(a)} is ${above} in ${ahead} ${of} and ${below} in none${rest}${waiting ? '.' : ': on this map it does not flip.'}`
  if (ahead === 0 && behind > LUCK * told)
    return `${capital(a)} is ${above} in none ${of} and ${below} in ${behind}${rest}${waiting ? '.' : ': on this map it does not flip.'}`
  const split = bestSplit(across, up, stands)
  const where = split === undefined ? '' : `, mostly with ${sideText(split)}`
  const luck = ahead + behind <= LUCK * told ? ' Luck alone would make about as many.' : ''
  return `${capital(a)} is ${above} in ${ahead} ${of}${where}${noise === 0 ? ', and' : ','} ${below} in ${behind}${rest}.${luck}`
}

/** The share of cells without a difference that seem to have one at a level of 95 %, and some more. */
const LUCK = 0.08

function sideText({ axis, place, aheadAbove }: NonNullable<ReturnType<typeof bestSplit>>): string {
  const [text, last] = [axis.words[aheadAbove ? place : place - 1], aheadAbove ? axis.places.length - 1 : 1]
  return `${axis.name} at ${text}${place === last ? '' : aheadAbove ? ' or more' : ' or less'}`
}

/** What cannot be run, and why, as one sentence; empty where all can. */
export function emptySentence(cells: readonly CellRuns[]): string {
  const reasons = cells.flatMap(({ reason }) => (reason === undefined ? [] : [reason]))
  if (reasons.length === 0) return ''
  const [first] = reasons
  const others = new Set(reasons).size > 1 ? ', for instance' : ''
  return `${reasons.length} ${reasons.length === 1 ? 'cell is' : 'cells are'} empty, since ${reasons.length === 1 ? 'it' : 'they'} cannot be run${others}: ${first.replace(/\.?$/, '.')}`
}

/** A cell read aloud: `hours 6, coaches in integrated 4: integrated −1.2 ± 0.8 points`. */
export function readCell(
  question: FlipQuestion,
  cell: CellRuns,
  height: Height,
  measure: Measure,
  size: number,
): readonly [where: string, what: string] {
  const { across, up } = question
  const text = (axis: typeof across, value: number): string => `${axis.name} ${axis.words[axis.places.indexOf(value)]}`
  const where = `${text(across, cell.values[0])}, ${text(up, cell.values[1])}`
  if (cell.reason !== undefined) return [where, `no runs: ${cell.reason}`]
  if (height === undefined) return [where, cell.runs[0].length === 0 ? 'not run yet' : 'fewer than two worlds yet']
  const { low, high, difference, pairs, baselineMean, mean } = height
  const amount = amountOf(measure, size)
  const [a, b] = namesOf(question)
  const half = low === null || high === null ? '' : ` ± ${amount.change((high - low) / 2).replace(/^\+/, '')}`
  const noise = standing(height) === 0 ? ', within noise' : ''
  const both = `${a} ${amount.value(mean)}, ${b} ${amount.value(baselineMean)}`
  return [where, `${a} ${amount.change(difference)}${half} ${amount.unit}${noise} (${both}; ${pairs} worlds)`]
}

function namesOf({ scenario: { designs }, design, versus }: FlipQuestion): readonly [string, string] {
  return [designs[design].name, designs[versus].name]
}
