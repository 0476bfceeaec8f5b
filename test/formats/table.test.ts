/* oxlint-disable eslint/no-control-regex -- such characters are what is tested */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTable, tableText } from '../../src/formats/table.ts'

test('numbers have their shortest form, nothing is an empty cell, lines end in a newline', () => {
  expect(
    tableText(
      ['a', 'b'],
      [
        [0.1, null],
        [-0, undefined],
        [1e-7, true],
        [-2, 'x'],
      ],
    ),
  ).toBe('a,b\n0.1,\n0,\n1e-7,true\n-2,x\n')
})

test('a number that is not finite is an error', () => {
  expect(() => tableText(['a'], [[NaN]])).toThrow('column a: NaN is not finite')
  expect(() => tableText(['a'], [[Infinity]])).toThrow('column a')
})

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\n=1', ' =1', '\u00A0=1', '\uFEFF=1', '\uFF1D1', '\r\n+x', '  \n@x', '\tx'])(
  '%j cannot start a formula',
  (text) => {
    expect(parsed(tableText(['a'], [[text]]))).toEqual([[`'${text}`.replace(/\r\n?/g, '\n').trim()]])
  },
)

const parsed = (text: string) => parseTable(text).rows

test('what is written is read again, whatever is in it', () => {
  const cell = fc
    .string({ minLength: 1 })
    .filter(
      (text) =>
        text.trim() === text &&
        !/[\r"]/.test(text) &&
        !/^[=+\-@\s]/.test(text) &&
        !/[\u0000-\u001F\u00A0\u200B\uFEFF\uFF0B-\uFF20]/.test(text),
    )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(parsed(tableText(['a', 'b'], rows))).toEqual(rows)
    }),
  )
})

test('whatever the text, it is read without an error thrown, and each row has its line', () => {
  const piece = fc.constantFrom('a', ',', ';', '\t', '"', '\n', '\r\n', ' ', 'sep=', '=', '\uFEFF', 'team', '0,5')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { rows, lines } = parseTable(pieces.join(''))
      expect(lines).toHaveLength(rows.length)
      for (const [i, line] of lines.entries()) expect(line).toBeGreaterThan(lines[i - 1] ?? 0)
    }),
  )
})
