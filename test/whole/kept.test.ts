import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { hashes, temporaryFolder } from '../helpers/folder.ts'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')

test('results that are kept with the program are made again byte for byte', () => {
  const out = temporaryFolder()
  const experiment = join(ROOT, 'experiments', 'how-often-to-share.yaml')
  const { status } = spawnSync(process.execPath, [MAIN, 'sweep', experiment, '--kept', '--out', out], { encoding: 'utf8' })
  expect(status).toBe(0)
  const [name] = readdirSync(join(out, 'kept'))
  const made = hashes(join(out, 'kept', name))
  expect(Object.keys(made)).toContain('report.md')
  expect(made).toEqual(hashes(join(ROOT, 'results', 'kept', name)))
})
