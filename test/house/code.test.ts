import { expect, test } from 'vitest'
import { code } from './code.ts'

test.each([
  ['a // b\nc', 'a     \nc'],
  ['a /* b\n */ c', 'a     \n    c'],
  ["x = 'a // b'", 'x =         '],
  ["x = 'it\\'s' + y", 'x =         + y'],
  ["x = '\\\\' + y", 'x =      + y'],
  ['x = `a ${b * 2} c` + d', `x = ${' '.repeat(5)}b * 2${' '.repeat(4)} + d`],
  ['x = `a ${f({ b: `${c}` })} c`', `x = ${' '.repeat(5)}f({ b: ${' '.repeat(3)}c${' '.repeat(2)} })${' '.repeat(4)}`],
  ['x = /[/"]\\/x/g.test(y)', 'x =          g.test(y)'],
  ['x = a / b / c', 'x = a / b / c'],
])('%j', (text, bare) => {
  expect(code(text, false)).toBe(bare)
})

test('keeps quotes when asked', () => {
  expect(code("import 'a//b' // c", true)).toBe("import 'a//b'     ")
})
