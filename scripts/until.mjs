// Runs a command that would not end by itself, until it has printed a text; then interrupts it, as Ctrl-C does:
//   node scripts/until.mjs TEXT COMMAND ARGUMENT…
// Ends with 0 where the command had printed it and then ended as interrupted programs do, else as the command ended.
import { spawn } from 'node:child_process'

const INTERRUPTED = 130
const [text, command, ...args] = process.argv.slice(2)
// A group of its own, so that what it starts is interrupted with it.
const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
let printed = ''
let found = false
child.stdout.setEncoding('utf8').on('data', (piece) => {
  process.stdout.write(piece)
  printed += piece
  if (found || !printed.includes(text)) return
  found = true
  process.kill(-child.pid, 'SIGINT')
})
child.on('close', (code, signal) => {
  const interrupted = code === INTERRUPTED || signal === 'SIGINT'
  if (found && interrupted) return
  process.exitCode = code || 1
  if (!found) process.stderr.write(`ended before it printed ${JSON.stringify(text)}\n`)
})
