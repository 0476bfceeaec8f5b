import { ratio } from '../sums.ts'
import { COUNT } from '../world.ts'
import { hoursAll } from './hours.ts'
import { counted, measure, type Measure } from './measure.ts'
import { END, HORIZONS } from './record.ts'

/** Care that reaches patients, tests done, and benefit for the hours. */
export function careMeasures(): Measure[] {
  const about = 'weighted quality that reaches patients, less what strain loses'
  return [
    measure('careDelivered', `${about}: mean over the run`, 'share', 'higher', (w, r) => r.care[0] / w.facts.weeks),
    ...HORIZONS.map((weeks, h) =>
      measure(
        `careDelivered.${weeks}`,
        `${about}: at week ${weeks}, or at the end of a shorter run`,
        'share',
        'higher',
        (_, r) => r.care[h + 1],
      ),
    ),
    measure('careDelivered.end', `${about}: in the last week`, 'share', 'higher', (_, r) => r.care[END]),
    measure('tests', 'tests done for each issue over the run', 'tests/issue', 'neither', (w) =>
      ratio(counted(COUNT.tests)(w), w.sizes.issue),
    ),
    ...HORIZONS.map((weeks, h) =>
      measure(
        `tests.${weeks}`,
        `tests done for each issue by week ${weeks}, or by the end of a shorter run`,
        'tests/issue',
        'neither',
        (_, r) => r.tests[h],
      ),
    ),
    measure(
      'benefit',
      'weighted quality gained (mean over the run) for each 1,000 improvement hours of all uses',
      'weight/1000 hours',
      'higher',
      (w, r) => ratio((r.gainedWeeks / w.facts.weeks) * 1000, hoursAll(w)),
    ),
    measure('quality.end', 'weighted quality of the practice in use in the last week', '0-1', 'higher', (_, r) => r.quality),
    measure('quality.best', 'best quality of any issue in the last week', '0-1', 'higher', (w) =>
      w.quality.reduce((best, quality) => (quality > best ? quality : best), 0),
    ),
    measure('changes', 'changes kept for each issue over the run', 'changes/issue', 'neither', (w) =>
      ratio(counted(COUNT.changes)(w), w.sizes.issue),
    ),
    measure('optima', 'ideas of the first issue type that no change of one element betters', 'ideas', 'neither', (w) => w.facts.optima),
    measure('careReleased', 'care time that avoided rework gives back', 'hours/week', 'higher', (w, r) => r.released / w.facts.weeks),
  ]
}
