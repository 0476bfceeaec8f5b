import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDesign } from '../../src/formats/check-design.ts'
import { loadCheck } from '../../src/formats/checks/load.ts'
import { loadExperiment } from '../../src/formats/experiments/load.ts'
import { loadScenario } from '../../src/formats/load.ts'
import { formulaReader } from '../../src/study/formulas/formulas.ts'
import { ANALYSES } from '../../src/study/analyses.ts'
import { measurable } from '../../src/study/columns.ts'
import { PLANS } from '../../src/study/plans.ts'
import { MEASURES } from '../../src/model/run.ts'
import { files as bundled } from '../../src/cli/files.ts'
import { filesOf } from '../helpers/files.ts'

const page = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8')
const shown = [...page.matchAll(/^\*\*([\w./-]+)\*\*\n\n```(?:yaml|csv)\n([^]*?)^```$/gm)].map(([, name, text]) => [name, text] as const)
const library = ['coordinated', 'partnership-academy'].map((name) => {
  const file = `designs/${name}.yaml`
  return [file, readFileSync(new URL(`../../scenarios/${file}`, import.meta.url), 'utf8')] as const
})
const files = filesOf(Object.fromEntries([...shown, ...library]))
const named = (folder: boolean) =>
  shown.map(([name]) => name).filter((name) => name.endsWith('.yaml') && name.startsWith('designs/') === folder)

test.each(named(false))('the guide to scenarios: %s is sound', async (name) => {
  const { problems, scenario } = loadScenario(name, files)
  expect(problems).toEqual([])
  const read = await formulaReader()
  const known = measurable(260).map((m) => MEASURES[m].name)
  expect(read(scenario!.measures, known).problems).toEqual([])
})

test.each(named(true))('the guide to scenarios: %s is a sound design', (name) => {
  const source = files.open(name, 'yaml')
  expect('problem' in source ? source.problem : checkDesign(source, files)).toEqual([])
})

test('the guide to checks: its example is sound', async () => {
  const guide = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')
  const text = /```yaml\n([^]*?)^```$/m.exec(guide)![1]
  const read = (path: string) => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8')
  const there = filesOf({
    '../scenarios/default.yaml': read('default.yaml'),
    'designs/ad-hoc.yaml': read('designs/ad-hoc.yaml'),
    'designs/integrated.yaml': read('designs/integrated.yaml'),
  })
  const { problems, plan } = loadCheck({ path: 'mine.yaml', shown: 'mine.yaml', text }, there, await formulaReader())
  expect(problems).toEqual([])
  expect(plan!.settings).toHaveLength(4)
})

test('the guide to experiments: its example is sound, and every plan and analysis stands in its tables', async () => {
  const guide = readFileSync(new URL('../../docs/experiments.md', import.meta.url), 'utf8')
  const text = /```yaml\n([^]*?)^```$/m.exec(guide)![1]
  const classroom = readFileSync(new URL('../../scenarios/classroom.yaml', import.meta.url), 'utf8')
  const there = { ...filesOf({ '../scenarios/classroom.yaml': classroom }), design: bundled.design, designs: bundled.designs }
  const { problems, experiment } = await loadExperiment({ path: 'mine.yaml', shown: 'mine.yaml', text }, there, formulaReader)
  expect(problems).toEqual([])
  expect(experiment!.points.count).toBe(40)
  for (const { name } of [...PLANS, ...ANALYSES.slice(1)]) expect(guide).toContain(`\n| \`${name}\` |`)
})
