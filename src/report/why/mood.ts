import type { Met, MoodLink } from '../../study/why/moodLink.ts'
import { capital, fixed, list, signed, small } from '../words.ts'
import { showing, type Teller, type ToldLink } from './told.ts'

/** How a team differs between two runs in what its people are like, and what it met in each. */
export function moodSentence(teller: Teller, { mood, team, share, means, met, summaries }: MoodLink): ToldLink {
  const { names, sides } = teller
  const text = `${mood} of ${names.team(team)} is ${fixed(means[1], 2)} on average with ${sides[1]}, ${fixed(means[0], 2)} with ${sides[0]}: ${signed(share, 4)} of the difference. With ${sides[1]} it meets ${metText(met[1])}; with ${sides[0]} ${metText(met[0])}.`
  return { text: capital(text), shows: showing(teller, summaries) }
}

function metText({ tests, coaches, heard, ignored, left }: Met): string {
  const parts = [
    [tests, 'test', 'tests'],
    [coaches, 'coming of a coach', 'comings of a coach'],
    [heard, 'concern that is heard', 'concerns that are heard'],
    [ignored, 'concern that is ignored', 'concerns that are ignored'],
    [left, 'person leaving', 'people leaving'],
  ] as const
  const some = parts.filter(([count]) => count > 0).map(([count, one, many]) => `${small(count)} ${count === 1 ? one : many}`)
  return some.length === 0 ? 'nothing of note' : list(some)
}
