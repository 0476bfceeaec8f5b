import seedrandom from 'seedrandom'
import { files } from '../../src/cli/files.ts'
import { loadScenario } from '../../src/formats/load.ts'
import { isOption, type Parameter } from '../../src/model/parameter.ts'
import { GROUPS } from '../../src/model/registry.ts'
import type { Scenario } from '../../src/model/scenario.ts'

const FROM = ['classroom', 'central-or-distributed', 'coordinated-or-ad-hoc', 'disbanded', 'culture-first']
/** Parameters that each is given at random, anywhere in their ranges. */
const CHANGED = 12

/** So many sound scenarios, the same in every run: small places in which much is not as usual. */
export function randomScenarios(count: number): Scenario[] {
  const chance = seedrandom('the same numbers everywhere')
  const random = (): number => (chance.int32() >>> 0) / 4294967296
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]
  const found: Scenario[] = []
  const all = GROUPS.flatMap(({ name: group, parameters }) =>
    group === 'sizes' ? [] : Object.entries(parameters).map(([name, parameter]) => ({ address: `${group}.${name}`, parameter })),
  )
  while (found.length < count) {
    const sizes = { teams: 8 + Math.floor(random() * 24), departments: 4, issueTypes: 8, pathways: 4 }
    const set = [
      ...Object.entries(sizes).map(([name, value]) => `sizes.${name}=${value}`),
      `weeks=${20 + Math.floor(random() * 60)}`,
      `seed=${found.length}`,
      ...Array.from({ length: CHANGED }, () => pick(all)).map(({ address, parameter }) => `${address}=${anyOf(parameter, random())}`),
    ]
    const { scenario } = loadScenario(`scenarios/${pick(FROM)}.yaml`, files, { set })
    if (scenario !== undefined) found.push(scenario)
  }
  return found
}

function anyOf(parameter: Parameter, at: number): string | number {
  if (isOption(parameter)) return parameter.options[Math.floor(at * parameter.options.length)]
  const [low, high] = parameter.range
  return parameter.whole ? low + Math.floor(at * (high - low + 1)) : low + at * (high - low)
}
