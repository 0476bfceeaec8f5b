import type { Weeks } from '../../formats/results/readWeeks.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Answer } from '../../study/answer.ts'
import type { Work } from '../../study/work.ts'
import { assumedIn } from '../../study/assumed.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Block } from '../block.ts'
import { comparisonReport } from '../comparison/report.ts'
import { ranked } from '../comparison/find.ts'
import { causeTable, effortTable, gapTable } from '../comparison/tables.ts'
import { plural, span } from '../words.ts'
import { breakEvenTable, changeNotes, sideEffects } from './change.ts'
import type { Page } from './document.ts'
import { IN_PICTURES } from './figure.ts'
import type { PageBlock } from './figure.ts'
import { gradeBlocks } from './grades.ts'
import { designOrder, eventNotes, hoursTable, leverTable } from './levers.ts'
import { causesFigure, differencesFigure, kindsFigure, shareFigure, usesFigure } from './pictures.ts'

/** A comparison as a page for those who decide. @param weeks undefined where the weekly series were not kept; @param again how it is made again */
export function comparisonPage(answer: Answer, scenario: Scenario, work: Work, weeks: Weeks | undefined, again: Page['again']): Page {
  const unequal = unequalBudgets(scenario, work)
  const told = comparisonReport(answer, unequal, unnamedDifferences(scenario, work), assumedIn(scenario))
  const texts = (kind: 'warning' | 'lead' | 'note'): string[] => told.flatMap((block) => (block.kind === kind ? [block.text] : []))
  const tables = [gapTable(answer), effortTable(answer), causeTable(answer)]
  const order = designOrder(work, ranked(answer))
  const shown = { answer, scenario, work, weeks }
  const blocks: (PageBlock | undefined)[] = [
    ...texts('warning').map((text): Block => ({ kind: 'warning', text })),
    ...section(IN_PICTURES, [shareFigure(shown), tables[0], differencesFigure(shown)]),
    ...section('What differs, and what it costs', [
      ...eventNotes(scenario, work),
      hoursTable(scenario, order),
      usesFigure(shown),
      leverTable(scenario, order),
    ]),
    ...section('What is done twice', [kindsFigure(shown), causesFigure(shown), tables[1], tables[2]]),
    ...section('What it does besides', [sideEffects(answer)]),
    ...section('What would change the answer', [
      ...changeNotes(answer).map((text): PageBlock => ({ kind: 'text', text })),
      breakEvenTable(answer),
    ]),
    ...section('How sure this is', texts('note').map(note)),
    ...section('What it stands on', gradeBlocks(scenario)),
  ]
  return {
    title: answer.title,
    about: scenario.about,
    kicker: `Constancy: ${plural(answer.designs.length, 'design')} over ${span(answer.weeks)}, ${answer.teams} teams, ${answer.worlds === 1 ? 'one simulated world' : `${answer.worlds} simulated worlds`}`,
    answer: texts('lead').join(' '),
    blocks: blocks.filter((block) => block !== undefined),
    again,
  }
}

function note(text: string): Block {
  return { kind: 'note', text }
}

/** Blocks under a heading; nothing where there are none. */
function section(heading: string, blocks: readonly (PageBlock | undefined)[]): PageBlock[] {
  const there = blocks.filter((block) => block !== undefined)
  return there.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...there]
}
