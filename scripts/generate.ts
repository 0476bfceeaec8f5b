// `npm run generate`: writes what is made from the declarations, then every output that README and docs show.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { blocksOf, documents, runBlock, refreshed, workspace } from './documentation.ts'
import { GENERATED } from './generated.ts'
import { ROOT } from './project.ts'

function write(path: string, text: string): void {
  const file = join(ROOT, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`wrote ${path}`)
}

for (const [path, text] of Object.entries(GENERATED)) write(path, text())

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const pages = documents().filter((path) => blocksOf(read(path)).some(({ output }) => output))
if (pages.length > 0) execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' })
for (const path of pages) {
  const folder = workspace()
  const fresh = refreshed(read(path), (block) => {
    const { status, stdout, stderr } = runBlock(block, folder)
    if (status !== 0) throw new Error(`${path}:${block.line}  ended with ${status}\n${block.script}\n${stderr}`)
    return stdout
  })
  rmSync(folder, { recursive: true, force: true })
  write(path, fresh)
}
