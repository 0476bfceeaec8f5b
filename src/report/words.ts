/** Numbers and names as people read them. No locale: the same text everywhere. */

const MINUS = '−'
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** With so many decimals and a real minus sign; never `−0.0`. */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? MINUS + text : text
}

/** As `fixed`, with a plus sign before what is above zero. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals)
  return text.startsWith(MINUS) || Number(text) === 0 ? text : `+${text}`
}

/** Decimals with which a number of this size is shown in at least so many steps: 10 for two digits, 100 for three. */
export function decimalsFor(size: number, steps: number): number {
  let decimals = 0
  for (let x = Math.abs(size); x > 0 && x < steps && decimals < 20; x *= 10) decimals++
  return decimals
}

/** As many decimals as the number has, of so many digits, and never an exponent: `0.25`, `1200`, `0.00004`. */
export function plain(value: number, digits = 6): string {
  const exact = Number(value.toPrecision(digits))
  let decimals = 0
  while (decimals < 20 && Number(exact.toFixed(decimals)) !== exact) decimals++
  return fixed(exact, decimals)
}

/** Whole number with commas: `1,130`. */
export function grouped(value: number): string {
  return fixed(value, 0).replace(/\B(?=(\d{3})+$)/g, ',')
}

/**
 * A share in hundredths: one decimal below ten, so that small shares can be told apart, and as many for the one that stands beside
 * it. What is not none is never told as 0, nor what is not all as 100.
 */
export function hundredths(share: number, beside = share): string {
  if (share === 0) return '0'
  const close = share < 1 && share >= 0.995
  const text = fixed(100 * share, close || Math.min(Math.abs(share), Math.abs(beside)) < 0.0995 ? 1 : 0)
  if (share > 0 && Number(text) === 0) return 'less than 0.1'
  return close && Number(text) === 100 ? 'more than 99.9' : text
}

/** `11 %`. */
export function percent(share: number, beside = share): string {
  return `${hundredths(share, beside)} %`
}

/** Weeks as people say them: 26 is six months, 260 five years, 30 is 30 weeks. */
export function span(weeks: number): string {
  if (weeks % 52 === 0) return plural(weeks / 52, 'year')
  if (weeks % 26 === 0) return plural((weeks / 26) * 6, 'month')
  return plural(weeks, 'week')
}

/** `after one week`, `after 26 weeks`: where something is read off week by week. */
export function afterWeeks(weeks: number): string {
  return `after ${weeks === 1 ? 'one week' : `${weeks} weeks`}`
}

/** A span, short, for heads of tables: `6 mo`, `5 y`, `30 wk`. */
export function shortSpan(weeks: number): string {
  if (weeks % 52 === 0) return `${weeks / 52} y`
  if (weeks % 26 === 0) return `${(weeks / 26) * 6} mo`
  return `${weeks} wk`
}

/** Numbers up to ten in words. */
export function small(n: number): string {
  return SMALL[n] ?? String(n)
}

/** `no tests`, `one test`, `three tests`; from eleven on in digits. */
export function plural(n: number, unit: string): string {
  return `${small(n)} ${unit}${n === 1 ? '' : 's'}`
}

/** `1,130 runs`, `1 run`: always in digits. */
export function counted(n: number, unit: string): string {
  return `${grouped(n)} ${unit}${n === 1 ? '' : 's'}`
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** A part of a measure's name in words: `notLookedUp` is `not looked up`. */
export function spoken(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replaceAll('_', ' ')
    .toLowerCase()
}
