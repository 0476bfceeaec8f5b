/** Scenarios that a worker keeps, and that the page takes it to know: the last so many. */
export const REMEMBERED = 64
