import { ISSUE_GROUPS } from '../sums.ts'
import { measure, type Measure } from './measure.ts'
import { END, GROUPS, HORIZONS } from './record.ts'

const GROUP_WORDS: { readonly [Group in (typeof ISSUE_GROUPS)[number]]: string } = {
  all: 'all issues',
  local: 'local issues',
  pathway: 'pathways',
  priority: 'issues that are priorities at the time (0 without priorities)',
  worstOff: 'the fifth of teams that started with the worst care',
  home: 'the first organisation',
  safety: 'the aim of safety',
  effectiveness: 'the aim of effectiveness',
  efficiency: 'the aim of efficiency',
  timeliness: 'the aim of timeliness',
  personCentredness: 'the aim of person-centredness',
  equity: 'the aim of equity',
}

/** How much of the quality gap is closed: for every group of issues, over the run and at every horizon. */
export function gapMeasures(): Measure[] {
  return ISSUE_GROUPS.flatMap((group, g) => {
    const name = group === 'all' ? 'gapClosed' : `gapClosed.${group}`
    const about = `share of the closable weighted quality gap closed, for ${GROUP_WORDS[group]}`
    return [
      measure(name, `${about}: mean over the run`, 'share', 'higher', (w, r) => r.gaps[g] / w.facts.weeks),
      ...HORIZONS.map((weeks, h) =>
        measure(
          `${name}.${weeks}`,
          `${about}: at week ${weeks}, or at the end of a shorter run`,
          'share',
          'higher',
          (_, r) => r.gaps[(h + 1) * GROUPS + g],
        ),
      ),
      measure(`${name}.end`, `${about}: in the last week`, 'share', 'higher', (_, r) => r.gaps[END * GROUPS + g]),
    ]
  })
}
