import { expect, test } from 'vitest'
import { prepare } from '../../src/model/begin.ts'
import { good } from '../helpers/files.ts'
import { GROUPS } from '../../src/model/registry.ts'

test('an organisation is rated by its care before the first week, not as if it gave none', () => {
  const rated = (text: string) => {
    const { first } = prepare(good(text, {}, { groups: GROUPS }), 0)
    return [first.perceived[0], first.rating[0]]
  }
  const [quality, grade] = rated('place: { sizes: { teams: 40 } }\ndesigns: { a: {} }\n')
  expect(quality).toBeGreaterThan(0.3)
  expect(grade).toBe(quality >= 0.63 ? 3 : quality >= 0.55 ? 2 : quality >= 0.47 ? 1 : 0)
  const [better, best] = rated(
    'place: { sizes: { teams: 40 }, issues: { complexity: 0, startVariation: 0, exponent: 0.5, contextDifference: 0 } }\ndesigns: { a: {} }\n',
  )
  expect([better > quality, best >= grade]).toEqual([true, true])
})
