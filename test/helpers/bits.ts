/** The 64 bits of a number, as 16 hexadecimal digits. */
export function bitsOf(x: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}

/** How many doubles lie between two numbers of the same sign. */
export function ulpsBetween(a: number, b: number): number {
  if (a === b) return 0
  const difference = BigInt(`0x${bitsOf(Math.abs(a))}`) - BigInt(`0x${bitsOf(Math.abs(b))}`)
  return Number(difference < 0n ? -difference : difference)
}

/** One number for the bits of many, in order (FNV-1a over their bytes). */
export function digestOf(values: Float64Array): string {
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
