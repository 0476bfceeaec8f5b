import { expect, test } from 'vitest'
import { files, yamlNames } from '../../src/cli/files.ts'
import { canonical } from '../../src/formats/canonical.ts'
import { loadScenario } from '../../src/formats/load.ts'
import { filesOf, scenarioFiles } from '../../src/formats/scenarioFiles.ts'

const ALL = ['scenarios', 'scenarios/organisations', 'scenarios/reference'].flatMap((folder) =>
  yamlNames(folder).map((name) => `${folder}/${name}.yaml`),
)

test.each(ALL)('%s as files that stand alone is the same scenario', (path) => {
  const { scenario } = loadScenario(path, files)
  const alone = scenarioFiles(scenario!)
  const [name] = alone.keys()
  expect(canonical(loadScenario(name, filesOf(alone)).scenario)).toBe(canonical(scenario))
})

test('teams of a table come as a table', () => {
  const teams =
    'team,department,staff,issues,load,safety,skill\nWard 7,Medicine,20,3,0.8,0.4,0.2\n"Day, unit",Surgery,0,,,,\nWard 9,Medicine,31.5,2,,,\n'
  const texts = new Map([
    [
      'mine.yaml',
      'format: constancy-scenario/1\ntitle: Mine\nplace: { teams: { file: ./t.csv }, sizes: { pathways: 0 } }\ndesigns: { one: {}, two: { support: { coaches: 0.2 } } }\n',
    ],
    ['t.csv', teams],
  ])
  const { scenario, problems } = loadScenario('mine.yaml', filesOf(texts))
  expect(problems).toEqual([])
  const alone = scenarioFiles(scenario!)
  expect([...alone.keys()]).toEqual(['mine.yaml', 'mine-teams.csv'])
  expect(canonical(loadScenario('mine.yaml', filesOf(alone)).scenario)).toBe(canonical(scenario))
})
