import type { CommandModule } from 'yargs'

interface Args {
  readonly of: 'scenario' | 'design'
}

export const command: CommandModule<object, Args> = {
  command: 'schema [of]',
  describe: 'JSON Schema of scenario or design files, for editors',
  builder: (parser) =>
    parser
      .positional('of', { describe: 'which kind of file', choices: ['scenario', 'design'] as const, default: 'scenario' as const })
      .example('$0 schema > scenario.schema.json', 'then begin a scenario with: # yaml-language-server: $schema=scenario.schema.json'),
  handler: async (args) => {
    const { designFileSchema, scenarioSchema } = await import('../../formats/schema.ts')
    const schema = args.of === 'design' ? designFileSchema() : scenarioSchema()
    process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
  },
}
