import { expect, test } from 'vitest'
import { prepare, run } from '../../src/model/run.ts'
import type { World } from '../../src/model/world.ts'
import { summary } from '../helpers/paired.ts'
import { scenarioOf, type Changes } from '../helpers/place.ts'

/**
 * The model of Lazer & Friedman (2007) by ordinary settings: no error, no pressure, no costs; each round every team looks at
 * its ties, copies the best if it is strictly better, else tries one element and keeps it if it is.
 */
const PLACE: Changes = {
  sizes: { teams: 100, departments: 1, issueTypes: 1, issuesPerTeam: 1, pathways: 0 },
  issues: {
    loci: 16,
    complexity: 5,
    floor: 'zero',
    exponent: 8,
    commonness: 1,
    contextDifference: 0,
    startVariation: 0.5,
    weightSpread: 0,
    weightError: 0,
    gapError: 0,
  },
  start: { skill: 0.5, spread: 0, safety: 1 },
  outside: { drift: 0, arrivals: 0 },
  leadership: { inverseLaw: 0, climateSpread: 0 },
  demand: { pressure: 0, variability: 0, rework: 0, mustDo: 0, hours: 16, firmness: 0.9 },
  voice: { noticing: 0, blocking: 0 },
  choice: { wait: 0, aim: 1, kudos: 0 },
  testing: {
    hours: 16,
    skillSaves: 0,
    error: 0,
    lag: 0,
    insight: 0,
    recall: 0,
    heed: 0,
    wider: 1,
    copyCost: 1,
    lookEvery: 1,
    adaptation: 1,
    adherence: 0,
  },
  adoption: { slip: 0, maxTests: 10000, maxWeeks: 10000, movingOn: 0, disruption: 0 },
  learning: { doing: 0, fading: 0 },
  workforce: { turnover: 0, takingOver: 1 },
  sharing: { tiesWithin: 0 },
  culture: { blame: 0, achieving: 0 },
}
const WEEKS = 100
const LANDSCAPES = 40

/** Mean true quality in use, each week, on one landscape. */
function scores(shape: string, landscape: number): number[] {
  const scenario = scenarioOf({ weeks: WEEKS, place: { ...PLACE, network: { shape } } })
  const found: number[] = []
  const week = ({ quality }: World): void => void found.push(quality.reduce((sum, x) => sum + x, 0) / quality.length)
  run(scenario, 0, landscape, prepare(scenario, landscape), { week })
  return found
}

test('who shares with everybody is ahead at first, and behind in the end (Lazer & Friedman 2007)', () => {
  const complete = Array.from({ length: LANDSCAPES }, (_, n) => scores('complete', n))
  const line = Array.from({ length: LANDSCAPES }, (_, n) => scores('line', n))
  const ahead = (week: number) => summary(complete.map((series, n) => series[week] - line[n][week]))
  const [early, late] = [ahead(4), ahead(WEEKS - 1)]
  expect(early.mean).toBeGreaterThan(4 * early.error)
  expect(late.mean).toBeLessThan(-3 * late.error)
  // Nobody ever gets worse, and the complete network soon agrees.
  for (const series of [...complete, ...line]) expect(series.every((x, week) => week === 0 || x >= series[week - 1] - 1e-12)).toBe(true)
})
