// Builds dist from src: clean, compile, copy what the compiler leaves behind. May run any number of times.
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const target = join(root, 'dist')

/** The compiler's own entry, so that no shell, no PATH and no `.bin` link is needed. */
function compiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  } catch {
    return undefined
  }
}

/** Files that are read as they are: boot files of threads, pages, styles. Declarations are for the compiler only. */
function plainFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return plainFiles(path)
    return /\.(ts|tsx)$/.test(entry.name) || /^tsconfig.*\.json$/.test(entry.name) ? [] : [path]
  })
}

const tsc = compiler()
if (tsc === undefined) {
  console.error('scripts/build.mjs: typescript is not installed. Run `npm ci`, then `npm run build`')
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
chmodSync(join(fresh, 'cli', 'main.js'), 0o755)
rmSync(target, { recursive: true, force: true })
renameSync(fresh, target)
