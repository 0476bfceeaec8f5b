/** Format of an experiment file. */
export const EXPERIMENT_FORMAT = 'constancy-experiment/1'

/** Keys that an experiment shares with a scenario, in which they say the same. */
export const SCENARIO_PARTS = ['weeks', 'seed', 'place', 'baseline', 'events', 'measures'] as const

export const EXPERIMENT_KEYS = [
  'format',
  'title',
  'about',
  'scenario',
  ...SCENARIO_PARTS,
  'designs',
  'plan',
  'points',
  'vary',
  'derived',
  'replicates',
  'confirm',
  'outcomes',
  'analysis',
  'series',
] as const

/** Ways to say how likely the values of a factor are. */
export const DISTRIBUTIONS = ['values', 'uniform', 'logUniform', 'triangular', 'normal', 'logNormal', 'from', 'to', 'steps'] as const

/** Points that an experiment may have. */
export const MOST_POINTS = 1_000_000
