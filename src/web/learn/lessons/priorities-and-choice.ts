import type { Answered, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above, below } from '../observed.ts'
import type { Observed } from '../observed.ts'

function answer(observed: Observed): Answered {
  const bound = observed.difference('bound', 'free', 'gapClosed')
  const half = observed.difference('half', 'free', 'gapClosed')
  const apart = observed.difference('half', 'bound', 'gapClosed')
  const first = observed.difference('bound', 'free', 'gapClosed.priority')
  const said = `Of the whole quality gap, against free choice: ${points(half)} points with half of the projects free, ${points(bound)} with none. Of the gap in the priorities themselves: ${points(first)} with none free.`
  if (above(bound) && below(apart)) return { option: 0, said }
  if (above(half) && above(apart)) return { option: 1, said }
  if (below(bound) && !above(half)) return { option: 2, said }
  return { option: null, said: `${said} That may be chance.` }
}

export const prioritiesAndChoice: Lesson = {
  name: 'priorities-and-choice',
  title: 'Few priorities, or free choice?',
  minutes: 12,
  situation:
    'The board of Dr Okafor’s hospital names three priorities among twelve kinds of problem: falls, infections, waiting. There are 30 teams and one coach. The finance director says: “Then everyone works on these three, and the coach too.” The head nurse says: “Teams know best what is wrong with them. Let them choose.” Dr Okafor thinks of a middle way: half of the projects follow the priorities, half are free. All three ways cost the same.',
  scenario: 'lessons/priorities-and-choice.yaml',
  designs: ['free', 'half', 'bound'],
  question: 'Over three years and all problems together, which way improves care most?',
  prediction: {
    kind: 'choice',
    options: ['Priorities that bind all projects.', 'Half and half.', 'Free choice: binding priorities cost more than they bring.'],
  },
  answer,
  reveal: {
    observation: 'gapClosed',
    designs: ['free', 'half', 'bound'],
    look: 'Here are all problems together. Then look at the priorities alone: the order of the lines may change.',
  },
  sliders: [
    {
      address: 'designs.bound.choice.freeShare',
      label: 'Share of projects that teams choose freely, where they were bound',
      unit: 'share',
      low: 0,
      high: 1,
      step: 0.1,
      moves: { measure: 'gapClosed', design: 'bound', way: 'up' },
      trying: 'Give freedom back step by step. What do the priorities lose, and what do all problems win?',
    },
    {
      address: 'designs.bound.leadership.priorities',
      label: 'Number of priorities, where they bind',
      unit: 'of 12 kinds of problem',
      low: 1,
      high: 12,
      step: 1,
      moves: { measure: 'gapClosed.priority', design: 'bound', way: 'down' },
      trying: 'With more priorities, how much is left of the push for each of them? With twelve, what do they still mean?',
    },
  ],
  happened: {
    option: 2,
    text: 'Priorities work: where they bind, more is won in the three that the board chose. But they take teams away from problems of their own that are larger, or easier to solve. And teams that all work on the same three things try the same ideas: more effort is repeated. What is lost elsewhere is more than what is won. In the model teams see their own problems well enough, and nobody outside demands results on the three.',
  },
  takeHome: 'Which of your priorities is worth more than what each team would choose by itself, and how do you know?',
  reference: { author: 'The Health Foundation', year: 2019, title: 'The improvement journey', checks: ['C64', 'C75'] },
  teacher: {
    summary: 'Priorities move effort to where the board wants it, at the price of what teams would have chosen; they are no free gain.',
    notes:
      'Three minutes to predict, four to look, five to talk. Most choose half and half, and so does the source text (East London: few priorities and free choice). The model does not show that: in its usual hospital too, none or one priority does best (checks C64, C75). Why the text may still be right: in the model priorities bring no money or rules with them, no board loses sight of a goal, and problems are equal in kind. Ask what a priority would need to bring to pay for what it displaces.',
  },
}
