/** A number as the shortest text that reads back as the same number; 0 for -0; empty for null. */
export function numberCell(value: number | null): string {
  return value === null ? '' : String(value + 0)
}

/**
 * A text as one cell of CSV. Quoted where commas, quotes or line ends ask for it; an apostrophe before what a spreadsheet would
 * take for a formula, also after blanks and line ends.
 */
export function textCell(text: string): string {
  const safe = /^[\s]*[=+\-@]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
