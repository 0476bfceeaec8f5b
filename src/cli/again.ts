import type { ScenarioOptions } from './read.ts'

/** Which run a command makes again. */
export interface Again extends ScenarioOptions {
  readonly design: string
  /** From 1. */
  readonly replicate: number
  readonly team?: string
}

/** The command that shows one run, as a shell takes it. @param more further words, such as `--weeks 26` */
export function runCommand(path: string, { design, replicate, team, ...options }: Again, more: readonly string[] = []): string {
  const which = ['--design', design, '--replicate', String(replicate), ...(team === undefined ? [] : ['--team', team])]
  return ['constancy', 'run', path, ...which, ...more, ...changes(options)].map(quoted).join(' ')
}

/** What the command line changes in a scenario, as words. */
function changes({ set = [], teams, columns, seed }: ScenarioOptions): string[] {
  return [
    ...set.flatMap((each) => ['--set', each]),
    ...(teams === undefined ? [] : ['--teams', teams]),
    ...(columns === undefined ? [] : ['--columns', columnsText(columns)]),
    ...(seed === undefined ? [] : ['--seed', seed]),
  ]
}

function columnsText(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([what, column]) => `${what}=${column}`)
    .join(',')
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w./=,:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
