import type { VNode } from 'preact'
import { CAUSES } from '../../../model/world.ts'
import { causeLook } from '../../../report/chart/look.ts'
import { missed } from '../../../report/story/test.ts'
import { capital, grouped, spoken } from '../../../report/words.ts'
import type { Counts } from '../../watch/counts.ts'
import { duplicateText, latestDuplicates, type Duplicate } from '../../watch/duplicates.ts'
import { teamsOf, type Film } from '../../watch/film.ts'
import { projectName, type People } from '../../watch/people.ts'

interface Props {
  readonly film: Film
  readonly people: People
  readonly counts: Counts
  readonly week: number
  /** Shows a team in a week. */
  readonly show: (team: number, week: number) => void
}

/** As many as are listed: the newest. */
const LISTED = 24

/** What was tested twice and why nobody knew: how often so far by cause, in the colours of the flashes, and the latest one by one. */
export function Duplicates({ film, people, counts, week, show }: Props): VNode {
  return (
    <div class="duplicates">
      <h3>Tested twice so far</h3>
      <ul class="causes">
        {CAUSES.map((cause, c) => (
          <li key={cause} title={capital(missed(c))} class={counts.causes[c] === 0 ? 'none' : ''}>
            <span class={`dot ${causeLook(c)}`} aria-hidden="true" />
            {capital(spoken(cause))} <b>{grouped(counts.causes[c])}</b>
          </li>
        ))}
      </ul>
      <ol class="latest" tabIndex={0} aria-label="The latest duplicated tests, newest first">
        {latestDuplicates(film, week, LISTED).map((one) => (
          <Item key={one.test} one={one} film={film} people={people} now={one.week === week} show={show} />
        ))}
      </ol>
    </div>
  )
}

interface ItemProps extends Omit<Props, 'counts' | 'week'> {
  readonly one: Duplicate
  readonly now: boolean
}

function Item({ one, film, people, now, show }: ItemProps): VNode {
  const text = duplicateText(film, one, (project) => projectName(people, film, project))
  const content = (
    <>
      <span class={`dot ${causeLook(one.cause)}`} aria-hidden="true" />
      <span class="when">Week {one.week}</span> {text}
    </>
  )
  return (
    <li class={now ? 'now' : ''}>
      {one.by < 0 ? (
        content
      ) : (
        <button type="button" title="Show this team in this week" onClick={() => show(teamsOf(film, one.by)[0], one.week)}>
          {content}
        </button>
      )}
    </li>
  )
}
