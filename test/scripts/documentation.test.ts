import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { blocksOf, refreshed, runBlock } from '../../scripts/documentation.ts'

const page = (...lines: string[]): string => lines.join('\n')

describe('blocks', () => {
  test('sh: every line but comments; setting up and testing the project are left out', () => {
    const [block] = blocksOf(
      page(
        '# A',
        '```sh',
        '# first',
        'npm ci && npx constancy compare a.yaml   # the main job',
        'npm ci && npm test',
        'constancy params',
        '```',
      ),
    )
    expect(block).toMatchObject({ line: 2, script: 'npx constancy compare a.yaml\nconstancy params', output: undefined })
  })

  test('sh: a line goes on after a backslash', () => {
    expect(blocksOf(page('```sh', 'constancy compare a.yaml \\', '  --jobs 1', '```'))[0].script).toBe(
      'constancy compare a.yaml    --jobs 1',
    )
  })

  test('console: what follows a dollar', () => {
    expect(blocksOf(page('```console', '$ constancy check a.yaml', 'no problems', '```'))[0].script).toBe('constancy check a.yaml')
  })

  test('python and r: as they stand, each by its own program', () => {
    const [python, r] = blocksOf(page('```python', 'import csv', '# a', '```', '```r', 'x <- 1', '```'))
    expect(python).toMatchObject({ tool: 'python3', script: 'import csv\n# a' })
    expect(r).toMatchObject({ tool: 'Rscript', script: 'x <- 1' })
  })

  test('other languages, and what is marked, are not run', () => {
    expect(blocksOf(page('```yaml', 'a: 1', '```', '', '<!-- not run: needs a cluster -->', '', '```sh', 'sbatch x', '```'))).toEqual([])
    expect(blocksOf(page('<!-- not run: -->', '```sh', 'ls', '```'))).toHaveLength(1)
  })

  test('what would not end is interrupted after a text', () => {
    const [block, plain] = blocksOf(page('<!-- until: http://1 -->', '```sh', 'constancy lab', '```', '```sh', 'ls', '```'))
    expect(block).toMatchObject({ script: 'constancy lab', until: 'http://1' })
    expect(plain.until).toBeUndefined()
  })

  test('a block without an end is told', () => {
    expect(() => blocksOf(page('a', '```sh', 'ls'))).toThrow('line 2: the block that starts here has no end')
  })
})

describe('a block that is interrupted', () => {
  const block = (script: string) => blocksOf(page('<!-- until: ready -->', '```sh', script, '```'))[0]
  const folder = tmpdir()

  test('ends well where it ends as interrupted programs do', () => {
    const { status, stdout } = runBlock(block("trap 'exit 130' INT; echo ready; while :; do sleep 0.05; done"), folder)
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'ready\n' })
  })

  test('ends badly where it ends before, or otherwise', () => {
    expect(runBlock(block('echo not yet'), folder)).toMatchObject({ status: 1, stderr: 'ended before it printed "ready"\n' })
    expect(runBlock(block("trap 'exit 3' INT; echo ready; while :; do sleep 0.05; done"), folder).status).toBe(3)
    expect(runBlock(block("trap 'exit 0' INT; echo ready; while :; do sleep 0.05; done"), folder).status).toBe(1)
  })
})

describe('output', () => {
  const shows = (marker: string): string => page('```sh', 'constancy params', '```', '', marker, '', '```text', 'old', '```', 'after')

  test('is replaced by what is printed now', () => {
    expect(refreshed(shows('<!-- output -->'), () => 'a  \nb\n\n')).toBe(shows('<!-- output -->').replace('old', 'a\nb'))
  })

  test('may be the first lines only', () => {
    expect(refreshed(shows('<!-- output 1 -->'), () => 'a\nb\n')).toBe(shows('<!-- output 1 -->').replace('old', 'a'))
  })

  test('of several blocks, each gets its own', () => {
    const both = page(shows('<!-- output -->'), shows('<!-- output -->'))
    let n = 0
    expect(refreshed(both, () => `${++n}\n${n}`)).toBe(
      page(shows('<!-- output -->').replace('old', '1\n1'), shows('<!-- output -->').replace('old', '2\n2')),
    )
  })

  test('must be marked text', () => {
    expect(() => blocksOf(page('```sh', 'ls', '```', '<!-- output -->', '```', 'x', '```'))).toThrow('line 4: expected a block marked text')
  })
})
