import type { Answered, Lesson } from '../lesson.ts'
import { points } from '../points.ts'
import { above, below } from '../observed.ts'
import type { Observed } from '../observed.ts'

function answer(observed: Observed): Answered {
  const reported = observed.gap('listening', 'as before', 'harm.reported', observed.weeks)
  const done = observed.gap('listening', 'as before', 'harm.true', observed.weeks)
  const said = `In the last week, listening against as before, in points of all care: ${points(reported)} reported, ${points(done)} truly done.`
  if (above(done)) return { option: 0, said }
  if (above(reported)) return { option: 1, said }
  if (below(reported)) return { option: 2, said }
  return { option: null, said: `${said} That may be chance.` }
}

export const safeTeamsReportMore: Lesson = {
  name: 'safe-teams-report-more',
  title: 'Do safe teams report more?',
  minutes: 10,
  situation:
    'Tom is a nurse in a hospital where people keep quiet. Whoever reports that something went wrong may be blamed. A new chief executive starts to listen: she spends six hours a week with the teams, and a forum answers what staff raise. Three years later the board compares the hospital with a twin that changed nothing. The twin’s number of reported problems has fallen by a fifth. “Theirs is the safer hospital,” says a member of the board.',
  scenario: 'lessons/safe-teams-report-more.yaml',
  designs: ['as before', 'listening'],
  question: 'After three years, how does the hospital that listens compare with its twin?',
  prediction: {
    kind: 'choice',
    options: [
      'More harm is done there than in the twin.',
      'More harm is reported there, but not more is done.',
      'Less harm is reported there, and not more is done.',
    ],
  },
  answer,
  reveal: {
    observation: 'harm.reported',
    designs: ['as before', 'listening'],
    look: 'This is what the board sees. Now change the chart to the harm that is truly done, and compare.',
  },
  sliders: [
    {
      address: 'designs.listening.leadership.leaderHours',
      label: 'Leaders’ own time',
      unit: 'hours a week',
      low: 0,
      high: 20,
      step: 1,
      moves: { measure: 'harm.reported', design: 'listening', way: 'up' },
      trying: 'Take the leaders’ time away, then double it. Watch what is reported, and what is truly done.',
    },
    {
      address: 'designs.listening.voice.forumHours',
      label: 'Time of the forum that answers concerns',
      unit: 'hours a week',
      low: 0,
      high: 12,
      step: 1,
      moves: { measure: 'safety.end', design: 'listening', way: 'up' },
      trying: 'Set it to 0: concerns are raised, and few are answered. What happens to how safe people feel?',
    },
  ],
  happened: {
    option: 1,
    text: 'Leaders who give time set another tone. Managers follow within months, teams within years. Each answered concern makes it a little safer to raise the next. People who feel safe report a larger part of what goes wrong, so the reported number stays high. The harm itself falls in both hospitals, as teams improve their work. In the quiet twin people report less each year: part of its better number is silence. More reports can be good news.',
  },
  takeHome: 'Which falling number in your organisation could be silence?',
  reference: { author: 'Edmondson', year: 1996, title: 'Learning from mistakes is easier said than done', checks: ['F6', 'F7'] },
  teacher: {
    summary: 'A number of reports measures courage as much as harm: ask for both before you judge.',
    notes:
      'Three minutes to predict, three for the first chart, four for the second. Show reported harm first and let the class judge; then harm truly done. Learners often say that reports are the truth, or that listening must cut harm at once. Say openly that the link from safety to reporting was put into the model by hand; that no more harm is done is a result. Within three years not clearly less is done either; over five years safe hospitals do a little less (check F6). Ask: which second number would tell silence from safety?',
  },
}
