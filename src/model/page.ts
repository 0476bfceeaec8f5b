/**
 * The book of what was ever tried has a page for each cell (an idea of a type in an organisation): numbers side by side, at
 * `(cell << 3) | FIELD`, since a test reads most of them at once.
 */

/** Open projects that tested it. */
export const OPEN = 0
/** Issues where it is the practice in use. */
export const IN_USE = 1
/** Week in which the organisation's record of it fades; 0 never recorded. */
export const UNTIL = 2
/** Week in which the last record of narrower reach fades; 0 none. */
export const NARROW = 3
/** Twice the context of the latest source, plus 1 if that source kept it: see `contextOf` and `keptOf`. */
export const RECORD = 4
/** Week of the first test + 1; 0 never tested. */
export const FIRST = 5
/** Project that, by lot, keeps the class among equal tests of this week, + 1; 0 outside the ledger. */
export const RIVAL = 6
/** Numbers on a page, one of them spare: two pages fill what a processor fetches at once. */
export const PAGE = 8

export const recordOf = (context: number, kept: boolean): number => (context << 1) | (kept ? 1 : 0)
export const contextOf = (record: number): number => record >> 1
export const keptOf = (record: number): boolean => (record & 1) === 1
