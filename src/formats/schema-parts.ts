import type { Parameter } from '../model/parameter.ts'
import { isOption } from '../model/parameter.ts'
import type { Group } from '../model/registry.ts'
import type { Site } from '../model/check/site.ts'
import { parametersFor } from '../model/check/site.ts'

/** JSON Schema, draft 7: the one that editors know best. */
export type Schema = { readonly [key: string]: unknown }

export const DRAFT = 'http://json-schema.org/draft-07/schema#'

export function text(description: string, maxLength?: number): Schema {
  return { type: 'string', description, ...(maxLength === undefined ? {} : { maxLength }) }
}

export function choice(options: readonly string[], description: string): Schema {
  return { enum: options, description }
}

/** A map with these keys and no others; nothing written (`ad hoc:`) is an empty one. */
export function map(properties: Readonly<Record<string, Schema>>, description: string, required: readonly string[] = []): Schema {
  const closed = { properties, additionalProperties: false, description }
  return required.length > 0 ? { type: 'object', ...closed, required } : { type: ['object', 'null'], ...closed }
}

/** A map from names of the user's own. */
export function named(values: Schema, description: string): Schema {
  return { type: ['object', 'null'], additionalProperties: values, description }
}

/** One value, or a list of them. */
export function oneOrMore(values: Schema, description: string): Schema {
  return { anyOf: [values, { type: 'array', items: values, minItems: 1 }], description }
}

export function whole([minimum, maximum]: readonly [number, number], description: string, start?: number): Schema {
  return { type: 'integer', minimum, maximum, description, ...(start === undefined ? {} : { default: start }) }
}

/** A parameter as its declaration says. */
function parameterSchema(parameter: Parameter): Schema {
  const { about, costs, source, grade } = parameter
  const unit = isOption(parameter) ? '' : ` (${parameter.unit})`
  const description = `${about}${unit}.${costs === undefined ? '' : ` Costs: ${costs}.`} Source: ${source}; evidence ${grade}.`
  if (isOption(parameter)) return { ...choice(parameter.options, description), default: parameter.default }
  const [minimum, maximum] = parameter.range
  return { type: parameter.whole ? 'integer' : 'number', minimum, maximum, default: parameter.default, description }
}

/** The groups that have parameters at a site, each as a map of those. */
export function groupSchemas(groups: readonly Group[], kind: Site['kind']): Record<string, Schema> {
  const site: Site = { kind, name: kind }
  const entries = groups.flatMap((group) => {
    const names = parametersFor(group, site)
    if (names.length === 0) return []
    const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${group.name}.${name}` }]))
    return [[group.name, map(properties, group.about)] as const]
  })
  return Object.fromEntries(entries)
}

/** Every parameter once, by address: groups refer to them. */
export function definitions(groups: readonly Group[]): Record<string, Schema> {
  const entries = groups.flatMap(({ name: group, parameters }) =>
    Object.entries(parameters).map(([name, parameter]) => [`${group}.${name}`, parameterSchema(parameter)] as const),
  )
  return Object.fromEntries(entries)
}
