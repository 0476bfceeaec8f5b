import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandFor } from '../../src/web/view/commandFor.ts'
import { nextSeed } from '../../src/web/view/nextSeed.ts'
import { scenario } from '../helpers/scenario.ts'

const place = { ...scenario({ designs: ['ad hoc', 'central', 'other'] }), name: 'ward' }

test('the command names file, designs, worlds and seed', () => {
  expect(commandFor({ ...place, seed: '7' }, [0, 2], 200)).toBe(
    'constancy compare ward.yaml --designs "ad hoc,other" --replicates 200 --seed 7',
  )
  expect(commandFor({ ...place, name: 'our ward', seed: 'first try' }, [0, 1], 50)).toBe(
    'constancy compare "our ward.yaml" --designs "ad hoc,central" --replicates 50 --seed "first try"',
  )
})

test('a seed that a shell would read otherwise stays in the file: a link is a stranger’s', () => {
  for (const seed of ['$(reboot)', '`reboot`', '";reboot;"', '-x', "a'b", 'a\nb', '!!', '']) {
    expect(commandFor({ ...place, seed }, [0, 1], 200)).not.toContain('--seed')
  }
})

test('other luck is another seed each time, and a number goes up by one', () => {
  expect(['1', '09', '9'.repeat(30), 'ward', 'ward 2', ''].map(nextSeed)).toEqual([
    '2',
    '10',
    `1${'0'.repeat(30)}`,
    'ward 2',
    'ward 3',
    '2',
  ])
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(nextSeed(seed)).not.toBe(seed)
      expect(nextSeed(nextSeed(seed))).not.toBe(nextSeed(seed))
    }),
  )
})
