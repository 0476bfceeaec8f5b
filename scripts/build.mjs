// Builds dist from src: clean, compile, copy what the compiler leaves behind, and make the Lab's page, as files for any host and as
// one file. May run any number of times.
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const web = join(source, 'web')
const target = join(root, 'dist')

/** The compiler's own entry, so that no shell, no PATH and no `.bin` link is needed. */
function compiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  } catch {
    return undefined
  }
}

/** What makes the page; undefined where it is not installed. */
async function pageMaker() {
  try {
    createRequire(import.meta.url).resolve('vite/package.json')
  } catch {
    return undefined
  }
  return (await import('vite')).build
}

/** Files that are read as they are, such as boot files of threads. Declarations are for the compiler only; the page is made apart. */
function plainFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return path === web ? [] : plainFiles(path)
    return /\.(ts|tsx)$/.test(entry.name) || /^tsconfig.*\.json$/.test(entry.name) ? [] : [path]
  })
}

// The page is the same whoever builds it.
process.env.NODE_ENV = 'production'
const tsc = compiler()
const makePage = await pageMaker()
const missing = [tsc === undefined && 'typescript', makePage === undefined && 'vite'].filter(Boolean)
if (missing.length > 0) {
  console.error(`scripts/build.mjs: ${missing.join(' and ')} not installed. Run \`npm ci\`, then \`npm run build\``)
  process.exit(1)
}

// Built beside and moved into place, so that a failed build leaves the old one as it was.
const fresh = `${target}-${process.pid}`
try {
  execFileSync(process.execPath, [tsc, '-p', join(source, 'tsconfig.build.json'), '--outDir', fresh], { cwd: root, stdio: 'inherit' })
} catch {
  rmSync(fresh, { recursive: true, force: true })
  console.error('scripts/build.mjs: src does not compile; see the messages above')
  process.exit(1)
}
for (const file of plainFiles(source)) {
  const to = join(fresh, relative(source, file))
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(file, to)
}
try {
  for (const [mode, folder] of [
    ['production', 'web'],
    ['one-file', 'web-one-file'],
  ]) {
    const configFile = join(root, 'vite.config.ts')
    await makePage({ configFile, mode, logLevel: 'warn', build: { outDir: join(fresh, folder) } })
  }
} catch (error) {
  rmSync(fresh, { recursive: true, force: true })
  console.error(`scripts/build.mjs: the page cannot be made: ${error.message}`)
  process.exit(1)
}
chmodSync(join(fresh, 'cli', 'main.js'), 0o755)
rmSync(target, { recursive: true, force: true })
renameSync(fresh, target)
