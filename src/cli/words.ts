import { didYouMean } from '../model/check/suggest.ts'

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
  if (unknown)
    return misuse.usage === undefined
      ? unknownCommand(misuse.args, misuse.commands)
      : unknownWords(unknown[1].split(', '), misuse, misuse.usage)
  const novalue = /^Not enough arguments following: (.*)$/s.exec(complaint)
  if (novalue) return `${dashed(novalue[1])} needs a value`
  const few = /^Not enough non-option arguments: got (\d+)/.exec(complaint)
  if (few) return missingPositional(Number(few[1]), misuse)
  const missing = /^Missing required arguments?: (.*)$/s.exec(complaint)
  if (missing) return `${missing[1].split(', ').map(dashed).join(' and ')} missing: ${misuse.usage} needs it`
  if (complaint.startsWith('Invalid values:')) return invalidValues(complaint)
  return complaint
}

/** The first word is neither a command nor an option that stands alone. */
export function unknownCommand([word]: readonly string[], commands: readonly string[]): string {
  if (word.startsWith('-'))
    return `unknown option "${word}". ${meant(word, ['--help', '--version'])}A command comes first. Known: ${commands.join(', ')}`
  return `unknown command "${word}". ${meant(word, commands)}Known: ${commands.join(', ')}`
}

/**
 * yargs names an option without its dashes, `--every-rnu` a second time as `everyRnu`, and `-jobs` letter by letter: what is
 * told is what was typed.
 */
function unknownWords(words: readonly string[], { args, options }: Misuse, usage: string): string {
  const known = options.map(dashed)
  const typed = args.map((arg) => (arg.startsWith('-') ? arg.replace(/=.*$/s, '') : arg))
  const unknown = typed.filter((arg) => words.some((word) => arg === word || arg === dashed(word)) || /^-[a-z][\w-]/i.test(arg))
  const problems = [...new Set(unknown)].map((arg) =>
    arg.startsWith('-') ? `unknown option "${arg}". ${meant(arg, known)}`.trimEnd() : `unexpected "${arg}": expected ${usage}`,
  )
  return problems.join('\n') || `unexpected ${words.join(', ')}: expected ${usage}`
}

function missingPositional(got: number, { args, usage, commands }: Misuse): string {
  if (usage === undefined) return args.length > 0 ? unknownCommand(args, commands) : `a command is missing. Known: ${commands.join(', ')}`
  const needed = usage.match(/<[^>]+>/g) ?? []
  return `${needed.slice(got).join(' and ')} missing: expected ${usage}`
}

/** `Invalid values:` and then a line for each option: `Argument: on, Given: "pbs", Choices: "slurm"`. */
function invalidValues(complaint: string): string {
  const lines = [...complaint.matchAll(/Argument: (.*), Given: "(.*)", Choices: (.*)/g)]
  const problem = ([, option, given, choices]: RegExpMatchArray): string => {
    const words = choices.replaceAll('"', '').split(', ')
    return `${dashed(option)} ${given}: expected ${words.join(' or ')}. ${meant(given, words)}`.trimEnd()
  }
  return lines.map(problem).join('\n')
}

/** With a blank at its end, or nothing. */
function meant(word: string, known: readonly string[]): string {
  const hint = didYouMean(word, known)
  return hint === '' ? '' : `${hint} `
}

function dashed(option: string): string {
  return option.startsWith('-') ? option : `${option.length === 1 ? '-' : '--'}${option}`
}
