import { useEffect, useState } from 'preact/hooks'

/** Size of the page's small type in pixels, for charts: it grows with the screen. */
export function useType(): number {
  const [type, setType] = useState(size)
  useEffect(() => {
    const read = (): void => setType(size())
    addEventListener('resize', read)
    return () => removeEventListener('resize', read)
  }, [])
  return type
}

function size(): number {
  return Math.round(0.8125 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
}
