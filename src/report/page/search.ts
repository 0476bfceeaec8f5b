import type { Scenario } from '../../model/scenario.ts'
import { assumedIn } from '../../study/assumed.ts'
import type { SearchAnswer } from '../../study/optimise/answer.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Work } from '../../study/work.ts'
import { front, frontTable } from '../chart/front.ts'
import type { Choice } from '../chart/front.ts'
import { measureWords } from '../sweep/measureWords.ts'
import { scaleOf } from '../sweep/optimise-words.ts'
import { searchReport } from '../sweep/search.ts'
import { grouped, plural } from '../words.ts'
import { again } from './again.ts'
import type { Made } from './again.ts'
import type { Page } from './document.ts'
import { figureOf, heightFor, IN_PICTURES } from './figure.ts'
import type { Figure } from './figure.ts'
import { gradeBlocks } from './grades.ts'
import { withPictures } from './inserted.ts'
import { designOrder, hoursTable, leverTable } from './levers.ts'

/** A search as a page: what was found, the front as pictures, and what it rests on. */
export function searchPage(answer: SearchAnswer, scenario: Scenario, work: Work, made: Made): Page {
  const told = searchReport(answer, unequalBudgets(scenario, work), unnamedDifferences(scenario, work), assumedIn(scenario))
  const leads = told.flatMap((block) => (block.kind === 'lead' ? [block.text] : []))
  const rest = told.filter(({ kind }) => kind !== 'lead')
  const pictures = answer.settings.length === 0 ? [] : answer.objectives.slice(1).map((_, o) => frontPicture(answer, o + 1))
  const differ = leverTable(scenario, designOrder(work))
  return {
    title: answer.title,
    about: scenario.about,
    kicker: `Constancy: a search for the best split of ${answer.design}, ${grouped(answer.asked)} settings in ${plural(answer.rounds, 'round')}, the best run again in ${grouped(answer.freshWorlds)} fresh worlds`,
    answer: leads.join(' '),
    blocks: [
      ...rest.filter(({ kind }) => kind === 'warning'),
      { kind: 'heading', text: IN_PICTURES },
      ...withPictures(
        rest.filter(({ kind }) => kind !== 'warning'),
        pictures,
      ),
      { kind: 'heading', text: 'What the designs are, before anything is moved' },
      ...(differ === undefined ? [] : [differ]),
      hoursTable(scenario, designOrder(work)),
      { kind: 'heading', text: 'What it stands on' },
      ...gradeBlocks(scenario),
    ],
    again: again(made, 'optimise'),
  }
}

/** The first objective against another, each setting with its intervals. */
function frontPicture(answer: SearchAnswer, o: number): Figure {
  const { objectives, settings, present, baselineEstimates, baseline, design } = answer
  const axis = (of: number) => {
    const { times, unit } = scaleOf(answer, of)
    return { name: `${measureWords(objectives[of].name)}${unit === '' ? '' : `, ${unit}`}`, times }
  }
  const better = (of: number, more: string, less: string): string => (objectives[of].better === 'lower' ? less : more)
  const choices: Choice[] = [
    ...(present === null
      ? []
      : [{ name: 'as it is', look: 'd2', x: present.estimates[0], y: present.estimates[o], onFront: present.onFront }]),
    ...(baselineEstimates === null
      ? []
      : [{ name: baseline, look: 'd0', x: baselineEstimates[0], y: baselineEstimates[o], onFront: false }]),
    ...settings.map(({ position, estimates, onFront }) => ({
      name: String(position + 1),
      look: 'd1',
      x: estimates[0],
      y: estimates[o],
      onFront,
    })),
  ]
  const title = `${measureWords(objectives[0].name)} and ${measureWords(objectives[o].name)}`
  const input = { title, choices, across: axis(0), up: axis(o) }
  return figureOf(
    `What each split of ${design} brings: ${title}`,
    `Numbers: settings of the table below, with 95 % intervals. Full: on the front in all ${objectives.length} objectives. Better is ${better(o, 'up', 'down')} and to the ${better(0, 'right', 'left')}.`,
    (width) => front({ ...input, width, height: heightFor(width) }),
    frontTable({ ...input, width: 0, height: 0 }),
  )
}
