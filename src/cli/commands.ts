import type { CommandModule } from 'yargs'

/** Loads one command's file: its head only, since each handler imports what is heavy when it is called. */
// oxlint-disable-next-line typescript/no-explicit-any -- each command has its own options
export type Loader = () => Promise<{ readonly command: CommandModule<any, any> }>

/** Every command, in the order of `--help`. A command's words, options and help stand in its own file. */
export const COMMANDS: Readonly<Record<string, Loader>> = {
  init: () => import('./commands/init.ts'),
  check: () => import('./commands/check.ts'),
  show: () => import('./commands/show.ts'),
  diff: () => import('./commands/diff.ts'),
  run: () => import('./commands/run.ts'),
  compare: () => import('./commands/compare.ts'),
  resume: () => import('./commands/resume.ts'),
  status: () => import('./commands/status.ts'),
  merge: () => import('./commands/merge.ts'),
  verify: () => import('./commands/verify.ts'),
  replay: () => import('./commands/replay.ts'),
  params: () => import('./commands/params.ts'),
  schema: () => import('./commands/schema.ts'),
}
