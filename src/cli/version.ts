import { readFileSync } from 'node:fs'

/** Version of the program, from package.json: the same two levels up in `src` and in `dist`. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
