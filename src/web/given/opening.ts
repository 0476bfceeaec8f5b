import type { Opening } from '../../formats/opening.ts'

/** What the page was opened with, by `constancy lab` or in the one file; undefined where nothing, as on a host of static files. */
export function opening(): Opening | undefined {
  const text = document.getElementById('given')?.textContent ?? 'null'
  return (JSON.parse(text) as Opening | null) ?? undefined
}
