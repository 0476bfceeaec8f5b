/**
 * exp, log, power and the normal quantile from + - × ÷ and square root alone, so that every engine and browser gives the
 * same bits (their built-in versions differ). exp and log follow the algorithms of fdlibm:
 *
 *   Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *   Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software
 *   is freely granted, provided that this notice is preserved.
 */

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const LOG2_E = 1.442695040888963387

const bits = new Float64Array(1)
const halves = new Int32Array(bits.buffer)
bits[0] = 1
/** Which half holds sign and exponent: 1 on little-endian machines. */
const HIGH = halves[1] !== 0 ? 1 : 0

/** 2^k for whole k in -1022…1023, exactly. */
function powerOfTwo(k: number): number {
  halves[HIGH] = (k + 1023) << 20
  halves[1 - HIGH] = 0
  return bits[0]
}

/** e^x, below one unit in the last place. */
export function exp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893383973096) return Infinity
  if (x < -745.13321910194110842) return 0
  const k = Math.floor(LOG2_E * x + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 + t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k === 0) return y
  if (k < -1022) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000)
  if (k === 1024) return y * 2 * powerOfTwo(1023)
  return y * powerOfTwo(k)
}

/** Natural logarithm, below one unit in the last place; -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  let k = 0
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984
    k = -54
  }
  bits[0] = x
  const high = halves[HIGH]
  k += (high >> 20) - 1023
  const mantissa = high & 0xfffff
  const up = (mantissa + 0x95f64) & 0x100000
  halves[HIGH] = mantissa | (up ^ 0x3ff00000)
  k += up >> 20
  const f = bits[0] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
  const t2 = z * (6.66666666666673513e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + t1 + t2) + k * LN2_LOW) - f)
}

/** x^y for x ≥ 0; by multiplication where y is a small whole number (exact powers stay exact). */
export function power(x: number, y: number): number {
  if (y === Math.floor(y) && y >= 0 && y <= 64) {
    let result = 1
    let base = x
    for (let n = y; n > 0; n = Math.floor(n / 2)) {
      if (n % 2 === 1) result *= base
      base *= base
    }
    return result
  }
  if (x === 0) return y > 0 ? 0 : Infinity
  return exp(y * log(x))
}

/** 1 / (1 + e^-x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

/** Quantile of the standard normal distribution, to about 16 digits (Wichura 1988, algorithm AS 241, PPND16). */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r + 45921.953931549871457) * r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((r * 5226.495278852545925 + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
        1)
    )
  }
  const tail = q < 0 ? p : 1 - p
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN
  const value = normalTail(Math.sqrt(-log(tail)))
  return q < 0 ? -value : value
}

function normalTail(s: number): number {
  if (s <= 5) {
    const r = s - 1.6
    return (
      (((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r +
        3.64784832476320460504) *
        r +
        5.7694972214606914055) *
        r +
        4.6303378461565452959) *
        r +
        1.42343711074968357734) /
      (((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r +
        0.68976733498510000455) *
        r +
        1.6763848301838038494) *
        r +
        2.05319162663775882187) *
        r +
        1)
    )
  }
  const r = s - 5
  return (
    (((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r +
      0.29656057182850489123) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
      6.6579046435011037772) /
    (((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r +
      0.0148753612908506148525) *
      r +
      0.13692988092273580531) *
      r +
      0.59983220655588793769) *
      r +
      1)
  )
}
