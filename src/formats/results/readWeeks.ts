/** One observation of a design over the weeks: mean over worlds, and between which values nine of ten worlds lie. */
interface Weekly {
  readonly mean: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** What `weeks.csv` holds of some observations; undefined for what is not there. */
export type Weeks = (design: string, observation: string) => Weekly | undefined

/** Reads some observations of the only point of a `weeks.csv`. @param weeks how many there are */
export function readWeeks(text: string, weeks: number, wanted: readonly string[]): Weeks {
  const found = new Map<string, Weekly>()
  const known = new Set(wanted)
  let from = text.indexOf('\n') + 1
  while (from > 0 && from < text.length) {
    const end = text.indexOf('\n', from)
    const [design, , week, observation, ...values] = text.slice(from, end < 0 ? text.length : end).split(',')
    if (known.has(observation)) put(design, observation, Number(week) - 1, values)
    from = end + 1
  }
  return (design, observation) => found.get(`${observation}\n${design}`)

  function put(design: string, observation: string, week: number, values: readonly string[]): void {
    const key = `${observation}\n${design}`
    const column = (): Float64Array => new Float64Array(weeks).fill(NaN)
    const one = found.get(key) ?? { mean: column(), low: column(), high: column() }
    found.set(key, one)
    one.mean[week] = Number(values[0])
    one.low[week] = Number(values[1])
    one.high[week] = Number(values[5])
  }
}
