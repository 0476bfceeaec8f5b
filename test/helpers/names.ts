import type { Names } from '../../src/study/workOf.ts'

/** Names of a plan's parts where they do not matter. */
export const NAMES: Names = { scenario: 'hash', table: '', engine: '0' }
