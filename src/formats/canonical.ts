/**
 * Data as JSON with one spelling: keys sorted, no blanks, -0 as 0, absent values left out. Equal data give equal bytes, so that
 * their hash means something. Throws RangeError for a number that is not finite.
 */
export function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof data === 'number') {
    if (!Number.isFinite(data)) throw new RangeError(`${data} cannot be written as JSON`)
    return String(data + 0)
  }
  if (typeof data !== 'object' || data === null) return JSON.stringify(data)
  const record = data as Readonly<Record<string, unknown>>
  const keys = Object.keys(record).filter((key) => record[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`)
    .join(',')}}`
}

/** The same, indented for people to read. */
export function readable(data: unknown): string {
  return `${JSON.stringify(JSON.parse(canonical(data)), null, 2)}\n`
}
