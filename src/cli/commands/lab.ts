import type { Command } from '../commands.ts'
import type { LabAsk } from '../lab/lab.ts'
import { text, whole } from '../options.ts'

const named = (option: string) => (given: unknown) => (given === undefined ? undefined : text(option, given))

const own = {
  scenario: { describe: 'scenario file to open it with', coerce: named('--scenario'), string: true, requiresArg: true },
  file: {
    describe: 'write it as one HTML file, with everything inside, that opens without a network',
    coerce: named('--file'),
    string: true,
    requiresArg: true,
  },
  force: { describe: 'write over a file that is there', boolean: true, default: false },
  port: {
    describe: 'port of this machine',
    coerce: (given: unknown) => (given === undefined ? undefined : whole('--port', given, 1, 65_535)),
    defaultDescription: '4823, or any that is free',
    string: true,
    requiresArg: true,
  },
  open: { describe: 'open the browser; --no-open only prints the address', boolean: true, default: true },
} as const

export const command: Command<LabAsk> = {
  builder: (parser) =>
    parser
      .positional('results', { type: 'string', describe: 'results folder of a comparison, sweep or search to open it with' })
      .options(own)
      .example('$0 lab', 'in the browser of this machine')
      .example('$0 lab --scenario mine.yaml', 'with a scenario of your own')
      .example('$0 lab results/central-or-distributed-1a2b3c4d', 'with what a comparison, a sweep or a search found')
      .example('$0 lab --file lab.html', 'one file for students, or for machines where nothing may be installed') as never,
  handler: async (argv) => (await import('../lab/lab.ts')).lab(argv),
}
