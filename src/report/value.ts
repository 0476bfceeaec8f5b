import type { Parameter } from '../model/parameter.ts'
import { isOption } from '../model/parameter.ts'

/** A value as the model sees it in words: an option by its name, a number with its unit. */
export function valueText(parameter: Parameter, value: number): string {
  return isOption(parameter) ? parameter.options[value] : `${value} ${parameter.unit}`
}

/** `0 → 6 FTE`: the unit once. */
export function changeText(parameter: Parameter, from: number, to: number): string {
  return isOption(parameter) ? `${parameter.options[from]} → ${parameter.options[to]}` : `${from} → ${to} ${parameter.unit}`
}

/** Rows as lines whose columns begin at the same place; the last column may be as long as it likes. */
export function aligned(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, c) => Math.max(most[c] ?? 0, cell.length)), [])
  return rows.map((row) =>
    `${indent}${row.map((cell, c) => (c === row.length - 1 ? cell : cell.padEnd(widths[c] + 2))).join('')}`.trimEnd(),
  )
}
