import { CLASS } from '../../model/world.ts'
import type { Moment, Side, Stories, Tries } from './stories.ts'

/** Why one team does more twice in one run than in the other. */
export interface RepeatLink {
  readonly about: 'repeats'
  readonly team: number
  /** What it adds to the difference, as a share of all testing hours. */
  readonly share: number
  /** Tests that repeat others', as if new, and their hours, by side: joint ones that it takes part in counted. */
  readonly tests: readonly [number, number]
  readonly hours: readonly [number, number]
  /** The longest of them in the run in which they are a larger share. */
  readonly main: Moment<'tries'>
  /** Where both runs tell these numbers: the end of the team's story, by side. */
  readonly summaries: readonly Moment<'summary'>[]
}

export function repeatLink(stories: readonly [Stories, Stories], team: number, share: number): RepeatLink {
  const repeats = stories.map((each) =>
    (each.get(team) ?? []).filter((event): event is Tries => event.kind === 'tries' && event.effort === CLASS.duplicated),
  )
  const side: Side = share > 0 ? 1 : 0
  return {
    about: 'repeats',
    team,
    share,
    tests: [repeats[0].length, repeats[1].length],
    hours: [hoursOf(repeats[0]), hoursOf(repeats[1])],
    main: { side, team, event: longest(repeats[side])! },
    summaries: SIDES.map((at) => ({ side: at, team, event: stories[at].get(team)!.find((event) => event.kind === 'summary')! })),
  }
}

const SIDES: readonly Side[] = [0, 1]

function hoursOf(tests: readonly Tries[]): number {
  return tests.reduce((sum, { hours }) => sum + hours, 0)
}

function longest(tests: readonly Tries[]): Tries | undefined {
  return tests.reduce<Tries | undefined>((most, test) => (most === undefined || test.hours > most.hours ? test : most), undefined)
}
