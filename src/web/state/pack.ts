import { LONGEST } from './address.ts'

/** What a link may hold when unpacked, in bytes: a small one could otherwise fill all memory. */
const MOST_BYTES = 100_000

/** Files by path as text for an address; undefined where they are too large for one. */
export async function packed(files: ReadonlyMap<string, string>): Promise<string | undefined> {
  if (files.size === 0) return ''
  const stream = new Blob([JSON.stringify([...files])]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  const code = btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return code.length > LONGEST - 1000 ? undefined : code
}

/** Files that an address holds; undefined where it holds none that can be read. Stops as soon as there is too much. */
export async function unpacked(code: string): Promise<ReadonlyMap<string, string> | undefined> {
  if (code === '') return new Map()
  try {
    const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    const parts: BlobPart[] = []
    let size = 0
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length
      if (size > MOST_BYTES) {
        await reader.cancel()
        return undefined
      }
      parts.push(part.value as BlobPart)
    }
    return filesIn(JSON.parse(await new Blob(parts).text()))
  } catch {
    return undefined
  }
}

function filesIn(data: unknown): ReadonlyMap<string, string> | undefined {
  if (!Array.isArray(data)) return undefined
  const pairs = data.filter(
    (pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2 && pair.every((x) => typeof x === 'string'),
  )
  return pairs.length === data.length && pairs.every(([path]) => /^scenarios\/[^/]+$/.test(path)) ? new Map(pairs) : undefined
}
