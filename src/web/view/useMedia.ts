import { useEffect, useState } from 'preact/hooks'

/** The screen is dark: what is drawn on a canvas must then be drawn again. */
export const DARK = '(prefers-color-scheme: dark)'
/** A lesson stands in one column; the same as in its style sheet. */
export const ONE_COLUMN = '(max-width: 52rem)'

/** Whether a condition on the screen holds, as it changes. */
export function useMedia(condition: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(condition).matches)
  useEffect(() => {
    const query = matchMedia(condition)
    const look = (): void => setHolds(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [condition])
  return holds
}
