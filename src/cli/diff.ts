import { told } from '../model/check/problem.ts'
import { didYouMean, knownWords } from '../model/check/suggest.ts'
import { GROUPS } from '../model/registry.ts'
import { designDifferenceLines, designDifferences, scenarioDifferenceLines } from '../report/difference.ts'
import type { Side } from '../report/difference.ts'
import { valueText } from '../report/value.ts'
import type { ScenarioOptions } from './read.ts'
import { readScenario } from './read.ts'
import { EXIT, Stop } from './stop.ts'

/** Prints what differs between `FILE#DESIGN` and `FILE#DESIGN`, or between two files. */
export function diff(a: string, b: string, options: ScenarioOptions, json: boolean): void {
  const [from, to] = [split(a), split(b)]
  if ((from.design === undefined) !== (to.design === undefined)) {
    const bare = from.design === undefined ? a : b
    throw new Stop(EXIT.badInput, `diff: ${bare} names no design, the other does. Expected two files, or two designs as FILE#DESIGN`)
  }
  const file = from.file
  if (file === '') throw new Stop(EXIT.badInput, `diff: ${a} names no file. Expected FILE#DESIGN`)
  const scenarios = [file, to.file || file].map((path) => readScenario(path, options, '').scenario)
  if (from.design === undefined || to.design === undefined) {
    if (json) throw new Stop(EXIT.badInput, 'diff: --json is for two designs. Expected FILE#DESIGN twice')
    process.stdout.write(`${scenarioDifferenceLines(GROUPS, scenarios[0], scenarios[1]).join('\n')}\n`)
    return
  }
  const sides: [Side, Side] = [side(scenarios[0], from.design, file), side(scenarios[1], to.design, to.file || file)]
  process.stdout.write(json ? asJson(...sides) : `${designDifferenceLines(GROUPS, ...sides).join('\n')}\n`)
}

/** `mine.yaml#ad hoc` → file and design. */
function split(text: string): { readonly file: string; readonly design: string | undefined } {
  const at = text.lastIndexOf('#')
  return at < 0 ? { file: text, design: undefined } : { file: text.slice(0, at), design: text.slice(at + 1) }
}

function side(scenario: Side['scenario'], name: string, file: string): Side {
  const names = scenario.designs.map((design) => design.name)
  const design = names.indexOf(name)
  if (design >= 0) return { scenario, design }
  throw new Stop(EXIT.badInput, told(`${file}: unknown design "${name}"`, didYouMean(name, names), knownWords(names)))
}

function asJson(a: Side, b: Side): string {
  const rows = designDifferences(GROUPS, a, b).map(({ address, parameter, organisation, from, to }) => ({
    address,
    ...(organisation === '' ? {} : { organisation }),
    from: valueText(parameter, from),
    to: valueText(parameter, to),
    about: parameter.about,
    costs: parameter.costs,
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}
