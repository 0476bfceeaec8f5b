// `npm test`: types, lint, format, nothing unused, and house rules (one test each), then every test. The last line says how many passed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'constancy-test-'))
const sum = { passed: 0, failed: 0, skipped: [] }

process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true })
  for (const test of sum.skipped) console.log(`skipped: ${test}`)
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped.length} skipped`)
})

process.on('uncaughtException', (error) => {
  console.error(error)
  sum.failed++
  process.exit(1)
})

/** Runs a program of node_modules with this Node; true when it ends well. */
function runs(name, args, env = {}) {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const entry = join(dirname(manifest), typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]))
  return spawnSync(process.execPath, [entry, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/** A check counts as one test. */
function check(name, ok) {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`)
  if (ok) sum.passed++
  else sum.failed++
}

/** Adds up one vitest project; that it could not run to its end is one failure more. */
function tests(project) {
  const file = join(scratch, `${project}.json`)
  const ok = runs('vitest', ['run', '--project', project, '--reporter=default', '--reporter=./scripts/totals-reporter.mjs'], {
    CONSTANCY_TOTALS: file,
  })
  let totals
  try {
    totals = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    totals = { passed: 0, failed: 0, skipped: [] }
  }
  sum.passed += totals.passed
  sum.failed += totals.failed > 0 || ok ? totals.failed : 1
  sum.skipped.push(...totals.skipped)
}

const folders = ['src', 'test', 'scripts']
check(
  'types',
  ['tsconfig.json', 'src/tsconfig.pure.json', 'src/web/tsconfig.json', 'test/web/tsconfig.json']
    .map((file) => join(root, file))
    .map((file) => runs('typescript', ['-p', file, '--noEmit']))
    .every(Boolean),
)
check('lint', runs('oxlint', ['--deny-warnings', ...folders]))
check('format', runs('oxfmt', ['--check', ...folders]))
check('unused', runs('knip', ['--no-progress']))
check('house', runs('vitest', ['run', '--project', 'house']))
tests('unit')
tests('whole')
tests('web')
process.exitCode = sum.failed > 0 ? 1 : 0
