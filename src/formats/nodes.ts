import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Data, Path } from '../model/check/data.ts'
import { quoted } from '../model/check/data.ts'
import { controlAt } from './controls.ts'
import { DEEPEST } from './nesting.ts'
import type { Place } from './places.ts'
import { Places } from './places.ts'
import { readPlain } from './scalar.ts'
import type { Located } from './tree.ts'

/** Names that other programs take as something else than a name. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype', '<<']

/** One walk over the nodes of a document: copies them into plain data and refuses what is not plain. */
export class NodeReader {
  readonly places = new Places()
  readonly problems: Located[] = []
  private readonly place: (offset: number) => Place

  constructor(place: (offset: number) => Place) {
    this.place = place
  }

  /** The data of a node; undefined, after adding a problem, where it cannot be used: maps leave it out. */
  read(node: unknown, path: Path): Data | undefined {
    if (!this.plain(node as Node, path)) return undefined
    if (isMap(node)) return this.readMap(node, path)
    if (isSeq(node)) return this.readList(node, path)
    return isScalar(node) ? this.readScalar(node) : undefined
  }

  /** False, after adding a problem, for anchors, aliases, tags and what is too deep. */
  private plain(node: Node, path: Path): boolean {
    const write = 'Expected plain data: write the value out, or put text in quotes'
    if (isAlias(node)) this.add(node, `an alias (*${node.source}). ${write}`)
    else if (node.anchor !== undefined) this.add(node, `an anchor (&${node.anchor}). ${write}`)
    else if (node.tag !== undefined) this.add(node, `a tag (${node.tag}). ${write}`)
    else if (path.length > DEEPEST) this.add(node, `lists and maps more than ${DEEPEST} levels deep. Expected fewer`)
    else return true
    return false
  }

  private readMap(node: YAMLMap, path: Path): Data {
    const map = new Map<string, Data>()
    const first = new Map<string, Place>()
    for (const pair of node.items as Pair<unknown, unknown>[]) {
      const key = this.readKey(pair.key, node)
      if (key === undefined) continue
      const place = this.placeOf(pair.key as Node)
      const before = first.get(key)
      if (before !== undefined) {
        this.problems.push({ place, text: `${quoted(key)} is here twice, first in line ${before.line}. Expected each name once` })
        continue
      }
      first.set(key, place)
      const at = [...path, key]
      this.places.set(at, isEmpty(pair.value) ? place : this.placeOf(pair.value as Node), place)
      const value = pair.value === null || pair.value === undefined ? null : this.read(pair.value, at)
      if (value !== undefined) map.set(key, value)
    }
    return map
  }

  private readKey(key: unknown, map: YAMLMap): string | undefined {
    if (!isScalar(key) || isAlias(key)) {
      this.add(isScalar(key) ? map : ((key ?? map) as Node), 'a name that is no text. Expected name: value')
      return undefined
    }
    if (!this.plain(key, [])) return undefined
    const name = String(key.value ?? '')
    if (name === '') this.add(key, 'an empty name. Expected name: value')
    else if (FORBIDDEN.includes(name)) this.add(key, `the name ${quoted(name)} cannot be used. Expected another name`)
    else if (controlAt(name) >= 0 || /[\n\t]/.test(name))
      this.add(key, `a control character in the name ${quoted(name)}. Expected plain text`)
    else return name
    return undefined
  }

  private readList(node: YAMLSeq, path: Path): Data {
    return node.items.map((item, i) => {
      const at = [...path, i]
      this.places.set(at, this.placeOf(item as Node))
      return this.read(item, at) ?? null
    })
  }

  private readScalar(node: Scalar): Data | undefined {
    const text = String(node.value ?? '')
    if (node.type !== 'PLAIN') {
      if (controlAt(text) < 0) return text
      this.add(node, 'a control character in a text. Expected plain text')
      return undefined
    }
    const { value, fault } = readPlain(text)
    if (fault === undefined) return value
    this.add(node, fault)
    return undefined
  }

  private placeOf(node: Node): Place {
    return this.place(node.range?.[0] ?? 0)
  }

  private add(node: Node, text: string): void {
    this.problems.push({ place: this.placeOf(node), text })
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.type === 'PLAIN' && value.value === '')
}
