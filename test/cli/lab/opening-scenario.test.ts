import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openingScenario } from '../../../src/cli/lab/openingScenario.ts'
import { temporaryFolder } from '../../helpers/folder.ts'

const BASE = 'format: constancy-scenario/1\ntitle: Base\nplace: { sizes: { departments: 2, pathways: 0 } }\ndesigns: { ad hoc: {} }\n'
const OWN = `format: constancy-scenario/1
extends: ./parts/base.yaml
place: { teams: { file: ../teams.csv, columns: { team: ward } } }
designs:
  coaching: { use: central-coaching }
  ours: { use: own-design }
`

const TEAMS = `ward\n${Array.from({ length: 60 }, (_, n) => `Ward ${n}\n`).join('')}`

/** A workspace with a scenario that stands on another, has a table, and uses a design of its own library and one of the program's. */
function workspace(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'scenarios', 'designs'), { recursive: true })
  mkdirSync(join(folder, 'scenarios', 'parts'))
  writeFileSync(join(folder, 'scenarios', 'mine.yaml'), OWN)
  writeFileSync(join(folder, 'scenarios', 'parts', 'base.yaml'), BASE)
  writeFileSync(
    join(folder, 'scenarios', 'designs', 'own-design.yaml'),
    'format: constancy-design/1\nlevers: { support: { coaches: 1 } }\n',
  )
  writeFileSync(join(folder, 'teams.csv'), TEAMS)
  return folder
}

test('a scenario with all files that it is read from, by their way from the workspace', async () => {
  const folder = workspace()
  const { kind, name, files } = await openingScenario(join(folder, 'scenarios', 'mine.yaml'))
  expect({ kind, name }).toEqual({ kind: 'scenario', name: 'scenarios/mine.yaml' })
  expect(Object.keys(files).sort()).toEqual([
    'scenarios/designs/central-coaching.yaml',
    'scenarios/designs/own-design.yaml',
    'scenarios/mine.yaml',
    'scenarios/parts/base.yaml',
    'teams.csv',
  ])
  expect(files).toMatchObject({ 'scenarios/mine.yaml': OWN, 'teams.csv': TEAMS })
})

test('a base that is a link is known by the name by which it was asked for, and its own base after it', async () => {
  const folder = workspace()
  mkdirSync(join(folder, 'scenarios', 'far'))
  writeFileSync(join(folder, 'scenarios', 'far', 'x.yaml'), `${BASE}extends: ./y.yaml\n`)
  writeFileSync(join(folder, 'scenarios', 'far', 'y.yaml'), BASE)
  symlinkSync(join('far', 'x.yaml'), join(folder, 'scenarios', 'link.yaml'))
  writeFileSync(join(folder, 'scenarios', 'top.yaml'), `${BASE}extends: ./link.yaml\n`)
  const { files } = await openingScenario(join(folder, 'scenarios', 'top.yaml'))
  expect(Object.keys(files)).toEqual(['scenarios/top.yaml', 'scenarios/link.yaml', 'scenarios/y.yaml'])
})

test('a scenario with problems is not opened: the same messages as everywhere', async () => {
  const folder = workspace()
  writeFileSync(join(folder, 'bad.yaml'), `${BASE}measures: { x: gapClsoed }\n`)
  await expect(openingScenario(join(folder, 'bad.yaml'))).rejects.toThrow(/bad\.yaml:\d+:\d+ .*gapClosed/)
  await expect(openingScenario(join(folder, 'none.yaml'))).rejects.toThrow('is not there')
  writeFileSync(join(folder, 'out.yaml'), `${BASE}extends: ../../secret.yaml\n`)
  await expect(openingScenario(join(folder, 'out.yaml'))).rejects.toThrow('lies outside')
})
