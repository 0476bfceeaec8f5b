import type { Answered, Choice, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above } from '../observed.ts'
import type { Observed } from '../observed.ts'

const YEAR = 52
/** Part of the whole gain that the first year must bring to count as a jump. */
const MOST = 0.5
/** A gain below this, at the end, hardly shows in a survey: about the spread between hospitals (F23). */
const HARDLY = 0.027

function answer(observed: Observed): Answered {
  const year = observed.gap('five years', 'as before', 'safety', YEAR)
  const end = observed.gap('five years', 'as before', 'safety', observed.weeks)
  const campaign = observed.gap('one year', 'as before', 'safety', observed.weeks)
  const said = `How safe people feel, in points, against nothing: ${points(year)} after one year, ${points(end)} after five; of a campaign of one year ${points(campaign)} is left after five.`
  if (!above(end) || end.mean < HARDLY) return { option: 2, said }
  return { option: year.mean >= MOST * end.mean ? 0 : 1, said }
}

function read(drawn: ArrayLike<number>, beside: ArrayLike<number>): Choice {
  const gap = (week: number): number => drawn[week - 1] - beside[week - 1]
  const end = gap(drawn.length)
  if (end < HARDLY) return 2
  return gap(YEAR) >= MOST * end ? 0 : 1
}

export const slowCulture: Lesson = {
  name: 'slow-culture',
  title: 'Culture is slow',
  minutes: 12,
  situation:
    'Grace is the new chief executive of a hospital in which few dare to say what goes wrong. The staff survey asks each year how safe people feel to speak up: 40 points of 100. Grace and her directors decide to give eight hours a week of their own time: they visit teams, listen, and help with tests. The board has agreed to a campaign of one year. “In twelve months I want to see it in the survey,” says the chair.',
  scenario: 'lessons/slow-culture.yaml',
  designs: ['as before', 'one year', 'five years'],
  question: 'Draw how safe people feel if leaders keep giving this time for five years. Grey is the hospital in which they give none.',
  prediction: {
    kind: 'curve',
    options: ['Most of the gain comes in the first year.', 'It goes on rising slowly, for years.', 'It hardly moves.'],
    observation: 'safety',
    design: 'five years',
    beside: 'as before',
    unit: 'how safe people feel, 0 to 100',
    low: 0.2,
    high: 0.8,
    weeks: 260,
    read,
  },
  answer,
  reveal: {
    observation: 'safety',
    designs: ['as before', 'one year', 'five years'],
    look: 'Compare the gain after one year with the gain after five; then look what is left of the campaign of one year.',
  },
  sliders: [
    {
      address: 'designs.five years.leadership.leaderHours',
      label: 'Leaders’ own time, where it goes on for five years',
      unit: 'hours a week',
      low: 0,
      high: 20,
      step: 1,
      moves: { measure: 'safety.end', design: 'five years', way: 'up' },
      trying: 'Double the time. Does it come sooner, or only higher?',
    },
    {
      address: 'culture.teamsFollow',
      label: 'How slowly teams follow their managers',
      unit: 'years, for half of the way',
      low: 0.5,
      high: 6,
      step: 0.5,
      moves: { measure: 'safety.end', design: 'five years', versus: 'as before', way: 'down' },
      trying: 'With half a year, and with six: what would the chair see in the first survey?',
    },
  ],
  happened: {
    option: 1,
    text: 'Leaders who give time show that they mean it. Managers come to act in the same way, but it takes them months. Teams wait to see whether it lasts, and follow their managers over years. So the first survey shows little, and each further year adds to it. The campaign ends just as teams begin to follow. A part of what it moved is still there years later, since what comes slowly also goes slowly; most of the possible gain is never reached.',
  },
  takeHome: 'What did your organisation give up because it could not be seen within a year?',
  reference: { author: 'NHS Staff Survey', year: 2019, title: 'Results by trust, 2015 to 2019', checks: ['F22', 'F23'] },
  teacher: {
    summary: 'Culture follows leaders with a delay of years: judge it late, and do not stop when it begins.',
    notes:
      'Four minutes to draw, three to look, five to talk. Most draw a quick rise that flattens: they think of a campaign. In measured data a typical trust moves by less than two points in a year, and keeps its place among others. The speeds in the model were fitted to such data, so that slowness is no discovery of the model; what follows for a campaign is. Also show the quality gap: within noise it does not move in five years. Ask why anyone should then invest in culture, and who would see the return.',
  },
}
