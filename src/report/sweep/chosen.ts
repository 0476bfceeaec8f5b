import { counted } from '../words.ts'

/** Said of averages over the settings of a grid or list. */
export const CHOSEN =
  'The settings are chosen, not drawn: intervals of averages over them say what luck leaves open, and another choice of settings would give another average.'

/** Said where chosen settings are counted, or a surface laid through them, as if they had been drawn. */
export const AS_DRAWN = 'The settings are chosen, not drawn: the intervals here take them for a sample of settings like them.'

/** `40 settings`; of chosen ones `these 40 settings`, as what is said of them is about just these. */
export function settingsText({ points, drawn }: { readonly points: number; readonly drawn: boolean }): string {
  return `${drawn || points === 1 ? '' : 'these '}${counted(points, 'setting')}`
}
