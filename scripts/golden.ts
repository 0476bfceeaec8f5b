// `npm run golden`: writes the golden results anew, after a change that moves them on purpose.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GOLDEN } from '../test/golden/text.ts'
import { ROOT } from './project.ts'

for (const [path, text] of Object.entries(GOLDEN)) {
  writeFileSync(join(ROOT, path), text())
  console.log(`wrote ${path}`)
}
