import { expect, test } from 'vitest'
import { EXPERIMENT_KEYS } from '../../../src/formats/experiments/keys.ts'
import { experimentSchema } from '../../../src/formats/experiments/schema.ts'
import { PLANS } from '../../../src/study/plans.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a schema is as deep as it is
const schema: any = experimentSchema()

test('the schema of experiments knows the keys that the loader knows, and no others', () => {
  expect(Object.keys(schema.properties).toSorted()).toEqual([...EXPERIMENT_KEYS].toSorted())
  expect(schema.additionalProperties).toBe(false)
  expect(schema.properties.plan.enum).toEqual(PLANS.map(({ name }) => name))
})

test('its references lead somewhere, and every parameter is offered to vary', () => {
  const named = [...JSON.stringify(schema).matchAll(/#\/definitions\/([\w.]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => schema.definitions[name] === undefined)).toEqual([])
  const { values: _, factors, ...parameters } = schema.definitions
  expect(Object.keys(factors.properties)).toEqual(Object.keys(parameters))
})
