import type { Kind, StoryEvent } from '../../model/story/event.ts'
import { CLASS } from '../../model/world.ts'
import { capital, plural, small } from '../words.ts'
import { closedText } from './say.ts'

/** A team's run in two sentences, counted from its own story. */
export function summaryOf(events: readonly StoryEvent[], closed: number): string {
  const all = <K extends Kind>(kind: K): StoryEvent<K>[] => events.filter((event) => event.kind === kind) as unknown as StoryEvent<K>[]
  const tests = all('tries')
  const kept = tests.filter((test) => test.kept && test.way !== 'recheck')
  const better = kept.filter(({ really }) => really > 0).length
  const twice = tests.filter(({ effort }) => effort === CLASS.duplicated)
  const ends = all('ends')
  const truly = ends.filter(({ before, after, kept: n }) => n > 0 && after - before >= 0.5 * (1 - before)).length
  const reported = ends.filter(({ kept: n }) => n > 0).length
  const hours = Math.round(twice.reduce((sum, test) => sum + test.hours, 0))
  const projects = all('starts').length + all('jointBegins').length
  return [
    `In all: ${plural(projects, 'project')} and ${plural(tests.length, 'test')}; ${plural(kept.length, 'change')} kept, of which ${better === 0 ? 'none' : small(better)} truly helped.`,
    `${capital(plural(twice.length, 'test'))}${twice.length > 0 ? ` (${plural(hours, 'hour')})` : ''} repeated what others had tried.`,
    `Of ${plural(ends.length, 'project')} that ended, ${reported === 0 ? 'none' : small(reported)} ${reported === 1 ? 'was' : 'were'} reported as successful, and ${truly === 0 ? 'none' : small(truly)} truly closed half of the gap.`,
    `The gap in its own issues ${closedText(closed)}.`,
  ].join(' ')
}
