import type { Scenario } from '../../model/scenario.ts'
import { assumedIn } from '../../study/assumed.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Work } from '../../study/work.ts'
import type { Block } from '../block.ts'
import { sweepReport, TOLD } from '../sweep/report.ts'
import { grouped, plural } from '../words.ts'
import { again } from './again.ts'
import type { Made } from './again.ts'
import type { Page } from './document.ts'
import { IN_PICTURES } from './figure.ts'
import type { PageBlock } from './figure.ts'
import { gradeBlocks } from './grades.ts'
import { partsOf, withPictures } from './inserted.ts'
import { designOrder, eventNotes, hoursTable, leverTable } from './levers.ts'
import { sweepPictures } from './sweepPictures.ts'

/** A sweep as a page: what the other reports say, with a picture for each analysis that has one. */
export function sweepPage(answer: SweepAnswer, scenario: Scenario, work: Work, made: Made): Page {
  const told = sweepReport(answer, unequalBudgets(scenario, work), unnamedDifferences(scenario, work), assumedIn(scenario))
  const [first, ...parts] = partsOf(told)
  const found = answer.analyses.map(({ name, found: one }) => ({
    heading: TOLD[name]?.heading,
    pictures: sweepPictures(name, one, answer),
  }))
  const own = (heading: string | undefined): PageBlock[] => {
    const at = found.findIndex((one) => one.heading === heading && one.pictures.length > 0)
    return at < 0 ? [] : found.splice(at, 1)[0].pictures
  }
  const leads = first.filter(({ kind }) => kind === 'lead')
  const rest = first.filter(({ kind }) => kind !== 'lead')
  const differ = [leverTable(scenario, designOrder(work)), ...eventNotes(scenario, work), hoursTable(scenario, designOrder(work))].filter(
    (block) => block !== undefined,
  )
  return {
    title: answer.title,
    about: answer.about,
    kicker: `Constancy: ${plural(answer.designs.length, 'design')} in ${grouped(answer.points)} settings of what is not known, ${grouped(answer.worlds)} simulated worlds (plan ${answer.plan})`,
    answer: textsOf(leads),
    blocks: [
      ...rest.filter(({ kind }) => kind === 'warning'),
      { kind: 'heading', text: IN_PICTURES },
      ...withPictures(
        rest.filter(({ kind }) => kind !== 'warning'),
        own(undefined),
      ),
      ...parts.slice(0, -1).flatMap((part) => withPictures(part, own(headingOf(part)))),
      { kind: 'heading', text: 'What differs, and what it costs' },
      ...differ,
      ...(parts.at(-1) ?? []),
      ...gradeBlocks(scenario),
    ],
    again: again(made, answer.plan),
  }
}

function headingOf([first]: readonly Block[]): string | undefined {
  return first?.kind === 'heading' ? first.text : undefined
}

function textsOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'lead' ? [block.text] : [])).join(' ')
}
