import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { GOLDEN } from './text.ts'

// A change that moves these numbers on purpose is followed by `npm run golden` and by a line in the changelog marked *results change*.
test.each(Object.entries(GOLDEN))('%s is as it was', (path, text) => {
  expect(text()).toBe(readFileSync(join(ROOT, path), 'utf8'))
})
