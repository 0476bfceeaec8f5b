import { readFormulas } from '../formulas/formulas.ts'
import type { Check, Effect, Plan } from './check.ts'
import { correlationOf, meanOf, ratioOf, type Estimate } from './estimate.ts'
import { vanished, verdictOf, type Verdict } from './verdict.ts'

/** What came of an effect: as it is, and with its mechanism off. */
export interface Found {
  readonly effect: Effect
  readonly estimate: Estimate
  readonly verdict: Verdict
  readonly off?: { readonly estimate: Estimate; readonly vanished: boolean }
}

/** What came of a check. */
export interface Judged {
  readonly check: Check
  readonly found: readonly Found[]
}

/**
 * Judges a check by what its settings gave: `values[s][w * wanted + n]` for the n-th thing wanted of setting s in world w.
 * @param elsewhere the settings are others than the file's, for which published values do not hold
 */
export async function judge(check: Check, plan: Plan, values: readonly Float64Array[], elsewhere = false): Promise<Judged> {
  const found: Found[] = []
  for (const [e, effect] of check.effects.entries()) {
    const { on, off } = plan.effects[e]
    const estimate = await estimateOf(effect, plan, values, on)
    const without = off === undefined ? undefined : await estimateOf(effect, plan, values, off)
    found.push({
      effect,
      estimate,
      verdict: verdictOf(effect.expected, estimate, elsewhere),
      ...(without === undefined ? {} : { off: { estimate: without, vanished: vanished(effect.expected, without) } }),
    })
  }
  return { check, found }
}

async function estimateOf(
  { statistic }: Effect,
  plan: Plan,
  values: readonly Float64Array[],
  settings: readonly number[],
): Promise<Estimate> {
  if (statistic.kind === 'mean') return meanOf(await column(statistic.formula, plan, values, settings))
  const [x, y] = statistic.formulas
  const columns = [await column(x, plan, values, settings), await column(y, plan, values, settings)] as const
  return statistic.kind === 'ratio' ? ratioOf(...columns) : correlationOf(...columns)
}

/** A formula's value in each world. */
async function column(formula: string, plan: Plan, values: readonly Float64Array[], settings: readonly number[]): Promise<Float64Array> {
  const symbols = settings.flatMap((s) => plan.settings[s].wanted.map(({ symbol }) => symbol))
  const { formulas } = await readFormulas([{ name: 'value', formula }], symbols)
  const worlds = Math.min(...settings.map((s) => values[s].length / plan.settings[s].wanted.length))
  return Float64Array.from({ length: worlds }, (_, world) =>
    formulas[0].evaluate(
      settings.flatMap((s) => {
        const wide = plan.settings[s].wanted.length
        return [...values[s].subarray(world * wide, (world + 1) * wide)]
      }),
    ),
  )
}
