import type { Check } from '../model/check/context.ts'
import type { Data, DataMap } from '../model/check/data.ts'
import { described, isMap } from '../model/check/data.ts'
import { DESIGN_KEYS } from '../model/check/designs.ts'
import { readMap, readText, refuseUnknown } from '../model/check/fields.ts'
import { keyProblem, problem, told } from '../model/check/problem.ts'
import { didYouMean, knownWords } from '../model/check/suggest.ts'
import { LONGEST_CHAIN } from './extends.ts'
import { laidUnder, mergedTrees, valueAt } from './merge.ts'
import type { Place } from './places.ts'
import type { Reading } from './reading.ts'
import { addAll, addProblem } from './reading.ts'
import type { Source, Tree } from './tree.ts'
import { parseYaml } from './yaml.ts'

/** Format of a file of the design library. */
export const DESIGN_FORMAT = 'constancy-design/1'
const DESIGN_FILE_KEYS = ['format', 'title', 'about', 'use', 'levers'] as const

/** Every design of a scenario with the library designs that it `use`s laid under it. */
export function withLibrary(reading: Reading, scenario: Tree, from: string): Tree {
  const designs = valueAt(scenario.data, ['designs'])
  if (!isMap(designs)) return scenario
  let tree = scenario
  for (const [name, design] of designs) {
    const use = isMap(design) ? design.get('use') : undefined
    if (use === undefined || use === null) continue
    const place = scenario.places.at(['designs', name, 'use'])
    const library = readUsed(reading, use, place, place.file ?? from, [])
    if (library !== undefined) tree = laidUnder(tree, library, ['designs', name])
  }
  return tree
}

/** The design that `use` names, with those that it uses itself, as a map of levers with `about`; undefined after adding a problem. */
function readUsed(reading: Reading, use: Data, place: Place, from: string, chain: readonly string[]): Tree | undefined {
  const opened = openUsed(reading, use, from, chain)
  if (typeof opened !== 'string') return readDesign(reading, opened, chain)
  addProblem(reading, place, opened)
  return undefined
}

function openUsed(reading: Reading, use: Data, from: string, chain: readonly string[]): Source | string {
  if (typeof use !== 'string') return `use is ${described(use)}. Expected the name of a design in the library`
  if (chain.length >= LONGEST_CHAIN) return `use: more than ${LONGEST_CHAIN} designs stand on each other. Expected fewer`
  const known = reading.files.designs(from)
  const opened = reading.files.design(use, from)
  if ('problem' in opened) {
    const hints = known.includes(use) ? [opened.problem] : [didYouMean(use, known), knownWords(known)]
    return told(`no design "${use}" in the library`, ...hints)
  }
  return chain.includes(opened.path) ? `use: design "${use}" stands on itself. Expected no circle` : opened
}

/** Reads a file of the library as the map that would stand in a scenario's `designs:`. */
export function readDesign(reading: Reading, source: Source, chain: readonly string[] = []): Tree | undefined {
  const parsed = parseYaml(source)
  reading.problems.push(...parsed.problems)
  if (!parsed.usable) return undefined
  const check: Check = { groups: [], problems: [] }
  const file = readMap(check, parsed.data, 'this file', [], `Expected a design: format: ${DESIGN_FORMAT}, levers: { … }`)
  checkFile(check, file)
  addAll(reading, check.problems, parsed.places)
  const own: Tree = { data: contents(file), places: parsed.places.below(['levers']) }
  for (const key of ['about', 'use']) own.places.set([key], parsed.places.at([key]))
  const use = file.get('use')
  if (use === undefined || use === null) return own
  const base = readUsed(reading, use, parsed.places.at(['use']), source.path, [...chain, source.path])
  return base === undefined ? own : mergedTrees(base, own)
}

function checkFile(check: Check, file: DataMap): void {
  refuseUnknown(check, file, DESIGN_FILE_KEYS, 'in a design file', [])
  readText(check, file, 'title', [], 200)
  const levers = file.get('levers')
  for (const key of isMap(levers) ? DESIGN_KEYS.filter((word) => levers.has(word)) : []) {
    const expected = key === 'organisations' ? 'A library knows no organisations' : `Write ${key} beside levers`
    check.problems.push(keyProblem(['levers', key], `${key} is no group of levers`, expected))
  }
  const format = file.get('format')
  if (format === DESIGN_FORMAT) return
  const found = format === undefined ? 'this file has no format' : `format is ${described(format)}`
  check.problems.push(problem(format === undefined ? [] : ['format'], found, `Expected format: ${DESIGN_FORMAT}`))
}

function contents(file: DataMap): Data {
  const levers = file.get('levers')
  if (levers !== undefined && levers !== null && !isMap(levers)) return levers
  const about = file.get('about')
  return new Map<string, Data>([...(levers ?? []), ...(about === undefined ? [] : [['about', about] as const])])
}

/** True for a file that says it is a design, or begins like one. */
export function isDesign({ text }: Pick<Source, 'text'>): boolean {
  return /^\s*"?format"?\s*:\s*["']?constancy-design\//m.test(text)
}
