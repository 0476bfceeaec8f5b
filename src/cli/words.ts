import { suggest } from './suggest.ts'

/** What the shell knows when yargs complains. */
export interface Misuse {
  /** The arguments as typed. */
  readonly args: readonly string[]
  /** Names of commands. */
  readonly commands: readonly string[]
  /** The command's words, such as `compare <scenario>`; undefined when there is no such command. */
  readonly usage: string | undefined
  /** Names of its options, without dashes. */
  readonly options: readonly string[]
}

/** yargs's complaint in our words: what was found, what was expected, and what was probably meant. */
export function reword(complaint: string, misuse: Misuse): string {
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/s.exec(complaint)
  if (unknown) return misuse.usage === undefined ? unknownCommand(misuse) : unknownWords(unknown[1].split(', '), misuse, misuse.usage)
  const novalue = /^Not enough arguments following: (.*)$/s.exec(complaint)
  if (novalue) return `${dashed(novalue[1])} needs a value`
  const few = /^Not enough non-option arguments: got (\d+)/.exec(complaint)
  if (few) return missingPositional(Number(few[1]), misuse)
  const missing = /^Missing required arguments?: (.*)$/s.exec(complaint)
  if (missing) return `${missing[1].split(', ').map(dashed).join(' and ')} missing: ${misuse.usage} needs it`
  if (complaint.startsWith('Invalid values:')) return invalidValues(complaint)
  return complaint
}

function unknownCommand({ args, commands }: Misuse): string {
  const word = args[0]
  if (word.startsWith('-'))
    return `unknown option "${word}". ${didYouMean(word, ['--help', '--version'])}A command comes first. Known: ${commands.join(', ')}`
  return `unknown command "${word}". ${didYouMean(word, commands)}Known: ${commands.join(', ')}`
}

/** yargs names an option without its dashes, and `--every-rnu` a second time as `everyRnu`: only what was typed is told. */
function unknownWords(words: readonly string[], { args, options }: Misuse, usage: string): string {
  const typed = new Set(args.map((arg) => (arg.startsWith('-') ? arg.replace(/=.*$/s, '') : arg)))
  const problem = (word: string): string[] => {
    if (typed.has(dashed(word))) return [`unknown option "${dashed(word)}". ${didYouMean(dashed(word), options.map(dashed))}`.trimEnd()]
    return typed.has(word) ? [`unexpected "${word}": expected ${usage}`] : []
  }
  return words.flatMap(problem).join('\n')
}

function missingPositional(got: number, misuse: Misuse): string {
  const { args, usage, commands } = misuse
  if (usage === undefined) return args.length > 0 ? unknownCommand(misuse) : `a command is missing. Known: ${commands.join(', ')}`
  const needed = usage.match(/<[^>]+>/g) ?? []
  return `${needed.slice(got).join(' and ')} missing: expected ${usage}`
}

/** `Invalid values:` and then a line for each option: `Argument: on, Given: "pbs", Choices: "slurm"`. */
function invalidValues(complaint: string): string {
  const lines = [...complaint.matchAll(/Argument: (.*), Given: "(.*)", Choices: (.*)/g)]
  const problem = ([, option, given, choices]: RegExpMatchArray): string => {
    const words = choices.replaceAll('"', '').split(', ')
    return `${dashed(option)} ${given}: expected ${words.join(' or ')}. ${didYouMean(given, words)}`.trimEnd()
  }
  return lines.map(problem).join('\n')
}

function didYouMean(word: string, known: readonly string[]): string {
  const meant = suggest(word, known)
  return meant === undefined ? '' : `Did you mean "${meant}"? `
}

function dashed(option: string): string {
  return option.startsWith('-') ? option : `${option.length === 1 ? '-' : '--'}${option}`
}
