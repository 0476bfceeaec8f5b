import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../scripts/project.ts'

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

test('the citation is of this version, and has what the Citation File Format 1.2.0 asks for', () => {
  const { version, license } = JSON.parse(read('package.json')) as Record<string, string>
  const citation = parse(read('CITATION.cff')) as Record<string, unknown>
  expect(citation).toMatchObject({ version, license, type: 'software', 'cff-version': '1.2.0' })
  expect(citation).toMatchObject({ message: expect.any(String), title: expect.any(String), authors: [{ name: 'The Constancy authors' }] })
  expect(citation['date-released']).toMatch(/^\d{4}-\d\d-\d\d$/)
})
