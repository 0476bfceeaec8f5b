import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** sha256 of a text's UTF-8 bytes, in hexadecimal. */
export function hashOf(text: string): string {
  return hashOfParts([text])
}

/** The same of a text in pieces. */
export function hashOfParts(parts: Iterable<string>): string {
  const hash = sha256.create()
  for (const part of parts) hash.update(utf8ToBytes(part))
  return bytesToHex(hash.digest())
}
