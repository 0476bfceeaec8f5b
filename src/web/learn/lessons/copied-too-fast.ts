import type { Answered, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above, below } from '../observed.ts'
import type { Observed } from '../observed.ts'

const EARLY = 13

function answer(observed: Observed): Answered {
  const early = observed.gap('everyone', 'neighbours', 'gapClosed', EARLY)
  const late = observed.gap('everyone', 'neighbours', 'gapClosed', observed.weeks)
  const said = `Everyone against neighbours, in points of the quality gap: ${points(early)} after three months, ${points(late)} at the end.`
  if (above(early) && below(late)) return { option: 1, said }
  if (above(early) && !below(late)) return { option: 0, said }
  if (!above(early) && below(late)) return { option: 2, said }
  return { option: null, said: `${said} That may be chance.` }
}

export const copiedTooFast: Lesson = {
  name: 'copied-too-fast',
  title: 'A good idea, copied too fast?',
  minutes: 12,
  situation:
    'Amina runs improvement in a hospital with 21 wards. All have the same hard problems, such as patients who go home too late in the day. They are hard because everything hangs together: a change in the ward round helps only if the pharmacy changes too. Each ward tries one change every two weeks. Amina can open a dashboard on which every ward sees every other ward’s results and takes over what looks best. Or each ward goes on looking only at its two neighbours.',
  scenario: 'lessons/copied-too-fast.yaml',
  designs: ['neighbours', 'everyone'],
  question: 'Which hospital is ahead: the one in which each ward sees all the others, or the one in which it sees two neighbours?',
  prediction: {
    kind: 'choice',
    options: [
      'Everyone sees all: ahead first, and not overtaken.',
      'Everyone sees all: ahead first, behind in the end.',
      'Everyone sees all: never clearly ahead, and behind in the end.',
    ],
  },
  answer,
  reveal: {
    observation: 'gapClosed',
    designs: ['neighbours', 'everyone'],
    look: 'Follow both lines from the left: look whether they cross, and when.',
  },
  sliders: [
    {
      address: 'issues.complexity',
      label: 'How much things hang together',
      unit: 'other elements',
      low: 0,
      high: 8,
      step: 1,
      moves: { measure: 'gapClosed.end', design: 'everyone', way: 'down' },
      trying: 'Set it to 0, so that each change helps or harms by itself. Is there still a price for copying fast?',
    },
    {
      address: 'designs.everyone.sharing.tiesWithin',
      label: 'Wards that each ward of “everyone” sees',
      unit: 'wards',
      low: 2,
      high: 20,
      step: 1,
      moves: { measure: 'gapClosed.end', design: 'everyone', way: 'down' },
      trying: 'Go down from 20 to 2. What is lost in the first months, and what is won in the end?',
    },
  ],
  happened: {
    option: 1,
    text: 'Where all see all, the best practice of the first months is soon in every ward. Care gets better at once. But now all wards stand in the same place and try changes from there. When no small change helps any more, all are stuck together. With two neighbours a good practice needs months to travel. Meanwhile other wards find other ways, and some of these are better. Slow copying keeps different ideas alive for longer.',
  },
  takeHome: 'Where does your organisation copy so fast that nobody is left to find something better?',
  reference: {
    author: 'Lazer & Friedman',
    year: 2007,
    title: 'The network structure of exploration and exploitation',
    checks: ['F1', 'F1-default'],
  },
  teacher: {
    summary: 'Fast copying wins early and can lose late, if the problem is hard and shared; for simple problems it costs nothing.',
    notes:
      'Three minutes to predict, four to look, five to talk. Most choose the first option: sharing feels like a good in itself. Ask when a judge who leaves after half a year would decide, and for what. Then set the first slider to 0. Be open about the limits: this place is bare (the same problems everywhere, no errors, nothing slips back). In the model’s usual hospital, with all these, sharing all the time stays ahead for five years (check F1-default). Nobody looking at anybody does worst of all.',
  },
}
