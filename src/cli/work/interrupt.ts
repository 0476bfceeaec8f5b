import { EXIT } from '../stop.ts'

/**
 * Until the returned function is called, an interrupt (Ctrl-C) or a request to end runs `last`, says what to do next, and ends
 * the program at once with exit code 130 or 143. Storing is never cut in half: it happens in one go, and signals wait for it.
 */
export function onInterrupt(last: () => string): () => void {
  const end = (code: number) => () => {
    process.stderr.write(`\n${last()}\n`)
    process.exit(code)
  }
  const interrupted = end(EXIT.interrupted)
  const terminated = end(EXIT.terminated)
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', terminated)
  return () => {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', terminated)
  }
}
