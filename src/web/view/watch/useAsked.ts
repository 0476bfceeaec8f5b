import { useEffect, useRef, useState } from 'preact/hooks'

/** Answers that are kept when they are no longer wanted, so that going back shows them at once. */
const KEPT = 6

/**
 * Answers that take a while, by key; undefined until they are there, an error where there is none. What is no longer wanted is
 * dropped. @param wait milliseconds before asking, while the keys may still change
 */
export function useAsked<Gives>(
  keys: readonly string[],
  ask: (n: number, signal: AbortSignal) => Promise<Gives>,
  wait = 0,
): readonly (Gives | Error | undefined)[] {
  const kept = useRef(new Map<string, Gives | Error>())
  const [, again] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    const missing = keys.map((key, n) => ({ key, n })).filter(({ key }) => !kept.current.has(key))
    const one = async (key: string, n: number): Promise<void> => {
      const answer = await ask(n, stop.signal).catch((error: Error) => error)
      if (stop.signal.aborted) return
      kept.current.set(key, answer)
      for (const old of [...kept.current.keys()].slice(0, Math.max(0, kept.current.size - KEPT))) kept.current.delete(old)
      again((count) => count + 1)
    }
    const begin = (): void => missing.forEach(({ key, n }) => void one(key, n))
    const due = wait > 0 ? setTimeout(begin, wait) : void begin()
    return () => {
      clearTimeout(due)
      stop.abort(new Error('something else is wanted'))
    }
  }, [keys.join('\n')])
  return keys.map((key) => kept.current.get(key))
}
