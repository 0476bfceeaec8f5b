import { percent } from '../../../report/words.ts'
import type { Answered, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above, below } from '../observed.ts'
import type { Observed } from '../observed.ts'

/** Part of the duplicated share by which it has to fall to count as much less. */
const MUCH = 0.25

function answer(observed: Observed): Answered {
  const twice = observed.difference('library', 'alone', 'duplicatedShare')
  const gap = observed.difference('library', 'alone', 'gapClosed.end')
  const before = observed.mean('alone', 'duplicatedShare')
  const said = `Of testing hours, ${percent(before)} go into what others had tested; with the library ${points(twice)} points. Difference in the quality gap closed by the end: ${points(gap)}.`
  if (above(twice)) return { option: 2, said }
  if (below(twice) && twice.mean <= -MUCH * before) return { option: 0, said }
  return { option: 1, said }
}

export const sameThingAgain: Lesson = {
  name: 'same-thing-again',
  title: 'Why does everyone invent the same thing?',
  minutes: 12,
  situation:
    'Lena looks through three years of improvement projects in 30 teams. The same test of a new handover sheet stands there four times: each team believed that it was the first. “We pay for the same idea again and again,” she says. She builds a library. Most of what works is written up, teams look there before they begin, and who uses another team’s idea gets credit for it. Three years later she counts again.',
  scenario: 'lessons/same-thing-again.yaml',
  designs: ['alone', 'library'],
  question: 'What has become of the share of testing time that goes into what another team had tested before, as if it were new?',
  prediction: {
    kind: 'choice',
    options: ['It has fallen by a quarter or more.', 'It is much as it was.', 'It has risen.'],
  },
  answer,
  reveal: {
    observation: 'duplicatedShare',
    designs: ['alone', 'library'],
    look: 'Look at both lines; then open the causes: which have shrunk, and which are new? Then look at care.',
  },
  sliders: [
    {
      address: 'designs.library.choice.lookUp',
      label: 'How often teams look things up',
      unit: 'share of choices',
      low: 0,
      high: 1,
      step: 0.1,
      moves: { measure: 'gapClosed.end', design: 'library', way: 'up' },
      trying: 'From 0 to 1: watch care, and the duplicated share. Do they go the same way?',
    },
    {
      address: 'issues.contextDifference',
      label: 'How different the circumstances of teams are',
      unit: 'share of elements',
      low: 0,
      high: 0.4,
      step: 0.05,
      moves: { measure: 'duplicatedShare', design: 'alone', way: 'down' },
      trying: 'The more teams differ, the less their tests repeat each other. What does the library bring then?',
    },
  ],
  happened: {
    option: 2,
    text: 'The library does what it should: less is repeated because nobody wrote it down, good practice travels, and care gets better. But teams that copy the same practice then stand in the same place, and the next ideas that come to mind are the same as well. New causes appear: a record is seen but not recognised as fitting, not looked up, or lost. So the share of repeated tests does not fall. The library pays by better care, not by less repetition.',
  },
  takeHome: 'If you measured your library by better care instead of by time saved, would you build it in another way?',
  reference: { author: 'The Health Foundation', year: 2019, title: 'The improvement journey', checks: ['C22', 'C23', 'C25'] },
  teacher: {
    summary: 'A shared memory improves care but does not cut repeated tests: those who copy alike think alike.',
    notes:
      'Three minutes to predict, four to look, five to talk. Nearly all choose the first option, and so does the source text; the model says the contrary, in this place and in the usual one (checks C22, C25). Let the class explain it before you read the text: teams that are alike have like ideas. The rise is as large as blind chance would make it: it comes from practices that are alike, not from careless people. Why the text may still be right: a library says what was tried, and does not settle who tries what next. Ask which repetition is worth its price.',
  },
}
