import type { Command } from '../commands.ts'

interface Args {
  readonly of: 'scenario' | 'design' | 'check'
}

export const command: Command<Args> = {
  builder: (parser) =>
    parser
      .positional('of', { describe: 'which kind of file', choices: ['scenario', 'design', 'check'] as const, default: 'scenario' as const })
      .example('$0 schema > scenario.schema.json', 'then begin a scenario with: # yaml-language-server: $schema=scenario.schema.json'),
  handler: async (args) => {
    const { designFileSchema, scenarioSchema } = await import('../../formats/schema.ts')
    const { checkSchema } = await import('../../formats/checks/schema.ts')
    const schema = args.of === 'design' ? designFileSchema() : args.of === 'check' ? checkSchema() : scenarioSchema()
    process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  },
}
