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
    const path = `scenarios/${pick(FROM)}.yaml`
    const sizes = { teams: 24 + Math.floor(random() * 24), departments: 4, issueTypes: 8, pathways: 4 }
    let set = [
      ...Object.entries(sizes).map(([name, value]) => `sizes.${name}=${value}`),
      `weeks=${106 + Math.floor(random() * 30)}`,
      'demand.hours=16',
    ]
    const seed = String(found.length)
    let scenario = loadScenario(path, files, { set, seed }).scenario
    // One by one: what makes no sense beside the others, or costs more than there is, is passed over.
    for (let n = 0; n < CHANGED; n++) {
      const { address, parameter } = pick(all)
      const more = [...set, `${address}=${anyOf(parameter, random())}`]
      const next = loadScenario(path, files, { set: more, seed }).scenario
      if (next === undefined) continue
      set = more
      scenario = next
    }
    if (scenario !== undefined) found.push(scenario)
  }
  return found
}

function anyOf(parameter: Parameter, at: number): string | number {
  if (isOption(parameter)) return parameter.options[Math.floor(at * parameter.options.length)]
  const [low, high] = parameter.range
  return parameter.whole ? low + Math.floor(at * (high - low + 1)) : low + at * (high - low)
}
