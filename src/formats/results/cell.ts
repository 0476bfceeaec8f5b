import { tableText } from '../table.ts'

/** A number as the shortest text that reads back as the same number; 0 for -0; empty for null. */
export function numberCell(value: number | null): string {
  return value === null ? '' : String(value + 0)
}

/** A text as one cell of CSV: quoted where it must be, and nothing that a spreadsheet would take for a formula. */
export function textCell(text: string): string {
  return text === '' ? '' : tableText(['text'], [[text]]).slice('text\n'.length, -1)
}
