import type { VNode } from 'preact'
import type { People } from '../../watch/people.ts'

interface Props {
  readonly people: People
  /** -1: none. */
  readonly team: number
  readonly choose: (team: number) => void
}

/** The team whose story is told, by name: for those who do not point at the map. */
export function TeamChoice({ people, team, choose }: Props): VNode {
  return (
    <label class="team-choice">
      Follow{' '}
      <select value={team} onChange={(event) => choose(Number(event.currentTarget.value))}>
        <option value={-1}>no team</option>
        {people.groups.map(({ name, teams }) => (
          <optgroup key={name} label={name}>
            {teams.map((t) => (
              <option key={t} value={t}>
                {people.teams[t]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
