import { GROUPS, MEASURES, OBSERVATIONS, referencePage } from '../src/constancy.ts'

/** Files that are made from the declarations, by path; the house test keeps them fresh. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  'docs/reference.md': () => referencePage({ groups: GROUPS, measures: MEASURES, observations: OBSERVATIONS }),
}
