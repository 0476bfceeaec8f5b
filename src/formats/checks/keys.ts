/** Format of a check file. */
export const CHECK_FORMAT = 'constancy-check/1'

/** Keys that a check shares with a scenario, in which they say the same. */
export const SCENARIO_PARTS = ['weeks', 'seed', 'place', 'designs', 'events'] as const

export const CHECK_KEYS = [
  'format',
  'name',
  'also',
  'title',
  'statement',
  'source',
  'shows',
  'note',
  'scenario',
  ...SCENARIO_PARTS,
  'places',
  'replicates',
  'quick',
  'effects',
] as const

export const EFFECT_KEYS = ['says', 'value', 'correlation', 'ratio', 'above', 'is', 'error', 'exactly', 'from', 'to', 'off'] as const
