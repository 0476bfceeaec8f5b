import { expect, test } from 'vitest'
import { canonical, readable } from '../../src/formats/canonical.ts'
import { hashOf } from '../../src/formats/hash.ts'

test('equal data have one spelling', () => {
  expect(canonical({ b: [1, undefined, null], a: { d: -0, c: 'x"' }, e: undefined })).toBe('{"a":{"c":"x\\"","d":0},"b":[1,null,null]}')
  expect(canonical({ x: 1, y: 2 })).toBe(canonical({ y: 2, x: 1 }))
  expect(canonical({ n: 0.1 + 0.2, m: 1e21, t: true })).toBe('{"m":1e+21,"n":0.30000000000000004,"t":true}')
})

test('what JSON cannot hold is refused', () => {
  for (const value of [NaN, Infinity, -Infinity]) expect(() => canonical({ value })).toThrow(RangeError)
})

test('the readable form says the same', () => {
  const data = { b: 1, a: [1.5, 'ö'] }
  expect(JSON.parse(readable(data))).toEqual(data)
  expect(readable(data)).toBe('{\n  "a": [\n    1.5,\n    "ö"\n  ],\n  "b": 1\n}\n')
})

test('sha256: the published answers', () => {
  expect(hashOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
