import {
  checkSchema,
  designFileSchema,
  experimentSchema,
  GROUPS,
  MEASURES,
  OBSERVATIONS,
  referencePage,
  scenarioSchema,
} from '../src/constancy.ts'

/** Files that are made from the declarations, by path; the house test keeps them fresh. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  'docs/reference.md': () => referencePage({ groups: GROUPS, measures: MEASURES, observations: OBSERVATIONS }),
  'docs/check.schema.json': () => `${JSON.stringify(checkSchema(), null, 2)}\n`,
  'docs/experiment.schema.json': () => `${JSON.stringify(experimentSchema(), null, 2)}\n`,
  'docs/design.schema.json': () => `${JSON.stringify(designFileSchema(), null, 2)}\n`,
  'docs/scenario.schema.json': () => `${JSON.stringify(scenarioSchema(), null, 2)}\n`,
}
