import { expect, test } from 'vitest'
import { withOpening, type Opening } from '../../src/formats/opening.ts'

const PAGE = '<p>before</p><script type="application/json" id="given">null</script><p>after</p>'
const read = (page: string): unknown => JSON.parse(/id="given">([^]*?)<\/script>/.exec(page)![1])

test('what is given lies in its block and comes out as it was', () => {
  const given: Opening = { kind: 'scenario', name: 'a.yaml', files: { 'a.yaml': 'title: "$& $1"\n', ['__proto__']: 'x' } }
  const page = withOpening(PAGE, given)
  expect(page.startsWith('<p>before</p><script')).toBe(true)
  expect(page.endsWith('</script><p>after</p>')).toBe(true)
  expect(read(page)).toEqual(given)
  expect(Object.keys((read(page) as { files: object }).files)).toEqual(['a.yaml', '__proto__'])
})

test.each(['</script><script>alert(1)</script>', '<!-- <script>', '</SCRIPT >', ']]>'])('nothing in it ends the block: %s', (text) => {
  const page = withOpening(PAGE, { kind: 'scenario', name: text, files: { [text]: text } })
  expect(page.match(/<\/?script|<!--/gi)).toEqual(['<script', '</script'])
  expect(read(page)).toMatchObject({ name: text, files: { [text]: text } })
})

test('what is given again takes the place of what was', () => {
  const once = withOpening(PAGE, { kind: 'scenario', name: 'a', files: {} })
  expect(read(withOpening(once, { kind: 'scenario', name: 'b', files: {} }))).toMatchObject({ name: 'b' })
})

test('a page without a block is an error', () => {
  expect(() => withOpening('<p></p>', { kind: 'scenario', name: 'a', files: {} })).toThrow('has no block')
})
