import { expect, test } from 'vitest'
import { designFileSchema, scenarioSchema } from '../../src/formats/schema.ts'
import { DESIGN_KEYS } from '../../src/model/check/designs.ts'
import { EVENT_KEYS } from '../../src/model/check/events.ts'
import { PLACE_KEYS } from '../../src/model/check/place.ts'
import { SCENARIO_KEYS } from '../../src/model/check/top.ts'
import { isOption } from '../../src/model/parameter.ts'
import { GROUPS as MODEL } from '../../src/model/registry.ts'
import { GROUPS } from '../helpers/groups.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a schema is as deep as it is
const schema: any = scenarioSchema(GROUPS)
const { place, designs, events } = schema.properties
const design = designs.additionalProperties

test('the schema knows the keys that the checks know, and no others', () => {
  expect(Object.keys(schema.properties)).toEqual([...SCENARIO_KEYS])
  expect(Object.keys(place.properties)).toEqual(['sizes', 'issues', 'demand', ...PLACE_KEYS])
  expect(Object.keys(design.properties)).toEqual([...DESIGN_KEYS, 'support'])
  expect(Object.keys(events.items.properties)).toEqual([...EVENT_KEYS])
  for (const closed of [schema, place, design, events.items]) expect(closed.additionalProperties).toBe(false)
})

test('a parameter has the range, default, unit and source of its declaration', () => {
  expect(place.properties.demand.properties.pressure).toEqual({ $ref: '#/definitions/demand.pressure' })
  expect(schema.definitions['demand.pressure']).toEqual({
    type: 'number',
    minimum: 0,
    maximum: 1,
    default: 0.35,
    description: 'about share (share). Source: test; evidence D.',
  })
  expect(schema.definitions['sizes.teams'].type).toBe('integer')
  expect(schema.definitions['support.targeting'].enum).toEqual(['first come', 'weakest', 'priorities'])
})

test("each of the model's parameters stands in the schema once where it belongs, and in no other place", () => {
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  const model: any = scenarioSchema()
  for (const group of MODEL) {
    for (const [name, parameter] of Object.entries(group.parameters)) {
      const inPlace = model.properties.place.properties[group.name]?.properties[name]
      const inDesign = model.properties.designs.additionalProperties.properties[group.name]?.properties[name]
      const [right, other] = parameter.role === 'lever' ? [inDesign, inPlace] : [inPlace, inDesign]
      expect(other).toBeUndefined()
      expect(right.$ref).toBe(`#/definitions/${group.name}.${name}`)
      const defined = model.definitions[`${group.name}.${name}`]
      expect(defined.default).toBe(parameter.default)
      expect(defined.enum).toEqual(isOption(parameter) ? parameter.options : undefined)
    }
  }
})

test('design files have a schema too', () => {
  const file = designFileSchema(GROUPS)
  expect(Object.keys(file.properties as object)).toEqual(['format', 'title', 'about', 'use', 'levers'])
})
