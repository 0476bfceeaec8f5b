/** Exit codes, the same for every command. */
export const EXIT = {
  ok: 0,
  runFailed: 1,
  badInput: 2,
  notPrecise: 3,
  notVerified: 4,
  interrupted: 130,
  terminated: 143,
} as const

/** Ends the program with a message for the user, without a stack trace. Thrown anywhere in `cli`, caught by the shell. */
export class Stop extends Error {
  readonly code: number

  /** @param code one of `EXIT`; @param message what was found and what was expected, in plain words */
  constructor(code: number, message: string) {
    super(message)
    this.name = 'Stop'
    this.code = code
  }
}
