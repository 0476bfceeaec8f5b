import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFiles, ROOT } from '../../scripts/project.ts'

let folder: string
beforeAll(() => void (folder = realpathSync(mkdtempSync(join(tmpdir(), 'constancy-pack-')))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Locked {
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** A copy of the project as it is packed: built, with the packages that it needs when it runs. */
function project(): string {
  const copy = join(folder, 'project')
  for (const path of projectFiles()) cpSync(join(ROOT, path), join(copy, path))
  cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true })
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const needed = Object.entries(lock.packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  // Those of other systems are not here.
  const here = needed.filter(([path]) => existsSync(join(ROOT, path)))
  for (const [path] of here) cpSync(join(ROOT, path), join(copy, path), { recursive: true, dereference: true })
  return copy
}

function npm(cwd: string, args: readonly string[]) {
  const env = { ...process.env, npm_config_cache: join(folder, 'empty cache'), npm_config_offline: 'true' }
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', env, maxBuffer: 1 << 26 })
  expect(`${stderr}ended with ${status}`).toMatch(/ended with 0$/)
  return stdout
}

test('packed, it installs from one file with nothing else at hand, compares, and has the Lab', () => {
  npm(project(), ['pack', '--ignore-scripts', '--pack-destination', folder])
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const shared = join(folder, 'shared')
  mkdirSync(shared)
  npm(folder, ['install', '--prefix', shared, '--omit=dev', '--ignore-scripts', join(folder, `constancy-${version}.tgz`)])
  const main = join(shared, 'node_modules', 'constancy', 'dist', 'cli', 'main.js')
  const scenario = join(dirname(main), '..', '..', 'scenarios', 'classroom.yaml')
  const compared = spawnSync(process.execPath, [main, 'compare', scenario, '--replicates', '4', '--jobs', '2'], {
    cwd: shared,
    encoding: 'utf8',
  })
  expect({ status: compared.status, stderr: compared.stderr }).toEqual({ status: 0, stderr: '' })
  expect(compared.stdout).toContain('Results: results/classroom-')
  const lab = spawnSync(process.execPath, [main, 'lab', '--file', 'lab.html', '--scenario', scenario], { cwd: shared, encoding: 'utf8' })
  expect({ status: lab.status, stdout: lab.stdout }).toEqual({ status: 0, stdout: 'lab.html\n' })
  expect(existsSync(join(dirname(main), '..', 'web', 'index.html'))).toBe(true)
})
