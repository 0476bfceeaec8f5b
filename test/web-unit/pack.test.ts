import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packed, unpacked } from '../../src/web/state/pack.ts'

const code = (text: string): string => deflateRawSync(text).toString('base64url')

test('files come out of a link as they went in', async () => {
  const files = new Map([
    ['scenarios/mine.yaml', 'format: constancy-scenario/1\ntitle: Ä?\n'],
    ['scenarios/teams.csv', 'team\nWard 7\n'],
  ])
  const text = await packed(files)
  expect(text).toMatch(/^[\w-]+$/)
  expect(await unpacked(text!)).toEqual(files)
  expect(await packed(new Map())).toBe('')
  expect(await unpacked('')).toEqual(new Map())
})

test('what is too large for a link is not packed', async () => {
  const text = Array.from({ length: 200 }, (_, i) => createHash('sha512').update(String(i)).digest('base64')).join('')
  expect(await packed(new Map([['scenarios/x.yaml', text]]))).toBe(undefined)
})

test.each([
  ['a bomb', code(JSON.stringify([['scenarios/x.yaml', 'a'.repeat(60_000_000)]]))],
  ['no base64', '*'],
  ['no deflate', 'AAAA'],
  ['no JSON', code('{')],
  ['no files', code('{"a":1}')],
  ['files of another kind', code('[["scenarios/x.yaml",1]]')],
  ['a path that leads elsewhere', code('[["scenarios/../x.yaml",""]]')],
])('%s is refused', async (_, text) => {
  expect(await unpacked(text)).toBeUndefined()
})
