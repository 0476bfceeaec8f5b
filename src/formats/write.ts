import type { Data } from '../model/check/data.ts'
import { isList, isMap } from '../model/check/data.ts'
import { readPlain } from './scalar.ts'

const PLAIN = /^[\p{L}][\p{L}\p{N}_./ -]*$/u
/** Words that older readers of YAML take for true and false. */
const SWITCH = /^(yes|no|on|off|y|n)$/i

/** A text as YAML: bare where every reader takes it for the same text, else in double quotes. */
export function yamlText(text: string): string {
  const bare = PLAIN.test(text) && !/ $|\/\//.test(text) && !SWITCH.test(text) && readPlain(text).value === text
  return bare ? text : JSON.stringify(text)
}

/** Any data on one line: `{ week: 104, design: [a, b] }`. */
export function flow(value: Data): string {
  if (typeof value === 'string') return yamlText(value)
  if (isList(value)) return `[${value.map(flow).join(', ')}]`
  if (!isMap(value)) return value === null ? 'null' : String(value)
  const entries = [...value].map(([key, inner]) => `${yamlText(key)}: ${flow(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** Lines `name: value`, maps on lines of their own, all else by `flow`. */
export function block(map: ReadonlyMap<string, Data>, indent = ''): string[] {
  return [...map].flatMap(([key, value]) => {
    const head = `${indent}${yamlText(key)}:`
    if (isMap(value) && value.size > 0) return [head, ...block(value, `${indent}  `)]
    if (isList(value) && value.length > 0) return [head, ...value.map((item) => `${indent}  - ${flow(item)}`)]
    return [`${head} ${flow(value)}`]
  })
}
