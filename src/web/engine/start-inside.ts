// oxlint-disable-next-line import/default -- Vite makes the default export
import EngineWorker from './worker.ts?worker&inline'

/** Starts a worker from text inside the page, by a Blob: a page opened from a disk may load no other file. */
export function startWorker(): Worker {
  return new EngineWorker()
}
