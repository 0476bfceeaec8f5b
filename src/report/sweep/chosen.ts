/** Said of averages over the points of a grid or list. */
export const CHOSEN =
  'The settings are chosen, not drawn: intervals of averages over them say what luck leaves open, and another choice of settings would give another average.'
