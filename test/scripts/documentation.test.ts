import { describe, expect, test } from 'vitest'
import { blocksOf, refreshed } from '../../scripts/documentation.ts'

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

  test('a block without an end is told', () => {
    expect(() => blocksOf(page('a', '```sh', 'ls'))).toThrow('line 2: the block that starts here has no end')
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
