import type { Answered, Choice, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above, below } from '../observed.ts'
import type { Observed } from '../observed.ts'

const EARLY = 4

function answer(observed: Observed): Answered {
  const early = observed.gap('protected', 'if time allows', 'careDelivered', EARLY)
  const late = observed.gap('protected', 'if time allows', 'careDelivered', observed.weeks)
  const said = `Care that reaches patients, protected time against none, in points: ${points(early)} after four weeks, ${points(late)} after three years.`
  if (below(early) && above(late)) return { option: 1, said }
  if (!below(early) && above(late)) return { option: 0, said }
  if (below(early) && !above(late)) return { option: 2, said }
  return { option: null, said: `${said} That may be chance.` }
}

function read(drawn: ArrayLike<number>, beside: ArrayLike<number>): Choice {
  const gap = (week: number): number => drawn[week - 1] - beside[week - 1]
  if (gap(drawn.length) <= 0) return 2
  return gap(EARLY) < 0 ? 1 : 0
}

export const improvementTrap: Lesson = {
  name: 'improvement-trap',
  title: 'The improvement trap',
  minutes: 15,
  situation:
    'Marek leads 24 teams that can hardly breathe. Wards are full, and each hour for improvement is an hour that is missing at the bed. So the rule is: improvement if time allows. It seldom does. Marek wants to protect the time: seven tenths of it may not be taken back, however full the house is. The chief nurse warns him: “You take people from patients. Care will get worse, and you will never be forgiven.”',
  scenario: 'lessons/improvement-trap.yaml',
  designs: ['if time allows', 'protected'],
  question:
    'Draw the care that reaches patients over three years, where time for improvement is protected. Grey is the hospital that improves if time allows.',
  prediction: {
    kind: 'curve',
    options: ['It is better from the start.', 'It is worse at first and better later.', 'It is worse, to the end.'],
    observation: 'careDelivered',
    design: 'protected',
    beside: 'if time allows',
    unit: 'care that reaches patients, 0 to 100',
    low: 0.4,
    high: 0.6,
    weeks: 156,
    read,
  },
  answer,
  reveal: {
    observation: 'careDelivered',
    designs: ['if time allows', 'protected'],
    look: 'Look at the first months closely, and find the week in which the lines cross.',
  },
  sliders: [
    {
      address: 'demand.pressure',
      label: 'Pressure: demand as a share of what teams can do',
      unit: 'share',
      low: 0.75,
      high: 0.98,
      step: 0.01,
      moves: { measure: 'gapClosed.end', design: 'if time allows', way: 'down' },
      trying: 'Raise the pressure: what is left of improvement if time allows? Lower it: does protection still pay?',
    },
    {
      address: 'designs.protected.demand.firmness',
      label: 'Share of improvement time that is safe',
      unit: 'share',
      low: 0,
      high: 0.9,
      step: 0.1,
      moves: { measure: 'gapClosed.end', design: 'protected', way: 'up' },
      trying: 'Protect a little, then nearly all. How does the dip change, and how the gain?',
    },
  ],
  happened: {
    option: 1,
    text: 'Protected time takes hands off the floor. Staff who stay are under more strain, and care gets a little worse: the chief nurse is right for some months. But tests go on in every week. Better practice stays in use and adds up, and it means fewer mistakes that have to be put right. So care overtakes. Where improvement waits for a quiet week, the pressure that makes it necessary also takes its time away: that is the trap.',
  },
  takeHome: 'Who in your organisation could promise to live through the dip, and for how many months?',
  reference: {
    author: 'Repenning & Sterman',
    year: 2002,
    title: 'Capability traps and self-confirming attribution errors in the dynamics of process improvement',
    checks: ['F8', 'trap'],
  },
  teacher: {
    summary: 'Time for improvement costs care for some months and repays it for years; taken back under pressure, it never comes.',
    notes:
      'Four minutes to draw, five to look, six to talk. Managers tend to draw a line that is better at once; staff draw one that stays below. Both have seen something true. The dip is small and lasts about half a year; ask who would notice it, and whether they would wait. Then play with pressure: at 0.8 protected time has not paid after three years, since a calmer hospital finds the time anyway. The cost of time off the floor was put into the model by hand; how long the dip lasts, and that it is repaid, come out.',
  },
}
