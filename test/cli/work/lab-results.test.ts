import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openingResults } from '../../../src/cli/lab/openingResults.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import { asking, smallOrder, temporaryFolder } from '../../helpers/folder.ts'
import { smallSweep } from '../../helpers/smallSweep.ts'

test('a finished comparison: its scenario as it was run, and its answer as it was written', async () => {
  const folder = temporaryFolder()
  const order = smallOrder()
  const found = await answer(asking(folder, order))
  const given = openingResults(realDisk, folder)
  expect(JSON.parse(given.scenario)).toEqual(order.scenario)
  expect(given).toMatchObject({ kind: 'results', designs: order.work.designNames, seed: order.scenario.seed })
  expect(given.replicates).toBe(order.scenario.replicates)
  expect(given.comparison).toEqual(JSON.parse(JSON.stringify(found!.answer)))
})

test('a folder that is not whole, or holds no comparison, is not opened', async () => {
  const folder = temporaryFolder()
  expect(() => openingResults(realDisk, folder)).toThrow('no plan.json in it: expected a results folder')
  await answer(asking(folder, smallOrder()))
  appendFileSync(join(folder, 'comparison.json'), ' ')
  expect(() => openingResults(realDisk, folder)).toThrow('is not complete, or was changed. Try: constancy resume ')
  const sweep = temporaryFolder()
  const { order, question } = await smallSweep()
  await answer(asking(sweep, order, { question }))
  expect(() => openingResults(realDisk, sweep)).toThrow('holds a sweep')
})
