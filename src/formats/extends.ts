import { isMap } from '../model/check/data.ts'
import type { Data } from '../model/check/data.ts'
import { described } from '../model/check/data.ts'
import { SCENARIO_FORMAT } from '../model/check/top.ts'
import { mergedTrees } from './merge.ts'
import type { Reading } from './reading.ts'
import { addProblem } from './reading.ts'
import type { Source, Tree } from './tree.ts'
import { parseYaml } from './yaml.ts'

/** Files that may stand on each other. */
export const LONGEST_CHAIN = 8

/**
 * A scenario file laid on the ones that it `extends`: maps are merged name by name, the file's own values win, lists are
 * replaced whole. Undefined after adding problems, where the file itself cannot be read.
 */
export function readChain(reading: Reading, source: Source, above: readonly string[] = []): Tree | undefined {
  const parsed = parseYaml(source)
  reading.problems.push(...parsed.problems)
  return parsed.usable ? onBase(reading, parsed, source, above) : undefined
}

/** A scenario that was read already, laid on the ones that it `extends`. */
export function onBase(reading: Reading, tree: Tree, source: Source, above: readonly string[] = []): Tree {
  const base = readBase(reading, tree, source, [...above, source.path])
  return base === undefined ? tree : mergedTrees(base, tree)
}

function readBase(reading: Reading, tree: Tree, source: Source, chain: readonly string[]): Tree | undefined {
  const reference = isMap(tree.data) ? tree.data.get('extends') : undefined
  if (reference === undefined || reference === null) return undefined
  const place = tree.places.at(['extends'])
  const word = tree.base ?? 'extends'
  const opened = followed(reading, word, reference, source, chain)
  if (typeof opened === 'string') {
    addProblem(reading, place, opened)
    return undefined
  }
  const base = readChain(reading, opened, chain)
  if (base !== undefined && !isScenario(base.data)) {
    addProblem(reading, place, `${word}: ${opened.shown} is no scenario. Expected a file of format: ${SCENARIO_FORMAT}`)
    return undefined
  }
  return base
}

function followed(reading: Reading, word: string, reference: Data, source: Source, chain: readonly string[]): Source | string {
  if (typeof reference !== 'string')
    return `${word} is ${described(reference)}. Expected another scenario file, as in ${word}: ./other.yaml`
  if (chain.length >= LONGEST_CHAIN) return `${word}: more than ${LONGEST_CHAIN} files stand on each other. Expected fewer`
  const opened = reading.files.follow(reference, source.path, 'yaml')
  if ('problem' in opened) return `${word}: ${reference} ${opened.problem}`
  if (chain.includes(opened.path)) return `${word}: ${reference} stands on this file itself. Expected no circle`
  return opened
}

function isScenario(data: Data): boolean {
  return isMap(data) && data.get('format') === SCENARIO_FORMAT
}
