/** Tells how far the work is: worlds done, and the time left. Nothing of it goes to stdout. */
import { counted } from '../../report/words.ts'
export interface Progress {
  start(total: number, done: number): void
  step(): void
  /** More may be asked for on the way, by a stop rule. */
  total(total: number): void
  stop(): void
}

/** Milliseconds between two lines where there is no terminal. */
const BETWEEN = 10_000

/** A bar on a terminal, else a line now and then. */
export async function progressOn(stream: NodeJS.WriteStream): Promise<Progress> {
  return stream.isTTY ? await bar(stream) : lines(stream)
}

async function bar(stream: NodeJS.WriteStream): Promise<Progress> {
  const { SingleBar } = await import('cli-progress')
  const made = new SingleBar({
    stream,
    format: '{bar} {percentage} % · {value} of {total} worlds · {left} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  })
  let clock: Clock
  return {
    start(total, done) {
      clock = new Clock(total, done)
      made.start(total, done, { left: '…' })
    },
    step() {
      clock.step()
      made.update(clock.done, { left: clock.left() })
    },
    total(total) {
      clock.total = total
      made.setTotal(total)
    },
    stop() {
      if (made.isActive) made.stop()
    },
  }
}

function lines(stream: NodeJS.WriteStream): Progress {
  let clock: Clock
  let last = performance.now()
  return {
    start(total, done) {
      clock = new Clock(total, done)
      if (done > 0 && done < total) stream.write(`${done} of ${counted(total, 'world')} are there already\n`)
    },
    step() {
      clock.step()
      if (performance.now() - last < BETWEEN) return
      last = performance.now()
      stream.write(`${clock.done} of ${counted(clock.total, 'world')}, ${clock.left()} left\n`)
    },
    total(total) {
      clock.total = total
    },
    stop() {},
  }
}

class Clock {
  total: number
  readonly before: number
  readonly begun = performance.now()
  done: number

  constructor(total: number, done: number) {
    this.total = total
    this.before = done
    this.done = done
  }

  step(): void {
    this.done++
  }

  left(): string {
    const seconds = (performance.now() - this.begun) / 1000
    return duration((seconds / (this.done - this.before)) * (this.total - this.done))
  }
}

/** Seconds in words that do not jump about: `40 s`, `3 min`, `2 h 10 min`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '…'
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
