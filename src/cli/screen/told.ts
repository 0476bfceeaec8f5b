import { styleText } from 'node:util'
import type { ToldLink } from '../../report/why/told.ts'
import { wrap } from './wrap.ts'

/** A sentence of the story with the commands that show it. */
export interface Shown {
  readonly text: string
  readonly shows: readonly (ToldLink['shows'][number] & { readonly design: string; readonly command: string })[]
}

/** Width where the output goes to a file or another program. */
const WIDTH = 100
const WIDEST = 110

/** Numbered sentences, below each the commands that show what it says. */
export function told(story: readonly Shown[], width = Math.min(WIDEST, process.stdout.columns ?? WIDTH)): string {
  if (story.length === 0) return 'In this world teams do the same in every week.\n'
  const lines = story.flatMap(({ text, shows }, n) => {
    const [first, ...rest] = wrap(whole(text), width - 4).split('\n')
    const commands = shows.map(({ command }) => dim(`    ${command}`))
    return [`${String(n + 1).padStart(2)}  ${first}`, ...rest.map((line) => `    ${line}`), ...commands]
  })
  return `${lines.join('\n')}\n`
}

/** Names that are marked off stay on one line. */
function whole(text: string): string {
  return text.replace(/`[^`]*`|“[^”]*”/g, (name) => name.replaceAll(' ', '\u00a0'))
}

const dim = (text: string): string => styleText('dim', text, { stream: process.stdout })
