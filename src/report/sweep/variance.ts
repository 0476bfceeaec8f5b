import type { FoundSplit } from '../../study/analyses/variance.ts'
import type { Block } from '../block.ts'
import { hundredths, list, percent } from '../words.ts'
import { figure, headOf, scaleOf, subjectWords, told } from './subject.ts'

type Part = FoundSplit['parts'][number]

const WORDS: Readonly<Record<Part['part'], string>> = {
  ignorance: 'what we do not know of the place',
  chance: 'luck',
  interplay: 'luck that turns out otherwise from place to place',
}

/** Where luck has two parts, this is the first. */
const COMMON = 'luck that is the same in every place'

/** How much is ignorance and how much luck: a sentence for each difference between designs in the first measure, and one table for all. */
export function varianceReport(found: readonly FoundSplit[]): Block[] {
  const splits = told(found)
  const sentences = splits
    .filter(({ measure }) => measure === splits[0].measure)
    .map((split): Block => ({ kind: 'lead', text: sentence(split) }))
  return [...sentences, table(splits), { kind: 'note', text: READING }]
}

const READING =
  'What is not known of the place can be learnt, by measuring it or by trying; luck stays. Shares in %, with their 95 % intervals; sd: standard deviation over all worlds that are thought possible.'

function sentence(split: FoundSplit): string {
  const words = subjectWords(split, split.mean)
  const parts = split.parts.flatMap((part) => (part.share === null ? [] : [{ ...part, share: part.share }]))
  if (parts.length === 0) return `${headOf(split, split.mean)} does not vary.`
  const said = parts.map((part, i) => `${percent(part.share)}${interval(part)} ${i === 0 ? 'is ' : ''}${nameOf(split, part)}`)
  return `Of the variance in ${words}, ${list(said)}.`
}

function nameOf({ parts }: FoundSplit, { part }: Part): string {
  return part === 'chance' && parts.length > 2 ? COMMON : WORDS[part]
}

function interval({ low, high }: Part): string {
  return low === null || high === null ? '' : ` (${hundredths(low)} to ${hundredths(high)})`
}

function table(splits: readonly FoundSplit[]): Block {
  const parts = splits[0]?.parts ?? []
  return {
    kind: 'table',
    title: 'Where the variance comes from, %',
    heads: ['', ...parts.map(({ part }) => part), 'sd'],
    rows: splits.map((split) => [
      headOf(split, split.mean),
      ...split.parts.map((part) => (part.share === null ? '' : `${hundredths(part.share)}${interval(part)}`)),
      sd(split),
    ]),
  }
}

function sd(split: FoundSplit): string {
  if (split.sd === null) return ''
  const { times, unit } = scaleOf(split)
  return `${figure(times * split.sd, times * split.sd)} ${unit}`.trimEnd()
}
