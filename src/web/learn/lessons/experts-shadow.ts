import type { Answered, Choice, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above, below } from '../observed.ts'
import type { Observed } from '../observed.ts'

/** The last week in which the experts are there. */
const LEAVE = 104
/** Shares closer than this are level, in a curve drawn by hand. */
const LEVEL = 0.015

function answer(observed: Observed): Answered {
  const then = observed.gap('experts', 'nobody', 'capability', LEAVE)
  const end = observed.gap('experts', 'nobody', 'capability', observed.weeks)
  const coaches = observed.gap('coaches', 'nobody', 'capability', observed.weeks)
  const care = observed.gap('experts', 'nobody', 'gapClosed', LEAVE)
  const said = `Skill of their own, experts against nobody, in points: ${points(then)} when they leave, ${points(end)} two years later (after coaches ${points(coaches)}). Difference in the quality gap closed when they leave: ${points(care)}.`
  if (below(end)) return { option: 2, said }
  if (below(then)) return { option: 1, said }
  if (above(then) && above(end)) return { option: 0, said }
  return { option: null, said: `${said} That may be chance.` }
}

function read(drawn: ArrayLike<number>, beside: ArrayLike<number>): Choice {
  const gap = (week: number): number => drawn[week - 1] - beside[week - 1]
  if (gap(drawn.length) < -LEVEL) return 2
  return gap(LEAVE) < -LEVEL ? 1 : 0
}

export const expertsShadow: Lesson = {
  name: 'experts-shadow',
  title: 'The expert’s shadow',
  minutes: 15,
  situation:
    'Priya has money for two improvement people, for two years. They could be experts who do most of the testing for twelve teams: fast, and the teams lose no time. Or they could be coaches for all 24 teams, who help them to do their own tests. A third hospital has nobody. After two years the money ends and both leave. Priya’s director asks: “What will the teams be able to do by themselves then, and two years later?”',
  scenario: 'lessons/experts-shadow.yaml',
  designs: ['nobody', 'coaches', 'experts'],
  question:
    'Draw the skill that teams have of their own, where experts do the work for two years and then leave. Grey is the hospital with nobody.',
  prediction: {
    kind: 'curve',
    options: [
      'It rises and stays above, or level.',
      'It falls while they are there, and comes back.',
      'It ends below, two years after they left.',
    ],
    observation: 'capability',
    design: 'experts',
    beside: 'nobody',
    unit: 'skill of their own, 0 to 100',
    low: 0,
    high: 0.5,
    weeks: 208,
    read,
  },
  answer,
  reveal: {
    observation: 'capability',
    designs: ['nobody', 'coaches', 'experts'],
    look: 'Look at week 104, when they leave, and at how far each line has come back two years later.',
  },
  sliders: [
    {
      address: 'designs.experts.support.handsOn',
      label: 'How much of the testing the experts do themselves',
      unit: 'share',
      low: 0,
      high: 1,
      step: 0.1,
      moves: { measure: 'capability', design: 'experts', way: 'down' },
      trying: 'From 1 to 0 experts become coaches. Where is the skill of the teams no longer harmed?',
    },
    {
      address: 'designs.experts.support.caseload',
      label: 'Teams that each expert looks after',
      unit: 'teams',
      low: 2,
      high: 12,
      step: 1,
      moves: { measure: 'capability', design: 'experts', way: 'down' },
      trying: 'Spread the experts over more teams. More teams get help; what happens to skill in the end?',
    },
  ],
  happened: {
    option: 2,
    text: 'With experts, care gets better, and their teams get the results. But who does not test does not learn, and skill that is not used fades. Teams also get used to help: they wait for it before they begin. So the skill that is their own falls while care improves. When the experts leave, the habit of waiting goes only slowly. Coached teams lean on their coaches too, but they did the tests themselves, and soon stand above those who never had help.',
  },
  takeHome: 'Which work in your team would stop if one person left?',
  reference: {
    author: 'The Health Foundation',
    year: 2019,
    title: 'The improvement journey',
    checks: ['C12', 'F12'],
  },
  teacher: {
    summary: 'Help that does the work for teams brings results now and takes skill from them; coaching leaves skill behind.',
    notes:
      'Four minutes to draw, five to look, six to talk. Many draw a line that rises: they think of results, not of skill. Show care (the quality gap closed) after skill: experts are ahead of nobody when they leave, and most of that lead has gone two years later. It is not a ruin: in the model teams that had experts do not end with worse care than those with none (check C12, last line). That help makes teams wait is assumed; how much is lost comes out. Ask when doing it for them is right.',
  },
}
