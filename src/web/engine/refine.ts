/** Work in small jobs, and what is made of it while it goes on. */
export interface Refining<Job, Given> {
  readonly jobs: readonly Job[]
  /** Starts a job; where it fails nothing is kept of it. */
  readonly ask: (job: Job) => Promise<Given>
  readonly keep: (job: Job, given: Given) => void
  /** Looks at what is kept: at once, in between, and when all is done. @param done jobs that are */
  readonly look: (done: number) => void
  /** Told why a job, or a look, failed; not of what was dropped. */
  readonly fault: (why: string) => void
  /** Aborted: nothing more is looked at; what a job under way still gives is kept. */
  readonly signal: AbortSignal
}

/** Milliseconds between two looks: bands sharpen, they do not flicker. */
const BETWEEN = 150
/** A look that takes long is followed by so many times its length without one: the page stays free for who uses it. */
const REST = 8
/** The longer it has gone on the less each look adds: so much of that time passes before the next. */
const SLOWER = 0.25

/** Does all jobs, and looks at what they gave as soon and as often as serves who is looking. */
export function refine<Job, Given>({ jobs, ask, keep, look, fault, signal }: Refining<Job, Given>): void {
  let done = 0
  const start = performance.now()
  let next = -Infinity
  let due: ReturnType<typeof setTimeout> | undefined
  const failed = (error: unknown): void => {
    if (!signal.aborted) fault(error instanceof Error ? error.message : String(error))
  }
  const now = (): void => {
    due = undefined
    if (signal.aborted) return
    const began = performance.now()
    try {
      look(done)
    } catch (error) {
      failed(error)
    }
    next = began + Math.max(BETWEEN, REST * (performance.now() - began), SLOWER * (began - start))
  }
  const soon = (): void => {
    const wait = next - performance.now()
    if (done === jobs.length || (wait <= 0 && due === undefined)) now()
    else due ??= setTimeout(now, wait)
  }
  for (const job of jobs) {
    ask(job).then((given) => {
      try {
        keep(job, given)
      } catch (error) {
        return failed(error)
      }
      done++
      if (!signal.aborted) soon()
    }, failed)
  }
  now()
}
