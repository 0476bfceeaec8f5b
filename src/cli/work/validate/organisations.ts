import { join } from 'node:path'
import { DESIGN_HEADS, designRow } from '../../../formats/results/effects.ts'
import { tableText } from '../../../formats/table.ts'
import { designsTable } from '../../../report/validation/designs.ts'
import type { Section } from '../../../report/validation/document.ts'
import type { Block } from '../../../report/block.ts'
import { settingOf, tellDesigns } from '../../../study/checks/place.ts'
import { BUNDLED, yamlNames } from '../../files.ts'
import { readScenario } from '../../read.ts'
import { runSettings } from './settings.ts'

/** Every organisation of the source text: its designs beside the same place without them. */
export async function organisationSection(jobs: number): Promise<Section> {
  const folder = join(BUNDLED, 'organisations')
  const paths = [join(BUNDLED, 'east-london.yaml'), ...yamlNames(folder).map((name) => join(folder, `${name}.yaml`))]
  const scenarios = paths.map((path) => readScenario(path).scenario)
  const settings = scenarios.map((scenario) => ({ ...settingOf(scenario), worlds: scenario.replicates }))
  const tables: Block[] = []
  const rows: (string | number | null)[][] = []
  await runSettings(settings, jobs, (values, s) => {
    const told = tellDesigns(settings[s], values)
    tables.push(designsTable(scenarios[s].title, told))
    rows.push(...told.map((one) => [scenarios[s].name, ...designRow(one, settings[s].worlds)]))
  })
  return {
    title: 'Organisations of the source text',
    about:
      'Each organisation in a file of `scenarios/organisations` (East London in `scenarios/east-london.yaml`), which says what the comparison can\n' +
      'show and what it cannot. The first column of numbers is the mean over the run, in percent of the closable gap; differences in points.',
    judged: [],
    tables,
    files: { 'organisations.csv': tableText(['scenario', ...DESIGN_HEADS], rows) },
  }
}
