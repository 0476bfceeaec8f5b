import { isOption } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import { valuesAt, type Points } from '../../study/points.ts'
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

/** Points written at a time. */
const AT_ONCE = 1000

/** `points.csv`, in pieces: the number of each point, from 1, and its values. */
export function* pointsText(points: Points): Generator<string> {
  const cells = valueCells(points.addresses)
  let text = `${['point', ...points.addresses].join(',')}\n`
  for (let n = 0; n < points.count; n++) {
    text += `${[n + 1, ...cells(valuesAt(points, n))].join(',')}\n`
    if (n % AT_ONCE < AT_ONCE - 1) continue
    yield text
    text = ''
  }
  yield text
}

/** Reads what `pointsText` wrote, line by line: it may be long. */
export function readPoints(text: string): Points {
  const addresses = text.slice(0, text.indexOf('\n')).split(',').slice(1)
  const options = addresses.map(optionsAt)
  const last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1)
  const count = Number(last.slice(0, last.indexOf(',')))
  const values = new Float64Array(count * addresses.length)
  let at = text.indexOf('\n') + 1
  for (let n = 0; n < count; n++) {
    const end = text.indexOf('\n', at)
    const cells = text.slice(at, end).split(',')
    for (let a = 0; a < addresses.length; a++) values[n * addresses.length + a] = options[a]?.indexOf(cells[a + 1]) ?? Number(cells[a + 1])
    at = end + 1
  }
  return { addresses, count, values }
}
