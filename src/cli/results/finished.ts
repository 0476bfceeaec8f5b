import type { Answer } from '../../study/answer.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'

/** What a results folder answers. */
export type Found = { readonly kind: 'comparison'; readonly answer: Answer } | { readonly kind: 'sweep'; readonly answer: SweepAnswer }

/** The answer, the files that hold it, and how much was run for it. */
export interface Finished {
  readonly found: Found
  readonly files: readonly { readonly name: string; readonly parts: Iterable<string> }[]
  readonly counts: { readonly worlds: number; readonly runs: number; readonly failed: number }
}
