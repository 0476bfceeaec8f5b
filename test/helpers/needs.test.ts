import { afterEach, expect, test, vi, type TestContext } from 'vitest'
import { needs } from './needs.ts'

/** Stands in for a test that can be skipped. */
const context = {
  skip: (note: string): never => {
    throw new Error(`skipped: ${note}`)
  },
} as unknown as TestContext
const missing = (): never => {
  throw new Error('R 4')
}

afterEach(() => void vi.unstubAllEnvs())

test('gives what is there', async () => {
  expect(await needs(context, () => 'here')).toBe('here')
})

test('skips, and names what is missing', async () => {
  vi.stubEnv('CI', '')
  await expect(needs(context, missing)).rejects.toThrow('skipped: needs R 4')
})

test('fails where nothing may be skipped', async () => {
  vi.stubEnv('CI', 'true')
  await expect(needs(context, missing)).rejects.toThrow('needs R 4; with CI=true nothing may be skipped')
})
