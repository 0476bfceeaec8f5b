import { exp } from './portable.ts'

/** Probability that a standard normal value is at most `z` (West 2005, after Hart's rational approximation; about 15 digits). */
export function normalCdf(z: number): number {
  const x = Math.abs(z)
  if (!(x <= 37)) return z > 0 ? 1 : z < 0 ? 0 : NaN
  const bell = exp(-0.5 * x * x)
  let tail: number
  if (x < 7.07106781186547) {
    const above =
      (((((3.52624965998911e-2 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x + 112.079291497871) * x +
        221.213596169931) *
        x +
      220.206867912376
    const below =
      ((((((8.83883476483184e-2 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x + 296.564248779674) * x +
        637.333633378831) *
        x +
        793.826512519948) *
        x +
      440.413735824752
    tail = (bell * above) / below
  } else {
    tail = bell / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631
  }
  return z > 0 ? 1 - tail : tail
}
