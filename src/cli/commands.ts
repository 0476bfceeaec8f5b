import type { CommandModule } from 'yargs'

/** What a command's file says of it: options, examples, and what it does. Its first lines import nothing heavy. */
export type Command<Args> = Omit<CommandModule<object, Args>, 'command' | 'describe'>

/** A command as `--help` lists it, and where the rest of it is: loaded only when it is named. */
export interface Listed {
  readonly usage: string
  readonly about: string
  // oxlint-disable-next-line typescript/no-explicit-any -- each command has its own options
  readonly load: () => Promise<{ readonly command: Command<any> }>
}

/** Every command, in the order of `--help`. */
export const COMMANDS: Readonly<Record<string, Listed>> = {
  init: {
    usage: 'init [name]',
    about: 'writes a commented scenario file to start from',
    load: () => import('./commands/init.ts'),
  },
  check: {
    usage: 'check <files..>',
    about: 'whether files are sound: all problems of scenarios, designs, experiments and checks, with line, column and suggestion',
    load: () => import('./commands/check.ts'),
  },
  show: {
    usage: 'show <scenario>',
    about: 'a scenario in words, or with every parameter written out',
    load: () => import('./commands/show.ts'),
  },
  diff: {
    usage: 'diff <a> <b>',
    about: 'what really differs between two designs or two scenarios, in words',
    load: () => import('./commands/diff.ts'),
  },
  run: {
    usage: 'run <scenario>',
    about: 'one run of one design: how it went, and the story of what happened',
    load: () => import('./commands/run.ts'),
  },
  compare: {
    usage: 'compare <scenario>',
    about: 'compare all designs of a scenario, in the same worlds and with intervals',
    load: () => import('./commands/compare.ts'),
  },
  why: {
    usage: 'why <scenario>',
    about: 'which levers account for the difference between two designs, and how it came about in one world',
    load: () => import('./commands/why.ts'),
  },
  sweep: {
    usage: 'sweep <experiment>',
    about: 'run an experiment: vary what is not known, and see where the answer turns',
    load: () => import('./commands/sweep.ts'),
  },
  resume: {
    usage: 'resume <dir>',
    about: 'go on with results that were interrupted, and print the answer',
    load: () => import('./commands/resume.ts'),
  },
  status: {
    usage: 'status <dir>',
    about: 'how much of a results folder is done, and whether it is sound',
    load: () => import('./commands/status.ts'),
  },
  merge: {
    usage: 'merge <out> <dirs..>',
    about: 'put together results of the same plan that were made in several folders',
    load: () => import('./commands/merge.ts'),
  },
  verify: {
    usage: 'verify <dir>',
    about: 'make a sample of the runs again and compare every byte',
    load: () => import('./commands/verify.ts'),
  },
  replay: {
    usage: 'replay <dir>',
    about: 'make one run of a results folder again, and tell its story',
    load: () => import('./commands/replay.ts'),
  },
  report: {
    usage: 'report <dir>',
    about: 'finished results as one HTML page with charts, to read, send or print',
    load: () => import('./commands/report.ts'),
  },
  validate: {
    usage: 'validate [files..]',
    about: 'limiting cases, patterns and claims: what the model should show, and whether it does',
    load: () => import('./commands/validate.ts'),
  },
  lab: {
    usage: 'lab [results]',
    about: 'the Lab: designs side by side on a page that answers at once, in the browser or as one file',
    load: () => import('./commands/lab.ts'),
  },
  params: {
    usage: 'params',
    about: 'every parameter: unit, default, range, role, cost, source and grade of evidence',
    load: () => import('./commands/params.ts'),
  },
  schema: {
    usage: 'schema [of]',
    about: 'JSON Schema of scenario, design, experiment or check files, for editors',
    load: () => import('./commands/schema.ts'),
  },
}
