import { isOption } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Points } from '../../study/points.ts'
import { numberCell } from './cell.ts'

/** Names of the options of the parameter at an address; undefined for numbers. */
export function optionsAt(address: string): readonly string[] | undefined {
  const [group, name] = address.split('.').slice(-2)
  const parameter = GROUPS.find((known) => known.name === group)?.parameters[name]
  return parameter !== undefined && isOption(parameter) ? parameter.options : undefined
}

/** How values are written in cells: numbers as they are, options by their names. */
export function valueCells(addresses: readonly string[]): (values: ArrayLike<number>) => string[] {
  const options = addresses.map(optionsAt)
  return (values) => options.map((names, a) => names?.[values[a]] ?? numberCell(values[a]))
}

/** `points.csv`: the number of each point, from 1, and its values. */
export function pointsText({ addresses, count, values }: Points): string {
  const cells = valueCells(addresses)
  const wide = addresses.length
  const lines = Array.from({ length: count }, (_, n) => [n + 1, ...cells(values.subarray(n * wide, (n + 1) * wide))].join(','))
  return `${['point', ...addresses].join(',')}\n${lines.join('\n')}\n`
}

/** Reads what `pointsText` wrote. */
export function readPoints(text: string): Points {
  const end = text.indexOf('\n')
  const addresses = text.slice(0, end).split(',').slice(1)
  const options = addresses.map(optionsAt)
  const lines = text.slice(end + 1, -1).split('\n')
  const values = new Float64Array(lines.length * addresses.length)
  for (const [n, line] of lines.entries()) {
    const cells = line.split(',')
    for (let a = 0; a < addresses.length; a++) values[n * addresses.length + a] = options[a]?.indexOf(cells[a + 1]) ?? Number(cells[a + 1])
  }
  return { addresses, count: lines.length, values }
}
