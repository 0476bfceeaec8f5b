/** Nanoseconds that pass while `work` runs. */
export function took(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) * 1e6
}
