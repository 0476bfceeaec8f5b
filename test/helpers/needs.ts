import type { TestContext } from 'vitest'

/**
 * Gets a tool that a test needs and a machine may lack: where it is missing the test is skipped, and names it; with CI=true
 * that is a failure, so that nothing goes untested unseen.
 */
export async function needs<T>(context: TestContext, get: () => T | Promise<T>): Promise<T> {
  try {
    return await get()
  } catch (error) {
    const missing = `needs ${error instanceof Error ? error.message : String(error)}`
    if (process.env.CI === 'true') throw new Error(`${missing}; with CI=true nothing may be skipped`, { cause: error })
    return context.skip(missing)
  }
}
