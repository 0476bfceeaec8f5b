/** Level of every interval. */
export const LEVEL = 0.95
