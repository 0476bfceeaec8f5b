import { PI } from './beta.ts'
import { exp, log } from './portable.ts'

/** ln n! for whole n ≥ 0: the product below 20, above it Stirling's series (Abramowitz & Stegun 6.1.41), to about 13 digits. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1
    for (let i = 2; i <= n; i++) product *= i
    return log(product)
  }
  const i = 1 / n
  return (n + 0.5) * log(n) - n + 0.5 * log(2 * PI) + i * (1 / 12 - i * i * (1 / 360 - (i * i) / 1260))
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

/** Probability of `k` or more successes in `n` trials that succeed with probability `p` each. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n || p <= 0) return 0
  if (p >= 1) return 1
  const odds = p / (1 - p)
  return tail({
    k,
    mean: n * p,
    most: n,
    at: (j) => exp(logChoose(n, j) + j * log(p) + (n - j) * log(1 - p)),
    up: (j) => ((n - j) / (j + 1)) * odds,
  })
}

/** Probability of `k` or more marked ones among `drawn` of `all`, of which `marked` are marked: Fisher's exact test, one side. */
export function hypergeometricTail(k: number, drawn: number, marked: number, all: number): number {
  const least = Math.max(0, drawn + marked - all)
  const most = Math.min(drawn, marked)
  if (k <= least) return 1
  if (k > most) return 0
  return tail({
    k,
    mean: (drawn * marked) / all,
    most,
    at: (j) => exp(logChoose(marked, j) + logChoose(all - marked, drawn - j) - logChoose(all, drawn)),
    up: (j) => ((marked - j) * (drawn - j)) / ((j + 1) * (all - marked - drawn + j + 1)),
  })
}

interface Distribution {
  readonly k: number
  readonly mean: number
  readonly most: number
  /** Probability of j. */
  at(j: number): number
  /** Probability of j + 1 over that of j. */
  up(j: number): number
}

/** Sums away from the mean, so that terms only fall, and the shorter tail keeps its digits. */
function tail({ k, mean, most, at, up }: Distribution): number {
  const above = k > mean
  let j = above ? k : k - 1
  let term = at(j)
  let sum = 0
  while (term > 1e-17 * sum && j >= 0 && j <= most) {
    sum += term
    term = above ? term * up(j) : term / up(j - 1)
    j += above ? 1 : -1
  }
  return Math.min(1, Math.max(0, above ? sum : 1 - sum))
}
