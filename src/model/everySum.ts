/** Ideas are worked out in blocks of at most 2^16, so that all numbers on the way are exact: 20 loci of 2^16 terms of 32 bits fit into 53. */
const BLOCK = 16

/** What sums are of: see `Landscape`. */
interface Shape {
  readonly loci: number
  readonly looks: Int32Array
  readonly width: number
  readonly contributions: Float64Array
}

/**
 * Writes the sum of contributions of every idea x to `sums[offset + x]`. The contributions of a locus are told as what each set of the
 * loci that it looks at adds to its subsets (Möbius transform), all loci's terms are added where they belong, and then every idea
 * collects the terms of all its subsets at once (zeta transform; Yates 1937): no idea is looked at locus by locus.
 */
export function everySum(shape: Shape, sums: Float64Array, offset: number): void {
  const low = Math.min(shape.loci, BLOCK)
  const room = 1 << Math.min(shape.width, low)
  const scratch = { terms: new Float64Array(room), ideas: new Int32Array(room), windows: new Int32Array(room) }
  for (let first = 0; first < 1 << shape.loci; first += 1 << low) {
    const begin = offset + first
    sums.fill(0, begin, begin + (1 << low))
    for (let l = 0; l < shape.loci; l++) addTerms(shape, l, first, low, scratch, sums, offset)
    collect(sums, begin, low)
  }
}

interface Scratch {
  /** By set of loci in the block: what it adds, */
  readonly terms: Float64Array
  /** the idea that has just these, */
  readonly ideas: Int32Array
  /** and the place of that idea's contribution. */
  readonly windows: Int32Array
}

/** Terms of locus l, in the block of ideas from `first` on, whose lowest `low` elements vary. */
function addTerms(
  { looks, width, contributions }: Shape,
  l: number,
  first: number,
  low: number,
  { terms, ideas, windows }: Scratch,
  sums: Float64Array,
  offset: number,
): void {
  let sets = 1
  ideas[0] = first
  windows[0] = l << width
  for (let b = 0; b < width; b++) {
    const m = looks[l * width + b]
    if (m >= low) windows[0] |= ((first >>> m) & 1) << b
  }
  for (let b = 0; b < width; b++) {
    const m = looks[l * width + b]
    if (m >= low) continue
    for (let v = 0; v < sets; v++) {
      ideas[sets + v] = ideas[v] | (1 << m)
      windows[sets + v] = windows[v] | (1 << b)
    }
    sets *= 2
  }
  for (let v = 0; v < sets; v++) terms[v] = contributions[windows[v]]
  for (let bit = 1; bit < sets; bit *= 2)
    for (let from = 0; from < sets; from += 2 * bit) for (let v = from; v < from + bit; v++) terms[v + bit] -= terms[v]
  for (let v = 0; v < sets; v++) sums[offset + ideas[v]] += terms[v]
}

/** Every idea of a block collects what stands at its subsets: two elements at a time, and the last alone where they are odd. */
function collect(sums: Float64Array, begin: number, low: number): void {
  const end = begin + (1 << low)
  let bit = 1
  for (; 2 * bit < 1 << low; bit *= 4) {
    for (let from = begin; from < end; from += 4 * bit) {
      for (let x = from; x < from + bit; x++) {
        const none = sums[x]
        const one = sums[x + bit]
        const other = sums[x + 2 * bit]
        sums[x + bit] = none + one
        sums[x + 2 * bit] = none + other
        sums[x + 3 * bit] += none + one + other
      }
    }
  }
  if (bit < 1 << low) for (let x = begin; x < begin + bit; x++) sums[x + bit] += sums[x]
}
