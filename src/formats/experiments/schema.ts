import { isOption } from '../../model/parameter.ts'
import type { Group } from '../../model/registry.ts'
import { GROUPS } from '../../model/registry.ts'
import { MEASURES } from '../../model/run.ts'
import { ANALYSES } from '../../study/analyses.ts'
import { CONFIRM } from '../../study/optimise/search.ts'
import { PLANS } from '../../study/plans.ts'
import type { Analysis, AnalysisOption } from '../../study/sweep/analysis.ts'
import { scenarioSchema } from '../schema.ts'
import type { Schema } from '../schema-parts.ts'
import { DRAFT, map, named, oneOrMore, text } from '../schema-parts.ts'
import { EXPERIMENT_FORMAT, SCENARIO_PARTS } from './keys.ts'

/** JSON Schema of experiment files, for editors; the parts of a scenario in it are those of scenario files. */
export function experimentSchema(groups: readonly Group[] = GROUPS): Schema {
  const scenario = scenarioSchema(groups) as { properties: Record<string, Schema>; definitions: Schema }
  const properties = {
    format: { const: EXPERIMENT_FORMAT, description: 'what this file is' },
    title: text('the question, in one line', 200),
    about: text('why it is asked', 5000),
    scenario: text('the scenario that it stands on, relative to this file'),
    ...Object.fromEntries(SCENARIO_PARTS.map((key) => [key, scenario.properties[key]])),
    designs: {
      anyOf: [oneOrMore({ type: 'string' }, 'names'), scenario.properties.designs],
      description: 'designs that take part: names of the scenario’s, or a map of designs that are laid on it; all of them when left out',
    },
    plan: { enum: PLANS.map(({ name }) => name), description: PLANS.map(({ name, about }) => `${name}: ${about}`).join('; ') },
    points: {
      anyOf: [
        { type: 'integer', minimum: 1, maximum: 1_000_000 },
        { type: 'array', items: named({ type: ['number', 'string'] }, 'values by address') },
        map({ file: text('a CSV file with addresses in its header') }, 'a table of settings', ['file']),
      ],
      description: 'how many settings are drawn; for plan: list the settings themselves; for plan: optimise the settings tried in all',
    },
    vary: {
      anyOf: [FACTORS, { type: 'array', items: FACTORS }],
      description: 'what varies; a list of such maps is several grids, one after another',
    },
    derived: named(
      text('a formula over the addresses that vary, as in 120 / support.coaches', 1000),
      'parameters that follow from others, by address',
    ),
    replicates: replicatesSchema(),
    confirm: {
      type: 'integer',
      minimum: 2,
      maximum: 1_000_000,
      description: `of plan: optimise: fresh worlds in which the best settings are run again; ${CONFIRM} times replicates when left out`,
    },
    outcomes: oneOrMore(
      text(`measures that the analyses are about, such as ${MEASURES[0].name}`),
      'gapClosed and duplicatedShare when left out',
    ),
    analysis: {
      anyOf: [analysisSchema(), { type: 'array', items: analysisSchema() }],
      description: ANALYSES.map(({ name, about }) => `${name}: ${about}`).join('; '),
    },
    series: { type: 'boolean', description: 'keep the weekly series of every run; takes much space', default: false },
  }
  return {
    $schema: DRAFT,
    title: 'Constancy experiment',
    ...map(properties, 'An experiment: what varies, and what is asked of the runs.', ['format', 'plan']),
    definitions: { ...scenario.definitions, values: distribution(), factors: factorsSchema(groups) },
  }
}

/** Any address may vary; those of single parameters are offered by name. */
function factorsSchema(groups: readonly Group[]): Schema {
  const known = groups.flatMap((group) =>
    Object.entries(group.parameters).map(([name, parameter]) => {
      const unit = isOption(parameter) ? parameter.options.join(', ') : parameter.unit
      return [`${group.name}.${name}`, { allOf: [VALUES], description: `${parameter.about} (${unit})` }] as const
    }),
  )
  return {
    type: 'object',
    properties: Object.fromEntries(known),
    additionalProperties: VALUES,
    description: 'what varies: an address (or several, separated by commas, that move together) and its values',
  }
}

const VALUES = { $ref: '#/definitions/values' }
const FACTORS = { $ref: '#/definitions/factors' }

function distribution(): Schema {
  const numbers = (description: string, items: number): Schema => ({
    type: 'array',
    items: { type: 'number' },
    minItems: items,
    maxItems: items,
    description,
  })
  return {
    anyOf: [
      { type: 'array', minItems: 1, description: 'low and high, all values between equally likely; in a grid the values themselves' },
      map(
        {
          values: { type: 'array', minItems: 1, description: 'values, or rows of values where several addresses move together' },
          uniform: numbers('low, high', 2),
          logUniform: numbers('low, high, both above 0', 2),
          triangular: numbers('low, mode, high', 3),
          normal: numbers('mean, standard deviation; cut at the range of the parameter', 2),
          logNormal: numbers('median, standard deviation of the logarithm; cut at the range of the parameter', 2),
          from: { type: 'number', description: 'first of values at equal distances' },
          to: { type: 'number', description: 'last of them' },
          steps: { type: 'integer', minimum: 2, description: 'how many they are' },
        },
        'how likely each value is',
      ),
    ],
  }
}

function replicatesSchema(): Schema {
  const count = (description: string): Schema => ({ type: 'integer', minimum: 1, maximum: 1_000_000, description })
  const until = map(
    {
      measure: text('measure that is judged; the first of the outcomes when left out'),
      halfWidth: { type: 'number', description: 'largest half-width of the interval of the difference from the baseline' },
      share: { type: 'number', description: 'the same as a share of the mean in the baseline' },
    },
    'goes on at each setting until the interval is so narrow',
  )
  const rule = map({ 'at least': count('first look'), 'at most': count('gives up after so many'), until }, 'a stop rule', ['until'])
  return { anyOf: [count('draws of chance at each setting'), rule], description: 'draws of chance at each setting' }
}

function analysisSchema(): Schema {
  const withOptions = (analysis: Analysis): Schema =>
    map(Object.fromEntries(Object.entries(analysis.options).map(([name, option]) => [name, optionSchema(option)])), analysis.about)
  const named = ANALYSES.map((analysis) => map({ [analysis.name]: withOptions(analysis) }, analysis.about, [analysis.name]))
  return { anyOf: [{ enum: ANALYSES.map(({ name }) => name) }, ...named] }
}

function optionSchema(option: AnalysisOption): Schema {
  if (option.kind === 'number') {
    const [minimum, maximum] = option.range
    return { type: 'number', minimum, maximum, default: option.default, description: `${option.about} (${option.unit})` }
  }
  if (option.kind === 'factors') return { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2, description: option.about }
  return text(option.about)
}
