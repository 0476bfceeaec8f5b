import type { Landscape } from './landscape.ts'
import { partStart } from './landscape.ts'

/** What never changes in a run, shared by the designs of a replicate. */
export interface Facts {
  readonly weeks: number
  readonly loci: number
  /** Issue types: local ones first. */
  readonly kinds: number
  readonly localKinds: number
  /** Which aim of care quality each type serves, as its position in `AIMS`. */
  readonly aims: Uint8Array
  /** Teams that own a pathway together. */
  readonly owners: number
  readonly teams: number
  readonly localIssues: number
  /** Tests of an open project that can be kept track of. */
  readonly testsKept: number
  /** Cells of one organisation: every idea of every type, then the own ideas of each part of each pathway type. */
  readonly cells: number
  /** Bits of the longest part. */
  readonly partBits: number
  readonly landscapes: readonly Landscape[]
  /** Quality 0…1 of idea x of type k at `(k << loci) + x`. */
  readonly quality: Float64Array
  /** Local optima of the first type's landscape. */
  readonly optima: number
  /** Usual practice of each type. */
  readonly usual: Int32Array
}

/** First locus of part j; part -1 stands for the whole, here and below. */
export function lociFrom(facts: Facts, part: number): number {
  return part < 0 ? 0 : partStart(facts.loci, facts.owners, part)
}

/** Locus after the last of part j. */
export function lociEnd(facts: Facts, part: number): number {
  return part < 0 ? facts.loci : partStart(facts.loci, facts.owners, part + 1)
}

/** Bits of the loci that part j owns, as a mask. */
export function partMask(facts: Facts, part: number): number {
  return ((1 << lociEnd(facts, part)) - 1) ^ ((1 << lociFrom(facts, part)) - 1)
}

/** Cell of an idea of a type in an organisation; with a part, of the own elements of that part only. */
export function cellOf(facts: Facts, organisation: number, kind: number, part: number, idea: number): number {
  if (part < 0) return organisation * facts.cells + (kind << facts.loci) + idea
  const from = lociFrom(facts, part)
  const own = idea >>> from
  const bits = lociEnd(facts, part) - from
  const place = (kind - facts.localKinds) * facts.owners + part
  return organisation * facts.cells + (facts.kinds << facts.loci) + (place << facts.partBits) + (own & ((1 << bits) - 1))
}
