import { expect, test } from 'vitest'
import { runnersOf } from '../../../src/cli/work/runner.ts'
import { chunksOf, groupsOf } from '../../../src/study/layout.ts'
import type { Outcome } from '../../../src/study/group.ts'
import { hereRunner, type Runner } from '../../../src/study/runner.ts'
import type { Runs } from '../../../src/study/work.ts'
import { smallOrder } from '../../helpers/folder.ts'

const worldsIn = ({ work }: Runs): number => work.points * work.replicates

async function measuresOf(runner: Runner, { work }: Runs): Promise<number[][]> {
  const all: (readonly Outcome[])[] = []
  for await (const outcomes of runner.run(groupsOf(work, chunksOf(work)))) all.push(outcomes)
  await runner.close()
  return all.flat().map(({ measures }) => [...measures])
}

test('the same threads serve one plan after another, and two at once', { timeout: 30_000 }, async () => {
  const [first, second] = [smallOrder(), smallOrder()]
  const other: Runs = { ...second, scenario: { ...second.scenario, seed: 'another' } }
  const [one, two] = [
    await measuresOf(
      hereRunner(first, async () => {}),
      first,
    ),
    await measuresOf(
      hereRunner(other, async () => {}),
      other,
    ),
  ]
  expect(one).not.toEqual(two)
  const runners = runnersOf(2)
  let started = 0
  const count = (): void => void started++
  process.on('worker', count)
  for (const [runs, expected] of [
    [first, one],
    [other, two],
    [first, one],
  ] as const) {
    expect(await measuresOf(await runners.runner(runs, worldsIn(runs)), runs)).toEqual(expected)
  }
  const both = await Promise.all([first, other].map(async (runs) => measuresOf(await runners.runner(runs, worldsIn(runs)), runs)))
  expect(both).toEqual([one, two])
  await runners.close()
  process.off('worker', count)
  expect(started).toBe(2)
})
