/** Starts a worker. The page as one file has its own way, since there is no second file to load. */
export function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}
