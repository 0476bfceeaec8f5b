import type { NumberParameter } from '../parameter.ts'

type Range = NumberParameter['range']

function within(value: number, [low, high]: Range): boolean {
  return value >= low && value <= high
}

/** What a number outside its range was probably meant to be: 35 for a share is 0.35, -5 is 5. */
export function rangeHint(value: number, range: Range): string {
  if (value > range[1] && range[1] <= 1 && within(value / 100, range)) return `Did you mean ${value / 100}?`
  if (value < range[0] && within(-value, range)) return `Did you mean ${-value}?`
  return ''
}

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)'
const PERCENT = new RegExp(`^(${NUMBER}|\\d+,\\d+)\\s*(%|percent|per cent)$`, 'i')
const UNITS = new RegExp(`^(${NUMBER})\\s*[a-z/£$€]+$`, 'i')
const PLAIN = new RegExp(`^${NUMBER}$`)

/** What a text was probably meant to be where a number is expected: `5%`, `1,5`, `1,000`, `6 FTE`, `yes`. */
export function textHint(text: string, range: Range): string {
  const words = text.trim()
  if (/^0\d+$/.test(words)) return `Did you mean ${Number(words)}? (no zeros before a number)`
  if (PLAIN.test(words)) return `Did you mean ${Number(words)}, without quotes?`
  const percent = PERCENT.exec(words)
  if (percent) return percentHint(Number(percent[1].replace(',', '.')), range)
  if (/^[-+]?[1-9]\d{0,2}([,_ ']\d{3})+$/.test(words)) return `Did you mean ${words.replace(/[,_ ']/g, '')}? (no marks between thousands)`
  if (/^[-+]?\d+,\d+$/.test(words)) return `Did you mean ${Number(words.replace(',', '.'))}? (decimals follow a full stop)`
  if (/^(yes|no|on|off|true|false)$/i.test(words)) return switchHint(/^(yes|on|true)$/i.test(words), range)
  if (UNITS.test(words)) return `Did you mean ${Number(UNITS.exec(words)?.[1])}? (the unit is not written)`
  return ''
}

function percentHint(value: number, range: Range): string {
  const share = value / 100
  const meant = within(share, range) || !within(value, range) ? share : value
  return `Did you mean ${meant}? (numbers stand without %)`
}

/** `yes` and `no` where 1 and 0 are meant. */
export function switchHint(on: boolean, range: Range): string {
  const number = on ? 1 : 0
  return within(number, range) ? `Did you mean ${number}?` : ''
}
