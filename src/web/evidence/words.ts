import type { MeasureInfo } from '../../model/measure.ts'
import { addressed } from '../../model/varied.ts'
import type { Row } from '../../report/chart/rows.ts'
import { amountOf } from '../../report/why/amount.ts'
import { capital, list } from '../../report/words.ts'
import { isClear } from '../../study/why/shares.ts'
import { nameOf, valueWords } from '../view/words.ts'
import type { DependSeen } from './depending.ts'
import { turns, type Dependence, type TrialEffect } from './effects.ts'

/** What the answer hangs on, in a few sentences. */
export function dependSentence({ question, trials }: DependSeen, found: Dependence, measure: MeasureInfo): string {
  const { scenario, design, versus } = question
  const [a, b] = [design, versus].map((d) => scenario.designs[d].name)
  const amount = amountOf(measure, Math.max(Math.abs(found.here.mean), ...found.effects.map(({ effect }) => Math.abs(effect.mean))))
  const clear = found.effects.filter(({ effect }) => isClear(effect))
  const turned = found.effects.filter((effect) => turns(found, effect))
  const known = new Set(clear.map(({ address }) => address)).size
  const half =
    found.here.low === null || found.here.high === null
      ? ''
      : ` ± ${amount.change((found.here.high - found.here.low) / 2).replace(/^\+/, '')}`
  const noise = isClear(found.here) ? '' : ', within noise'
  const luck = Math.round(0.05 * found.effects.length)
  const side = !isClear(found.here)
    ? ''
    : turned.length === 0
      ? ' None of them turns the answer round.'
      : ` The answer turns round with ${list([...new Set(turned.map((one) => changeWords(question, one)))])}.`
  return `${capital(a)} less ${b} is ${amount.change(found.here.mean)}${half} ${amount.unit}${noise}. Of ${trials.tried} assumptions, each tried lower and higher, ${known} change that beyond noise; by luck alone about ${luck} of ${found.effects.length} trials would seem to.${side}`
}

/** `hours 8 → 4`. */
function changeWords({ scenario }: DependSeen['question'], { address, from, to }: TrialEffect): string {
  const { parameter } = addressed(scenario, address)!
  return `${nameOf(address)} (${address.slice(0, address.indexOf('.'))}) ${valueWords(parameter, from)} → ${valueWords(parameter, to)}`
}

/** Bars: the assumptions that change most first, each with its values under it. @param most assumptions shown */
export function dependRows({ question }: DependSeen, found: Dependence, look: string, most: number): Row[] {
  const order = [...new Set(found.effects.map(({ address }) => address))].slice(0, most)
  return order.flatMap((address) => {
    const { parameter } = addressed(question.scenario, address)!
    return found.effects
      .filter((one) => one.address === address)
      .sort((x, y) => x.to - y.to)
      .map(({ from, to, effect }): Row => {
        const group = `${capital(nameOf(address))} (${address.slice(0, address.indexOf('.'))}), ${valueWords(parameter, from)} here`
        return {
          group,
          name: `${valueWords(parameter, to)}`,
          look,
          value: effect.mean,
          low: effect.low,
          high: effect.high,
          clear: isClear(effect),
        }
      })
  })
}
