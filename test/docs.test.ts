import { rmSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blocksOf, documents, lookFor, runBlock, shown, workspace } from '../scripts/documentation.ts'
import { projectFiles, ROOT } from '../scripts/project.ts'
import { needs } from './helpers/needs.ts'

describe.each(documents())('%s', (path) => {
  const page = readFileSync(join(ROOT, path), 'utf8')
  const blocks = blocksOf(page).filter(({ script }) => script !== '')
  let folder: string

  beforeAll(() => void (folder = workspace()))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('every link inside the project leads somewhere', () => {
    const files = new Set(readFiles())
    const broken = [...page.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => join(path, '..', link).replace(/\/$/, ''))
    expect(broken.filter((target) => !files.has(target))).toEqual([])
  })

  for (const block of blocks) {
    test(`line ${block.line}: ${block.script}`, async (context) => {
      await needs(context, () => lookFor(block.tool))
      const { status, stdout, stderr } = runBlock(block, folder)
      expect(`${stderr}${stdout}ended with ${status}`).toMatch(/ended with 0$/)
      const { output } = block
      const printed = output && shown(stdout, output).join('\n')
      const written = output && page.split('\n').slice(output.from, output.to).join('\n')
      expect(printed, 'run npm run generate').toBe(written)
    })
  }
})

/** Files and folders of the project. */
function readFiles(): string[] {
  return projectFiles().flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/')))
}
