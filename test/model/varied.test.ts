import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/formats/load.ts'
import { isOption } from '../../src/model/parameter.ts'
import { GROUPS } from '../../src/model/registry.ts'
import { addressed, unaffordable, valueAt, varied } from '../../src/model/varied.ts'
import { files } from '../../src/cli/files.ts'
import type { Scenario } from '../../src/model/scenario.ts'

const FILE = 'scenarios/central-or-distributed.yaml'

function loaded(set: readonly string[] = []): { scenario?: Scenario; problems: readonly string[] } {
  return loadScenario(FILE, files, { set })
}

const base = loaded().scenario!

/** Two other values of every parameter, inside its range. */
const ALL = GROUPS.flatMap((group) =>
  Object.entries(group.parameters).flatMap(([name, parameter]) => {
    const address = `${group.name}.${name}`
    if (isOption(parameter)) return parameter.options.map((option, n) => ({ address, text: option, value: n }))
    const [low, high] = parameter.range
    return [0.02, 0.6].map((share) => {
      const between = low + share * (Math.min(high, 50 * (Math.abs(parameter.default) + 1)) - low)
      const value = parameter.whole ? Math.round(between) : between
      return { address, text: String(value), value }
    })
  }),
)

/** A file in which a design costs more than there is is refused as a whole. */
function payable(made: Scenario): Scenario {
  const wrong = made.designs.map((_, d) => unaffordable(made, d)).find((why) => why !== undefined)
  if (wrong !== undefined) throw new RangeError(wrong)
  return made
}

function attempt(make: () => Scenario): Scenario | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

describe('a scenario with other values', () => {
  it('is the one that --set makes, for every parameter; what --set refuses as unfit is refused too', () => {
    const made = ALL.map(({ address, text, value }) => {
      const { scenario, problems } = loaded([`${address}=${text}`])
      const laid = attempt(() => payable(varied(base, [{ at: addressed(base, address)!, value }])))
      return { set: `${address}=${text}`, laid, scenario, beyond: problems.some((line) => line.includes('outside')) }
    })
    // A value beyond its range never comes this far.
    const within = made.filter(({ beyond }) => !beyond)
    expect(within.map(({ set, laid }) => ({ set, laid }))).toEqual(within.map(({ set, scenario }) => ({ set, laid: scenario })))
    expect(within.filter(({ scenario }) => scenario !== undefined).length).toBeGreaterThan(0.8 * ALL.length)
  })

  it('changes a lever in one design alone', () => {
    const at = addressed(base, 'designs.integrated.support.coaches')!
    const other = varied(base, [{ at, value: 2 }])
    expect(other).toEqual(loaded(['designs.integrated.support.coaches=2']).scenario)
    expect(valueAt(other, at)).toBe(2)
    expect(valueAt(base, at)).not.toBe(2)
  })

  it('says why values do not fit together', () => {
    const change = (address: string, value: number) => ({ at: addressed(base, address)!, value })
    expect(() => varied(base, [change('issues.loci', 4), change('issues.complexity', 5)])).toThrow(
      'issues.complexity = 5, but an issue has 4 elements (issues.loci). Expected at most 3',
    )
  })

  it('says which designs cannot be paid for', () => {
    const dear = varied(base, [{ at: addressed(base, 'designs.integrated.support.coaches')!, value: 60 }])
    const position = base.designs.findIndex(({ name }) => name === 'integrated')
    expect(unaffordable(dear, position)).toMatch(/^integrated costs .* hours a week/)
    expect(unaffordable(dear, 0)).toBeUndefined()
  })

  it('knows no address that is not there', () => {
    for (const address of ['support', 'support.coach', 'designs.nobody.support.coaches', 'designs.integrated.coaches', 'x.toString'])
      expect(addressed(base, address)).toBeUndefined()
  })
})
