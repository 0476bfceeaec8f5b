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
  /** Usual practice of each type. */
  readonly usual: Int32Array
}

/** Bits of the loci that part j owns, as a mask; -1 stands for the whole. */
export function partMask(facts: Facts, part: number): number {
  const all = facts.loci === 32 ? -1 : (1 << facts.loci) - 1
  if (part < 0) return all
  const from = partStart(facts.loci, facts.owners, part)
  const end = partStart(facts.loci, facts.owners, part + 1)
  return ((1 << end) - 1) ^ ((1 << from) - 1)
}

/** Cell of an idea of a type in an organisation; with a part, of the own elements of that part only. */
export function cellOf(facts: Facts, organisation: number, kind: number, part: number, idea: number): number {
  if (part < 0) return organisation * facts.cells + (kind << facts.loci) + idea
  const own = idea >>> partStart(facts.loci, facts.owners, part)
  const bits = partStart(facts.loci, facts.owners, part + 1) - partStart(facts.loci, facts.owners, part)
  const place = (kind - facts.localKinds) * facts.owners + part
  return organisation * facts.cells + (facts.kinds << facts.loci) + (place << facts.partBits) + (own & ((1 << bits) - 1))
}
