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
  handler: async ({ of }) => {
    const { checkSchema, designFileSchema, experimentSchema, scenarioSchema } = await import('../../constancy.ts')
    const make = { scenario: scenarioSchema, design: designFileSchema, experiment: experimentSchema, check: checkSchema }[of]
    process.stdout.write(`${JSON.stringify(make(), null, 2)}\n`)
  },
}
