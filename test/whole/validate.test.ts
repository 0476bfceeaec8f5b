import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { fingerprint } from '../../src/cli/work/validate/write.ts'
import { FINGERPRINT } from '../../src/report/validation/document.ts'

const main = join(ROOT, 'dist', 'cli', 'main.js')
const validate = (...args: string[]) => spawnSync(process.execPath, [main, 'validate', ...args], { cwd: ROOT, encoding: 'utf8' })

test('every limiting case is met, and every pattern, calibration and claim runs, with few worlds', () => {
  const { status, stdout, stderr } = validate('--quick', '--json')
  expect(`${status === 0 ? '' : stderr}ended with ${status}`).toBe('ended with 0')
  const judged = JSON.parse(stdout) as { check: { name: string; shows: string }; found: { verdict: string }[] }[]
  const names = judged.map(({ check }) => check.name)
  for (const name of ['NK', 'LF', 'BG', 'trap', 'pathway', 'nothing', 'twins', 'F1', 'F32', 'targets', 'C12', 'C75'])
    expect(names).toContain(name)
  const exact = judged.filter(({ check }) => check.shows === 'exact').flatMap(({ found }) => found.map(({ verdict }) => verdict))
  expect(exact).not.toContain('missed')
  expect(exact).not.toContain('opposite')
})

test('a limiting case that is missed ends with 1; in other settings a known value is only told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'constancy-'))
  try {
    const file = join(folder, 'wrong.yaml')
    const text = readFileSync(join(ROOT, 'experiments', 'limits', 'nk.yaml'), 'utf8')
    const wrong = text.replace('is: 5.77', 'is: 15.77').replace('../../scenarios/reference/nk.yaml', './nk.yaml')
    for (const name of ['nk', 'search']) copyFileSync(join(ROOT, 'scenarios', 'reference', `${name}.yaml`), join(folder, `${name}.yaml`))
    writeFileSync(file, wrong)
    const missed = validate(file, '--replicates', '60')
    expect(missed.stdout).toContain('1 missed')
    expect(missed.status).toBe(1)
    const told = validate(file, '--replicates', '20', '--set', 'issues.loci=9')
    expect(told.stdout).toContain('told')
    expect(told.status).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('docs/validation.md is of this model and these checks', () => {
  const page = readFileSync(join(ROOT, 'docs', 'validation.md'), 'utf8')
  expect(page, 'run npx constancy validate').toContain(`${FINGERPRINT}: \`${fingerprint()}\``)
})
