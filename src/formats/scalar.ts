/** A number as people and JSON write it. `0x10`, `1_000`, `010` and `1e` are text, so that none is read as something else. */
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/
const NOT_FINITE = /^[-+]?\.(?:inf|nan)$/i
const WRITTEN = /[1-9]/

/** A plain (unquoted) word of YAML: nothing, yes/no of JSON, a number, or text; `fault` where it cannot be used. */
export function readPlain(text: string): { readonly value: null | boolean | number | string; readonly fault?: string } {
  if (text === '' || text === '~' || /^null$/i.test(text)) return { value: null }
  if (/^true$/i.test(text)) return { value: true }
  if (/^false$/i.test(text)) return { value: false }
  if (NOT_FINITE.test(text)) return { value: null, fault: `${text} is not a number that can be used. Expected a finite number` }
  if (!NUMBER.test(text)) return { value: text }
  const number = Number(text)
  if (number - number !== 0) return { value: null, fault: `${text} is too large for a number` }
  if (number === 0 && WRITTEN.test(text.replace(/[eE].*$/, ''))) return { value: null, fault: `${text} is too small for a number` }
  return { value: number }
}
