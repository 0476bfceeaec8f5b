#!/usr/bin/env node
import { shell } from './shell.ts'
import { EXIT, Stop } from './stop.ts'

/** One line for the user, and the exit code; where it came from only when asked for, by CONSTANCY_DEBUG=1. */
function fail(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(`${process.env.CONSTANCY_DEBUG === '1' ? stack : message}\n`)
  process.exitCode = error instanceof Stop ? error.code : EXIT.runFailed
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
process.on('uncaughtException', (error) => {
  fail(error)
  process.exit()
})

await shell(process.argv.slice(2)).catch(fail)
