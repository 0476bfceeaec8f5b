import { defineConfig } from 'vitest/config'

/**
 * Tests that start processes, fill results folders, build, run the documentation, or repeat an analysis on thousands of samples; those of
 * the page are `web`, all others `unit`, which are run often and stay well under a minute.
 */
const WHOLE = [
  'test/whole/**/*.test.ts',
  'test/docs.test.ts',
  'test/cli/store/trouble.test.ts',
  'test/cli/{work,search}/**/*.test.ts',
  'test/study/analyses/{breakEven,discover}.test.ts',
]

export default defineConfig({
  test: {
    // All cores: by default one is left idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      // Files share what they load, which is most of the time that they would take apart.
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...WHOLE, 'test/web/**', 'test/house.test.ts'],
          isolate: false,
          // No test needs a tenth of it, but on a machine that others use it may take many times as long as it needs.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'house', include: ['test/house.test.ts'] } },
      {
        test: {
          name: 'whole',
          include: WHOLE,
          globalSetup: ['test/whole/build.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          globalSetup: ['test/whole/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
