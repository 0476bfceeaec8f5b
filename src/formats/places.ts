import type { Path } from '../model/check/data.ts'

/** Where something was written: a file with line and column (from 1), or an option of the command line. */
export interface Place {
  /** File as shown to the user, or the option itself: `--set support.coach=3`. */
  readonly source: string
  /** The file's own identity, against which other files it names are found; undefined for options. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

interface Pair {
  readonly key: Place
  readonly value: Place
}

/** Where each value of some data was written. After a merge, the value that won says where. */
export class Places {
  private readonly pairs = new Map<string, Pair>()

  set(path: Path, value: Place, key: Place = value): void {
    this.pairs.set(joined(path), { key, value })
  }

  /** The place of the value (or its name) at a path, else of the nearest thing around it. */
  at(path: Path, on: 'key' | 'value' = 'value'): Place {
    for (let length = path.length; length >= 0; length--) {
      const pair = this.pairs.get(joined(path.slice(0, length)))
      if (pair !== undefined) return on === 'key' && length === path.length ? pair.key : pair.value
    }
    return { source: '' }
  }

  /** Takes over all places of `others`, below `under`. */
  add(others: Places, under: Path = []): void {
    const start = joined(under)
    for (const [path, pair] of others.pairs) this.pairs.set(start === '' ? path : path === '' ? start : start + SEPARATOR + path, pair)
  }

  /** The places below a path, as places of the data found there. */
  below(path: Path): Places {
    const result = new Places()
    const start = joined(path)
    for (const [at, pair] of this.pairs) {
      if (at === start) result.pairs.set('', pair)
      else if (at.startsWith(start + SEPARATOR)) result.pairs.set(at.slice(start.length + 1), pair)
    }
    return result
  }
}

/** No key holds it: control characters are refused. */
const SEPARATOR = '\u0001'

function joined(path: Path): string {
  return path.join(SEPARATOR)
}
