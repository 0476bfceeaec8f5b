import { isClear } from '../../study/why/shares.ts'
import type { PlayerShare, Why } from '../../study/why/why.ts'
import { capital, fixed, list } from '../words.ts'
import { intervalText, type Amount } from './amount.ts'
import { ordered } from './tables.ts'

/** The difference, and where it comes from, in words. */
export function leadOf(why: Why, amount: Amount): string {
  return [differenceText(why, amount), partsText(why, amount)].filter((text) => text !== '').join(' ')
}

type Compared = Pick<Why, 'measure' | 'from' | 'to' | 'means' | 'difference' | 'worlds'>

/** The difference alone. */
export function differenceText({ measure, from, to, means, difference, worlds }: Compared, amount: Amount): string {
  const [a, b] = means.map((mean) => amount.value(mean))
  const interval = intervalText(difference, amount)
  const sure = interval === '' ? 'in one world' : `95 % interval ${interval}, ${worlds} worlds`
  const noise = interval === '' || isClear(difference) ? '' : ', which is within noise'
  const said = SAID[measure.name]?.(b, a) ?? [`${measure.name} is ${b}`, `in ${from} ${a}`]
  const whose = measure.name in SAID ? `${capital(to)} ${said[0]}, ${from} ${said[1]}` : `In ${to} ${said[0]}, ${said[1]}`
  return `${whose}: ${amount.changed(difference.mean)} (${sure})${noise}.`
}

/** The measures that are asked for most, as people say them. */
const SAID: Readonly<Record<string, (to: string, from: string) => readonly [string, string]>> = {
  gapClosed: (to, from) => [`closes ${to} of the quality gap on average`, from],
  duplicatedShare: (to, from) => [`spends ${to} of testing hours on what others had done`, from],
}

function partsText({ players, difference, worlds }: Why, amount: Amount): string {
  if (players.length === 1) return `They differ in one group of levers only, ${players[0].name}: all of the difference is its own.`
  if (worlds < 2) return 'One world says nothing about chance: ask for more with --replicates.'
  const sign = difference.mean < 0 ? -1 : 1
  const sorted = ordered(players, sign)
  const of = (some: readonly PlayerShare[]): string =>
    list(some.map((player) => `${player.name} (${shareText(player, difference, amount)})`))
  const along = sorted.filter(({ share }) => isClear(share) && sign * share.mean > 0)
  const against = ordered(players, -sign).filter(({ share }) => isClear(share) && sign * share.mean < 0)
  const rest = sorted.filter(({ share }) => !isClear(share)).map(({ name }) => name)
  const said = [
    along.length === 0 ? '' : `it comes with those of ${of(along)}`,
    against.length === 0 ? '' : `those of ${of(against)} work the other way`,
    rest.length === 0 ? '' : `those of ${list(rest)} are within noise`,
  ]
  const text = said.filter((part) => part !== '').join('; ')
  return `${capital(text.replace('those of', 'the levers of'))}.`
}

/** `+5.8, 92 %`: the percentage only where the whole is known to be something. */
function shareText({ share }: PlayerShare, difference: Why['difference'], amount: Amount): string {
  const part = isClear(difference) ? `, ${fixed((100 * share.mean) / difference.mean, 0)} %` : ''
  return amount.change(share.mean) + part
}
