import type { Argv, CommandModule } from 'yargs'
import yargs from 'yargs'
import { COMMANDS, type Listed } from './commands.ts'
import { EXIT, Stop } from './stop.ts'
import { version } from './version.ts'
import { reword, unknownCommand } from './words.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- each command has its own options
type Command = CommandModule<any, any>

const EPILOGUE = `Exit codes: 0 ok · 1 a run failed · 2 bad input, or results cannot be written · 3 precision not reached ·
4 verification failed · 130 interrupted, 143 terminated (what was done is kept).`

/**
 * Reads the arguments and runs the command they name. Only that command's file is loaded; `--help` alone loads none.
 * @throws Stop with exit code 2 when the arguments make no sense; whatever else the command throws
 */
export async function shell(args: readonly string[], commands = COMMANDS): Promise<void> {
  const names = Object.keys(commands)
  if (args.length > 0 && !args[0].startsWith('-') && !names.includes(args[0])) throw new Stop(EXIT.badInput, unknownCommand(args, names))
  const chosen = names.includes(args[0]) ? await moduleOf(commands[args[0]]) : undefined
  const modules = chosen === undefined ? Object.values(commands).map(headOf) : [chosen]
  const parser = prepare(args, modules)
  parser.fail((complaint: string, error: Error | undefined, usage: unknown) => {
    if (error && error.name !== 'YError') throw error
    const options = Object.keys((usage as { getDescriptions(): Record<string, string> }).getDescriptions())
    const words = chosen === undefined ? undefined : usageOf(chosen)
    throw new Stop(
      EXIT.badInput,
      reword(complaint, { args, commands: names, usage: words, options: options.filter((o) => !names.includes(o)) }),
    )
  })
  await parser.parseAsync()
}

async function moduleOf({ usage, about, load }: Listed): Promise<Command> {
  const { command } = await load()
  return { ...command, command: usage, describe: about }
}

/** A command in the list of all, not to be run. */
function headOf({ usage, about }: Listed): Command {
  return { command: usage, describe: about, handler: () => {} }
}

function prepare(args: readonly string[], modules: readonly Command[]): Argv {
  const parser = yargs([...args])
    .scriptName('constancy')
    .usage('$0 <command>\n\nCompares ways to organise improvement work: what each gains, and how much effort is done twice.')
    .locale('en')
    .exitProcess(false)
    .parserConfiguration({ 'dot-notation': false, 'greedy-arrays': false, 'parse-numbers': false, 'parse-positional-numbers': false })
    .strict()
    .demandCommand(1)
    .check((argv) => meaningful(argv, args), true)
    .version(version())
    .help()
    .alias('h', 'help')
    .alias('v', 'version')
    .example('$0 compare scenarios/central-or-distributed.yaml', 'all designs of a scenario, paired')
    .example('$0 compare --help', 'options and examples of one command')
    .epilogue(EPILOGUE)
    .wrap(Math.min(110, process.stdout.columns ?? 110))
  for (const module of modules) parser.command(module)
  return parser
}

/** yargs reads `--points many` as NaN, and `--points` at the end as nothing, without a word. */
function meaningful(argv: Readonly<Record<string, unknown>>, args: readonly string[]): true {
  for (const [name, value] of Object.entries(argv)) {
    const option = `--${name}`
    const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`))
    if (at < 0) continue
    const given = args[at] === option ? args[at + 1] : args[at].slice(option.length + 1)
    const bare = given === undefined || (args[at] === option && given.startsWith('--'))
    if (bare && (value === undefined || value === '')) throw new Stop(EXIT.badInput, `${option} needs a value`)
    if (value !== value) throw new Stop(EXIT.badInput, `${option} ${given}: expected a number`)
    if (typeof value === 'boolean' && args[at] !== option && given !== 'true' && given !== 'false')
      throw new Stop(EXIT.badInput, `${option}=${given}: expected ${option} alone, or ${option}=true or ${option}=false`)
  }
  return true
}

function usageOf(command: Command): string {
  return `constancy ${String(command.command)}`
}
