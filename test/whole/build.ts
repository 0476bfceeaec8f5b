import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds dist once, so that what these tests start is what a user starts. */
export default function build(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))], { stdio: 'inherit' })
}
