/**
 * Threefry-2x32, a counter-based generator (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"):
 * two words of counter under two words of key give two random words. 13 rounds is its authors' smallest choice that passes
 * all of BigCrush; 20 is their recommended one, kept for its known answers. Words are signed 32-bit: unsigned ones past 2^31
 * would be stored as heap numbers.
 */

const PARITY = 0x1bd11bda

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

/**
 * 13 rounds under `key` (two words); writes both words to `out`. PARITY stands there as a number, and additions of key words are drawn
 * together with the next ones. It is just too large for V8 to inline (460 bytes of bytecode): in a loop of its own it would take half the
 * time inlined, but a run as a whole takes 4 % more in browsers, since callers then inline less of what else they call. For the same
 * reason keys and words go by array: a word given from hand to hand is stored as a heap number.
 */
export function threefry13(key: Int32Array, c0: number, c1: number, out: Int32Array): void {
  const k0 = key[0]
  const k1 = key[1]
  const k2 = 0x1bd11bda ^ k0 ^ k1
  let b = c1 + k1
  let a = (c0 + k0 + b) | 0
  b = rotate(b, 13) ^ a
  a = (a + b) | 0
  b = rotate(b, 15) ^ a
  a = (a + b) | 0
  b = rotate(b, 26) ^ a
  a = (a + b) | 0
  b = ((rotate(b, 6) ^ a) + k2 + 1) | 0
  a = (a + k1 + b) | 0
  b = rotate(b, 17) ^ a
  a = (a + b) | 0
  b = rotate(b, 29) ^ a
  a = (a + b) | 0
  b = rotate(b, 16) ^ a
  a = (a + b) | 0
  b = ((rotate(b, 24) ^ a) + k0 + 2) | 0
  a = (a + k2 + b) | 0
  b = rotate(b, 13) ^ a
  a = (a + b) | 0
  b = rotate(b, 15) ^ a
  a = (a + b) | 0
  b = rotate(b, 26) ^ a
  a = (a + b) | 0
  b = ((rotate(b, 6) ^ a) + k1 + 3) | 0
  a = (a + k0 + b) | 0
  out[0] = a
  out[1] = rotate(b, 17) ^ a
}

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24]

/** Any number of rounds, by the published recipe; slow, for known answers. Returns the two words. */
export function threefry(k0: number, k1: number, c0: number, c1: number, rounds: number): [number, number] {
  const keys = [k0, k1, PARITY ^ k0 ^ k1]
  let a = (c0 + k0) | 0
  let b = (c1 + k1) | 0
  for (let round = 0; round < rounds; round++) {
    a = (a + b) | 0
    b = rotate(b, ROTATIONS[round % 8]) ^ a
    if (round % 4 === 3) {
      const injection = (round + 1) / 4
      a = (a + keys[injection % 3]) | 0
      b = (b + keys[(injection + 1) % 3] + injection) | 0
    }
  }
  return [a, b]
}
