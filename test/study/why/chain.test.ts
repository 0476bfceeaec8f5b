import { describe, expect, test } from 'vitest'
import { MEASURES, prepare, run } from '../../../src/model/run.ts'
import type { Scenario } from '../../../src/model/scenario.ts'
import { watchOf } from '../../../src/model/story/onlooker.ts'
import { gainsOf, keepAccount, total, type Step, type Way } from '../../../src/study/why/account.ts'
import { chainOf } from '../../../src/study/why/chain.ts'
import { partingWeek, watchDoings } from '../../../src/study/why/doings.ts'
import { mainStretch } from '../../../src/study/why/stretch.ts'
import { tellingOf, targetOf } from '../../../src/study/why/target.ts'
import { scenarioOf, type Changes } from '../../helpers/place.ts'

/** Everything by which quality can change: copies, joint work, second looks, several organisations, drift. */
const BUSY: Changes = {
  support: { coaches: 0.5 },
  choice: { lookUp: 0.8, joint: 0.7 },
  sharing: { recordSuccess: 0.8, recordFailure: 0.5, sessionEvery: 8, tiesAcross: 1 },
  testing: { adherence: 0.4 },
}
const scenario = scenarioOf({ weeks: 104, place: { outside: { drift: 0.1 } }, designs: { plain: {}, busy: BUSY } })
const wide = scenarioOf({ weeks: 78, place: { sizes: { organisations: 2 } }, designs: { plain: {}, busy: BUSY } })

const valueOf = (values: Float64Array, name: string): number => values[MEASURES.findIndex((measure) => measure.name === name)]

describe('the account of a run', () => {
  const account = (of: Scenario, design: number, replicate: number, name: string) => {
    const ground = prepare(of, replicate)
    const { worth } = tellingOf(targetOf(of, [], name)!, of.weeks)
    const kept = keepAccount(ground.first, worth, new Set(ground.first.quality.keys()))
    const { measures } = run(of, design, replicate, ground, watchOf([kept.onlooker]))
    return { ...kept, measured: valueOf(measures, name), ground, measures }
  }

  test.each([
    ['gapClosed', scenario, 0],
    ['gapClosed', scenario, 1],
    ['gapClosed.26', scenario, 1],
    ['gapClosed.end', scenario, 1],
    ['gapClosed', wide, 1],
  ] as const)('%s: what each way brought adds up to the measure', (name, of, design) => {
    for (let replicate = 0; replicate < 3; replicate++) {
      const { account: found, measured } = account(of, design, replicate, name)
      expect(total(gainsOf(found))).toBeCloseTo(measured, 10)
    }
  })

  test('steps of an issue follow each other, and every way occurs', () => {
    const { account: found, ground } = account(scenario, 1, 0, 'gapClosed')
    const quality = Float64Array.from(ground.first.quality)
    for (const { issue, before, after } of found.steps) {
      expect(before).toBe(quality[issue])
      quality[issue] = after
    }
    expect([...new Set(found.steps.map(({ way }) => way))].sort()).toEqual([
      'copied',
      'drifted',
      'joint',
      'misled',
      'own',
      'slipped',
      'undone',
    ])
    expect(found.counts.reduce((sum, one) => sum + one, 0)).toBe(found.steps.length)
  })

  test('repeated hours of all teams are the hours duplicated by projects', () => {
    const { account: found, measures } = account(scenario, 1, 1, 'gapClosed')
    expect(total(found.repeated)).toBeCloseTo(valueOf(measures, 'testing.duplicated'), 9)
    expect(found.tested).toBeCloseTo(valueOf(measures, 'testing.total'), 9)
  })
})

describe('where two runs part', () => {
  const doings = (design: number, of = scenario) => {
    const ground = prepare(of, 0)
    const { doings: found, onlooker } = watchDoings(ground.first, -1)
    run(of, design, 0, ground, watchOf([onlooker]))
    return found
  }

  test('the same design never parts from itself', () => {
    expect(partingWeek(doings(1), doings(1))).toBe(-1)
  })

  test('an event in one design parts them not before its week', () => {
    const late = scenarioOf({
      weeks: 40,
      designs: { a: {}, b: {} },
      events: [{ week: 17, designs: [1], set: { support: { coaches: 3 } } }],
    })
    const week = partingWeek(doings(0, late), doings(1, late))
    expect(week).toBeGreaterThanOrEqual(17)
    expect(week).toBeLessThan(40)
  })
})

describe('the stretch that makes the difference in an issue', () => {
  const step = (week: number, before: number, after: number, way: Way = 'own'): Step => ({ week, issue: 0, way, team: 0, before, after })
  const worth = (week: number): number => (100 - week) / 100

  test('is the one that adds most, with the change that counts most in it', () => {
    // Better for weeks 5 to 9 by 0.3, then from week 40 on by 0.2.
    const first = [step(10, 0.2, 0.5)]
    const second = [step(5, 0.2, 0.5), step(40, 0.5, 0.7)]
    expect(mainStretch([first, second], worth, 1)).toEqual({ from: 40, main: second[1], side: 1 })
    expect(mainStretch([second, first], worth, -1)).toEqual({ from: 40, main: second[1], side: 0 })
  })

  test('ends where the other run catches up', () => {
    const first = [step(60, 0.2, 0.7)]
    const second = [step(5, 0.2, 0.5), step(20, 0.5, 0.6)]
    expect(mainStretch([first, second], worth, 1)).toEqual({ from: 5, until: 60, main: second[0], side: 1 })
  })

  test('what the other run soon does as well counts only until then', () => {
    const first = [step(12, 0.2, 0.6)]
    const second = [step(10, 0.2, 0.6), step(30, 0.6, 0.7)]
    expect(mainStretch([first, second], worth, 1)).toMatchObject({ from: 30, main: second[1] })
    // The same within one stretch: what is matched after two weeks is less than what lasts.
    const third = [step(5, 0.2, 0.25), step(10, 0.25, 0.65), step(30, 0.65, 0.75)]
    expect(mainStretch([first, third], worth, 1)).toMatchObject({ from: 5, main: third[2], other: first[0] })
  })

  test('a loss in the worse run makes it too, beside what the better one loses in that time', () => {
    const first = [step(30, 0.5, 0.1, 'slipped')]
    const second = [step(50, 0.5, 0.4, 'slipped')]
    expect(mainStretch([first, second], worth, 1)).toEqual({ from: 30, main: first[0], side: 0, other: second[0] })
  })

  test('of changes in the same week the larger is told, and the other beside it', () => {
    const first = [step(30, 0.5, 0.2, 'drifted')]
    const second = [step(30, 0.5, 0.4, 'drifted')]
    expect(mainStretch([first, second], worth, 1)).toEqual({ from: 30, main: first[0], side: 0, other: second[0] })
  })

  test('there is none where runs are alike', () => {
    expect(mainStretch([[step(3, 0.2, 0.4)], [step(3, 0.2, 0.4)]], worth, 1)).toBeUndefined()
  })
})

describe('a chain', () => {
  const { worth } = tellingOf(targetOf(scenario, [], 'gapClosed')!, scenario.weeks)

  test('differs in nothing where designs do not', () => {
    const same = scenarioOf({ weeks: 30, designs: { a: BUSY, b: BUSY } })
    for (const subject of ['gap', 'repeats', 'course'] as const) {
      const { partings, links } = chainOf(same, { from: 0, to: 1 }, 0, subject, worth, subject === 'course' ? 'safety' : undefined)
      expect([partings, links]).toEqual([[], []])
    }
  })

  test('told the other way round is the same with its sides changed', () => {
    const there = chainOf(scenario, { from: 0, to: 1 }, 2, 'gap', worth)
    const back = chainOf(scenario, { from: 1, to: 0 }, 2, 'gap', worth)
    const facts = ({ links }: typeof there, turn: number) =>
      links.flatMap((link) =>
        link.about === 'repeats' || link.about === 'mood'
          ? []
          : [[link.about, link.issue, turn * link.share, turn > 0 ? link.main.side : 1 - link.main.side, link.main.event]],
      )
    expect(facts(there, 1).length).toBeGreaterThan(2)
    expect(facts(back, -1)).toEqual(facts(there, 1))
  })

  test('*because* is said only where the other run has no such record', () => {
    const said: unknown[] = []
    const memory = scenarioOf({
      weeks: 78,
      place: { issues: { commonness: 1, contextDifference: 0 } },
      designs: { none: {}, memory: { choice: { lookUp: 1 }, sharing: { recordSuccess: 0.9 } } },
    })
    for (let replicate = 0; replicate < 6; replicate++) {
      const chain = chainOf(memory, { from: 0, to: 1 }, replicate, 'gap', worth)
      for (const link of chain.links) {
        if (link.about === 'repeats' || link.about === 'mood' || link.source === undefined) continue
        const { team, because, from } = link.source
        const { side, event } = link.main
        const kind = chain.first.kind[event.issue]
        const written = (at: number): number[] =>
          (chain.stories[at].get(team) ?? []).flatMap((one) =>
            one.kind === 'tries' && one.written && one.kept && one.way !== 'recheck' && chain.first.kind[one.issue] === kind
              ? [one.week]
              : [],
          )
        const before = (weeks: number[]): number => weeks.filter((week) => week < event.week).length
        if (because) said.push([from, before(written(side)) > 0, before(written(1 - side))])
      }
    }
    expect(said.length).toBeGreaterThan(0)
    expect(said).toEqual(said.map(() => ['memory', true, 0]))
  })
})

test('mean quality in the stretch is that of the weeks themselves', () => {
  const { worth } = tellingOf(targetOf(scenario, [], 'gapClosed')!, scenario.weeks)
  const chain = chainOf(scenario, { from: 0, to: 1 }, 3, 'gap', worth)
  const ground = prepare(scenario, 3)
  const links = chain.links.flatMap((link) => (link.about === 'issue' ? [link] : []))
  expect(links.length).toBeGreaterThan(1)
  for (const { issue, from, until, quality } of links) {
    const means = [0, 1].map((design) => {
      const weeks: number[] = []
      run(scenario, design, 3, ground, { week: (world) => void weeks.push(world.quality[issue]) })
      const inside = weeks.slice(from, until)
      return inside.reduce((sum, one) => sum + one, 0) / inside.length
    })
    expect(quality[0]).toBeCloseTo(means[0], 12)
    expect(quality[1]).toBeCloseTo(means[1], 12)
  }
})
