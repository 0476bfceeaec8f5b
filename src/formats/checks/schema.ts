import type { Group } from '../../model/registry.ts'
import { GROUPS } from '../../model/registry.ts'
import { SHOWS } from '../../study/checks/check.ts'
import { scenarioSchema } from '../schema.ts'
import type { Schema } from '../schema-parts.ts'
import { DRAFT, map, named, text } from '../schema-parts.ts'
import { CHECK_FORMAT, SCENARIO_PARTS } from './keys.ts'

/** JSON Schema of check files, for editors; the parts of a scenario in it are those of scenario files. */
export function checkSchema(groups: readonly Group[] = GROUPS): Schema {
  const scenario = scenarioSchema(groups) as { properties: Record<string, Schema>; definitions: Schema }
  const worlds = (description: string): Schema => ({ type: 'integer', minimum: 1, description })
  const properties = {
    format: { const: CHECK_FORMAT, description: 'what this file is' },
    name: text('short name; the name of the file when left out', 200),
    also: { type: ['array', 'string'], items: { type: 'string' }, description: 'other claims that it speaks to' },
    title: text('in one line', 2000),
    statement: text('what should be seen, and why', 2000),
    source: text('where it comes from', 2000),
    shows: { enum: [...SHOWS], description: 'how a result comes about: emergent, calibrated, imposed by hand; or it is known exactly' },
    note: text('what must be known of the check itself', 2000),
    scenario: text('the scenario that it stands on, relative to this file'),
    ...Object.fromEntries(SCENARIO_PARTS.map((key) => [key, scenario.properties[key]])),
    places: named(sets('values of this variant, by address'), 'variants of the place, by name'),
    replicates: worlds('worlds'),
    quick: worlds('worlds of a quick run'),
    effects: { type: 'array', minItems: 1, items: effectSchema(), description: 'what should be seen, as numbers' },
  }
  const required = ['format', 'title', 'statement', 'source', 'shows', 'effects']
  return {
    $schema: DRAFT,
    title: 'Constancy check',
    ...map(properties, 'A check: what the model should show.', required),
    definitions: scenario.definitions,
  }
}

function sets(description: string): Schema {
  return { type: ['object', 'null'], additionalProperties: { type: ['number', 'string', 'boolean'] }, description }
}

function effectSchema(): Schema {
  const number = (description: string): Schema => ({ type: 'number', description })
  const pair = (description: string): Schema => ({ type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2, description })
  return map(
    {
      says: text('the effect in words', 2000),
      value: text('a formula over place.design.measure (or design.measure); its mean over worlds'),
      correlation: pair('two formulas: their correlation over worlds'),
      ratio: pair('two formulas: the ratio of their means'),
      above: number('the smallest effect that counts'),
      is: number('a known value'),
      error: number('standard error of the known value'),
      exactly: number('what it is in every world'),
      from: number('least of a range'),
      to: number('greatest of a range'),
      off: sets('values, by address, with which it must vanish'),
    },
    'an effect: what is measured, and what is expected of it',
    ['says'],
  )
}
