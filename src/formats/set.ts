import { groupNamed, homesOf, parameterNamed } from '../model/check/context.ts'
import { isMap, quoted } from '../model/check/data.ts'
import { told } from '../model/check/problem.ts'
import { didYouMean, knownWords, nearest } from '../model/check/suggest.ts'
import { TOP } from '../model/check/top.ts'
import type { Group } from '../model/registry.ts'
import { controlAt } from './controls.ts'
import { valueAt, withValue } from './merge.ts'
import type { Place } from './places.ts'
import { Places } from './places.ts'
import type { Reading } from './reading.ts'
import { addProblem } from './reading.ts'
import { readPlain } from './scalar.ts'
import type { Tree } from './tree.ts'

const EXPECTED = 'Expected group.parameter=value, or designs.NAME.group.parameter=value'

/**
 * Lays the values of `--set` on the data of a scenario: `support.coaches=4`, a lever, in every design;
 * `demand.pressure=0.4` in `place`; `designs.NAME.support.coaches=4` in one design; `weeks=52`. Values are checked later,
 * with all others; here only the address is.
 */
export function withSets(reading: Reading, tree: Tree, sets: readonly string[], groups: readonly Group[]): Tree {
  const places = new Places()
  places.add(tree.places)
  let { data } = tree
  for (const set of sets) {
    const place: Place = { source: `--set ${set}` }
    const { value, fault } = readPlain(set.slice(set.indexOf('=') + 1).trim())
    const paths = set.includes('=') ? pathsOf({ data, places }, set.slice(0, set.indexOf('=')).trim(), groups) : EXPECTED
    const problem = typeof paths === 'string' ? paths : controlAt(set) >= 0 ? 'a control character. Expected plain text' : fault
    if (problem !== undefined || typeof paths === 'string') {
      addProblem(reading, place, problem ?? EXPECTED)
      continue
    }
    for (const path of paths) {
      data = withValue(data, path, value)
      places.set(path, place)
    }
  }
  return { data, places }
}

/** Where the value of an address goes, or what is wrong with the address. */
function pathsOf(tree: Tree, address: string, groups: readonly Group[]): string[][] | string {
  const map = valueAt(tree.data, ['designs'])
  return pathsAmong(isMap(map) ? [...map.keys()] : [], address, groups)
}

/** What is wrong with the address of a parameter, or undefined. */
export function addressFault(designs: readonly string[], address: string, groups: readonly Group[]): string | undefined {
  const paths = pathsAmong(designs, address, groups)
  if (typeof paths !== 'string') return paths[0].length > 1 ? undefined : `${address} is no parameter. Expected group.parameter`
  return paths.replace(EXPECTED, 'Expected group.parameter, or designs.NAME.group.parameter')
}

function pathsAmong(designs: readonly string[], address: string, groups: readonly Group[]): string[][] | string {
  const parts = address.split('.')
  if (parts.length === 1 && Object.hasOwn(TOP, address)) return [[address]]
  if (parts.length === 1) return oneWord(address, groups)
  if (parts.length === 4 && parts[0] === 'designs') {
    const [, name, group, parameter] = parts
    if (!designs.includes(name)) return unknownWord('design', name, '', designs)
    return unknown(group, parameter, groups) ?? [parts]
  }
  if (parts.length !== 2) return `no address "${address}". ${EXPECTED}`
  const [group, parameter] = parts
  const wrong = unknown(group, parameter, groups)
  if (wrong !== undefined) return wrong
  const declared = parameterNamed(groups.find(({ name }) => name === group) as Group, parameter)
  return declared?.role === 'lever' ? designs.map((name) => ['designs', name, group, parameter]) : [['place', group, parameter]]
}

function oneWord(word: string, groups: readonly Group[]): string {
  const homes = homesOf({ groups }, word)
  return `no address "${word}". ${homes.length > 0 ? `Did you mean ${homes[0]}.${word}?` : EXPECTED}`
}

/** What is wrong with group or parameter of an address, or undefined. Whether it belongs there is checked with all values. */
function unknown(group: string, parameter: string, groups: readonly Group[]): string | undefined {
  const known = groupNamed({ groups }, group)
  if (known === undefined)
    return unknownWord(
      'group',
      group,
      '',
      groups.map(({ name }) => name),
    )
  if (parameterNamed(known, parameter) !== undefined) return undefined
  const names = Object.keys(known.parameters)
  const meant = nearest(parameter, names)
  const noun = meant !== undefined && known.parameters[meant].role === 'lever' ? 'lever' : 'parameter'
  return unknownWord(noun, parameter, ` in ${group}`, names)
}

function unknownWord(noun: string, word: string, where: string, known: readonly string[]): string {
  return told(`unknown ${noun} ${quoted(word)}${where}`, didYouMean(word, known), knownWords(known))
}
