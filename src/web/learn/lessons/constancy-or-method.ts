import type { Answered, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above, below } from '../observed.ts'
import type { Observed } from '../observed.ts'

function answer(observed: Observed): Answered {
  const name = observed.difference('new name', 'kept', 'gapClosed')
  const better = observed.difference('better method', 'kept', 'gapClosed')
  const skill = observed.difference('new name', 'kept', 'skill')
  const said = `Against the method that was kept, in points of the quality gap over five years: ${points(name)} with two new names, ${points(better)} with one better method. Two new names cost ${points(skill)} points of skill.`
  if (below(name) && below(better)) return { option: 0, said }
  if (below(name)) return { option: 1, said }
  if (above(name) && above(better)) return { option: 2, said }
  return { option: null, said: `${said} That may be chance.` }
}

export const constancyOrMethod: Lesson = {
  name: 'constancy-or-method',
  title: 'Does constancy beat method?',
  minutes: 15,
  situation:
    'Sarah has seen many improvement methods come and go. Each brought new words, new forms and new training. Now three hospitals ask her advice. The first wants to keep its method for five years. The second likes what is new: it will change after one year and after three, to methods that are no better. The third wants to change once, after a year, to a method with which every test takes a tenth less time: as good as methods get.',
  scenario: 'lessons/constancy-or-method.yaml',
  designs: ['kept', 'new name', 'better method'],
  question: 'Over five years, which changes of method are worse than keeping the old one?',
  prediction: {
    kind: 'choice',
    options: [
      'Both: keeping the method is better than either change.',
      'Only the new names: the better method at least pays its way.',
      'Neither: both changes bring more.',
    ],
  },
  answer,
  reveal: {
    observation: 'gapClosed',
    designs: ['kept', 'new name', 'better method'],
    look: 'Look how far apart the lines are, against their bands; then look at skill.',
  },
  sliders: [
    {
      address: 'testing.method',
      label: 'What the old method saves of each test (below 0: what it costs)',
      unit: 'share of its hours',
      low: -0.1,
      high: 0.1,
      step: 0.02,
      moves: { measure: 'gapClosed', design: 'better method', versus: 'kept', way: 'down' },
      trying: 'How bad must the old method be before changing to the better one clearly pays?',
    },
    {
      address: 'leadership.methodShare',
      label: 'How much of improvement skill belongs to the method',
      unit: 'share',
      low: 0,
      high: 1,
      step: 0.1,
      moves: { measure: 'skill', design: 'new name', versus: 'kept', way: 'down' },
      trying: 'At 0 nothing is lost by a change; at 1 half of all skill is. Where would you put your own teams?',
    },
  ],
  happened: {
    option: 1,
    text: 'When the method changes, a part of what teams know belongs to the old one and is lost. With less skill tests take longer and measure less well, and it takes years to learn again. A new name buys nothing for that price. A truly better method saves time in each test, and that pays for one change. So constancy wins against fashion, but not against a real gain. All of this is small: teams have little skill that could be lost.',
  },
  takeHome: 'When you last changed the method, what was lost, and what did each test cost less?',
  reference: { author: 'The Health Foundation', year: 2019, title: 'The improvement journey', checks: ['C17', 'F30'] },
  teacher: {
    summary: 'Changing names costs skill and buys nothing; a truly better method can pay for one change. Constancy is no law.',
    notes:
      'Four minutes to predict, five to look, six to talk. Experienced staff tend to choose the first option, as the source text does (rigour and consistency matter more than the method). The model does not show that: over its plausible range a better method brings more than constancy does (checks C17, F30). Why the text may still be right: here a change costs skill only. People who no longer believe that this one will stay, leaders who lose interest, records in the old words: none of that is in the model. Ask what else a change costs.',
  },
}
