import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, files } from '../../src/cli/files.ts'
import { searchName } from '../../src/cli/search/folder.ts'
import { folderName } from '../../src/cli/store/folder.ts'
import { version } from '../../src/cli/version.ts'
import { loadExperiment } from '../../src/formats/experiments/load.ts'
import { orderOf } from '../../src/formats/order.ts'
import { searchOrderOf } from '../../src/formats/search.ts'
import { formulaReader } from '../../src/study/formulas/formulas.ts'

const KEPT = join(ROOT, 'results', 'kept')
/** Experiments that are for trying things out. */
const NOT_KEPT = ['kill-test.yaml', 'classroom-split.yaml']
const experiments = readdirSync(join(ROOT, 'experiments')).filter((name) => name.endsWith('.yaml'))
const page = readFileSync(join(KEPT, 'README.md'), 'utf8')
const list = readFileSync(join(ROOT, 'experiments', 'README.md'), 'utf8')

describe('ready experiments', () => {
  test.each(experiments)('%s is sound, and listed', async (name) => {
    const source = files.open(join(ROOT, 'experiments', name), 'yaml')
    if ('problem' in source) throw new Error(source.problem)
    const { problems } = await loadExperiment(source, files, formulaReader)
    expect(problems).toEqual([])
    expect(list).toContain(`](${name})`)
  })

  test.each(experiments.filter((name) => !NOT_KEPT.includes(name)))(
    'results of %s are kept, are of this plan, and are told',
    async (name) => {
      const source = files.open(join(ROOT, 'experiments', name), 'yaml')
      if ('problem' in source) throw new Error(source.problem)
      const { experiment, search, scenario } = await loadExperiment(source, files, formulaReader)
      const folder =
        search === undefined
          ? folderName(orderOf(experiment!, scenario!, version()))
          : searchName(searchOrderOf(search, scenario!, version()))
      expect(existsSync(join(KEPT, folder, 'manifest.json'))).toBe(true)
      expect(page).toContain(`](${folder}/report.md)`)
    },
  )

  test('nothing else is kept', () => {
    const folders = readdirSync(KEPT).filter((name) => name !== 'README.md' && name !== 'validation')
    expect(folders).toHaveLength(experiments.length - NOT_KEPT.length)
  })
})
