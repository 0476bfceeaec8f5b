import type { Assumed } from '../../study/assumed.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'
import type { Block } from '../block.ts'
import { assumptions } from '../assumptions.ts'
import { counted, grouped, list } from '../words.ts'
import { breakEvenHeading, breakEvenReport } from './breakEven.ts'
import { discoverHeading, discoverReport } from './discover.ts'
import { factorWords, type FactorWords } from './factorWords.ts'
import { overviewBlocks } from './overview.ts'
import { regretReport } from './regret.ts'
import { replicatesReport } from './replicates.ts'
import { sensitivityReport } from './sensitivity.ts'
import { valueReport } from './value.ts'
import { variedBlocks } from './varied.ts'
import { varianceReport } from './variance.ts'

/** What is told of each analysis, by its name, under which heading; a question that may be put several times names its pair there. */
// oxlint-disable-next-line typescript/no-explicit-any -- each analysis finds something of its own
export const TOLD: Readonly<
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  Record<string, { readonly heading?: (found: any) => string; readonly tell: (found: any, words: FactorWords) => Block[] }>
> = {
  overview: { tell: overviewBlocks },
  sensitivity: { heading: () => 'What matters', tell: sensitivityReport },
  variance: { heading: () => 'Ignorance and luck', tell: varianceReport },
  regret: { heading: () => 'How wrong each choice can be', tell: regretReport },
  discover: { heading: discoverHeading, tell: discoverReport },
  breakEven: { heading: breakEvenHeading, tell: breakEvenReport },
  replicates: { heading: () => 'How many replicates', tell: replicatesReport },
  value: { heading: () => 'What would be worth knowing', tell: valueReport },
}

/**
 * A sweep as blocks: warnings, what was found over all points, and each analysis after it.
 * @param unequal designs with other budgets than the rest, in words
 * @param unnamed what else differs and is no lever, in words
 * @param assumed how much of what the answer stands on nobody has measured
 */
export function sweepReport(answer: SweepAnswer, unequal: readonly string[], unnamed: readonly string[], assumed: Assumed): Block[] {
  const words = factorWords(answer.factors)
  return [
    ...warnings(answer, unequal, unnamed).map((text): Block => ({ kind: 'warning', text })),
    ...answer.analyses.flatMap(({ name, found }, n) => [
      ...headed(TOLD[name].heading?.(found)),
      ...TOLD[name].tell(found, words),
      // Right after the overview, which comes first.
      ...(n === 0 ? variedBlocks(answer) : []),
    ]),
    ...headed('What this stands on'),
    { kind: 'note', text: receipt(answer) },
    ...assumptions(assumed).map((text): Block => ({ kind: 'note', text })),
  ]
}

function headed(text: string | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'heading', text }]
}

function warnings(
  { failed, runs, failures, precise, points }: SweepAnswer,
  unequal: readonly string[],
  unnamed: readonly string[],
): string[] {
  const found: string[] = []
  if (unequal.length > 0) found.push(`Unequal budgets: ${list(unequal)}. The designs are not compared on the same budget.`)
  if (unnamed.length > 0) found.push(`Not only levers differ: ${list(unnamed)}. What that does is part of the differences below.`)
  if (failed > 0)
    found.push(
      `${grouped(failed)} of ${grouped(runs)} runs failed and are left out of all that follows; the first is run ${failures[0].run + 1}: ${failures[0].error}`,
    )
  if (precise !== null && precise < points)
    found.push(`The precision asked for was not reached at ${grouped(points - precise)} of ${counted(points, 'setting')}.`)
  return found
}

function receipt({ runs, worlds, points, plan }: SweepAnswer): string {
  return `Runs: ${grouped(runs)}, in ${counted(worlds, 'world')} at ${counted(points, 'setting')} (plan ${plan}). At each of them all designs met the same worlds with the same luck.`
}
