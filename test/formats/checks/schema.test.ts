import { expect, test } from 'vitest'
import { CHECK_KEYS, EFFECT_KEYS } from '../../../src/formats/checks/keys.ts'
import { checkSchema } from '../../../src/formats/checks/schema.ts'
import { scenarioSchema } from '../../../src/formats/schema.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a schema is as deep as it is
const schema: any = checkSchema()
// oxlint-disable-next-line typescript/no-explicit-any -- as above
const scenario: any = scenarioSchema()

test('the schema of checks knows the keys that the loader knows, and no others', () => {
  expect(Object.keys(schema.properties)).toEqual([...CHECK_KEYS])
  expect(Object.keys(schema.properties.effects.items.properties).toSorted()).toEqual([...EFFECT_KEYS].toSorted())
  for (const closed of [schema, schema.properties.effects.items]) expect(closed.additionalProperties).toBe(false)
})

test('what it shares with a scenario is the same, and its references lead somewhere', () => {
  for (const key of ['weeks', 'place', 'designs', 'events']) expect(schema.properties[key]).toEqual(scenario.properties[key])
  const named = [...JSON.stringify(schema).matchAll(/#\/definitions\/([\w.]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => schema.definitions[name] === undefined)).toEqual([])
})
