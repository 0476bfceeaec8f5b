import type { Command } from '../commands.ts'

const KINDS = ['scenario', 'design', 'experiment', 'check'] as const

interface Args {
  readonly of: (typeof KINDS)[number]
}

export const command: Command<Args> = {
  builder: (parser) =>
    parser
      .positional('of', { describe: 'which kind of file', choices: KINDS, default: 'scenario' as const })
      .example('$0 schema > scenario.schema.json', 'then begin a scenario with: # yaml-language-server: $schema=scenario.schema.json'),
  async handler({ of }) {
    process.stdout.write(`${JSON.stringify(await MADE[of](), null, 2)}\n`)
  },
}

const MADE: Readonly<Record<Args['of'], () => Promise<unknown>>> = {
  scenario: async () => (await import('../../formats/schema.ts')).scenarioSchema(),
  design: async () => (await import('../../formats/schema.ts')).designFileSchema(),
  experiment: async () => (await import('../../formats/experiments/schema.ts')).experimentSchema(),
  check: async () => (await import('../../formats/checks/schema.ts')).checkSchema(),
}
