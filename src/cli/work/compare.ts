import { join } from 'node:path'
import { orderOf } from '../../formats/order.ts'
import type { Order } from '../../formats/order.ts'
import type { Scenario } from '../../model/scenario.ts'
import { didYouMean } from '../../model/check/suggest.ts'
import { comparisonOf } from '../../study/experiment.ts'
import type { Asked } from '../../study/experiment.ts'
import { scenarioToRun } from '../load.ts'
import { printAnswer } from '../screen/print.ts'
import { EXIT, Stop } from '../stop.ts'
import { realDisk } from '../store/disk.ts'
import { folderName } from '../store/folder.ts'
import { version } from '../version.ts'
import { answer } from './answer.ts'
import type { CompareAsk } from './ask.ts'
import { readPrecision } from './precision.ts'
import { progressOn } from './progress.ts'

/** Compares the designs of a scenario: runs what is missing, prints the answer, and sets the exit code. */
export async function compare(ask: CompareAsk): Promise<void> {
  const { teams, columns, set, seed, replicates } = ask
  const precision = ask.precision === undefined ? undefined : readPrecision(ask.precision)
  const scenario = await scenarioToRun(ask.scenario, { teams, columns, set, seed, replicates })
  const order = orderFor(scenario, { designs: ask.designs === undefined ? undefined : namesIn(ask.designs), replicates, precision })
  const folder = join(ask.out, ...(ask.kept ? ['kept'] : []), folderName(order))
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const progress = await progressOn(process.stderr)
  const found = await answer({ ...ask, disk: realDisk, folder, order, progress, say })
  await printAnswer(found!, order, folder, ask.json)
}

function namesIn(designs: string): string[] {
  return designs.split(',').map((name) => name.trim())
}

function refuseOddNames(names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (names.includes('')) throw new Stop(EXIT.badInput, '--designs: a name is empty. Expected names of designs, separated by commas')
  if (twice !== undefined) throw new Stop(EXIT.badInput, `--designs: "${twice}" is named twice. Expected each design once`)
}

function orderFor(scenario: Scenario, asked: Asked): Order {
  const known = scenario.designs.map(({ name }) => name)
  refuseOddNames(asked.designs ?? [])
  const unknown = (asked.designs ?? []).filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    const lines = unknown.map((name) =>
      [`--designs: unknown design "${name}".`, didYouMean(name, known), `Known: ${known.join(', ')}`].filter(Boolean).join(' '),
    )
    throw new Stop(EXIT.badInput, lines.join('\n'))
  }
  return orderOf(comparisonOf(scenario, asked), scenario, version())
}
