import { describe, expect, test } from 'vitest'
import { GROUPS } from '../../src/model/registry.ts'
import { MEASURES, OBSERVATIONS } from '../../src/model/run.ts'
import { numbers, scenarioOf, type Changes } from '../helpers/place.ts'
import { differences, summary } from '../helpers/paired.ts'
import { TRIALS, type Trial } from './moves-settings.ts'

const PARAMETERS = GROUPS.flatMap(({ name: group, parameters }) =>
  Object.entries(parameters).map(([name, { moves }]) => ({ address: `${group}.${name}`, group, name, moves })),
)
const NAMES = [...MEASURES, ...OBSERVATIONS].map(({ name }) => name)

/** The changes with one value more. */
function placed(changes: Changes, group: string, name: string, value: number | string): Changes {
  return { ...changes, [group]: { ...changes[group], [name]: value } }
}

test('every parameter is tried, and nothing else', () => {
  expect(Object.keys(TRIALS).sort()).toEqual(PARAMETERS.map(({ address }) => address).sort())
})

test('every parameter names a measure or observation, and a direction', () => {
  const wrong = PARAMETERS.filter(({ moves }) => {
    const [name, sign, ...rest] = moves.split(' ')
    return !NAMES.includes(name) || !['+', '-', '?'].includes(sign) || rest.length > 0
  })
  expect(wrong.map(({ address, moves }) => `${address} moves ${moves}`)).toEqual([])
})

describe('moves what it says', () => {
  test.each(PARAMETERS)('$address: $moves', ({ address, group, name, moves }) => {
    const [what, sign] = moves.split(' ')
    const trial: Trial = TRIALS[address]
    const at = (value: number | string) => scenarioOf({ weeks: trial.weeks ?? 60, place: placed(trial.with ?? {}, group, name, value) })
    expect(numbers({ [group]: { [name]: trial.low } })).not.toEqual(numbers({ [group]: { [name]: trial.high } }))
    const found = differences(at(trial.low), at(trial.high), what)
    const { mean, error } = summary(trial.eitherWay ? found.map(Math.abs) : found)
    const towards = sign === '?' ? Math.abs(mean) : sign === '+' ? mean : -mean
    expect(towards, `${what} by ${mean} ± ${error}`).toBeGreaterThan(error)
  })
})
