import { spoken } from '../../report/words.ts'
import type { Why } from '../../study/why/why.ts'
import { nameOf } from '../view/words.ts'

/** A group of levers by the names that its sliders have: `sharing.sessionEvery + voice` is `session every + voice`. */
export function groupWords(name: string): string {
  return name
    .split(' + ')
    .map((one) => (one.includes('.') ? nameOf(one) : spoken(one)))
    .join(' + ')
}

/** An explanation whose groups have names that people read. */
export function inWords(why: Why): Why {
  // The longest first: one address may begin another.
  const levers = why.players.flatMap(({ levers: addresses }) => addresses).sort((a, b) => b.length - a.length)
  const said = (text: string): string => levers.reduce((left, address) => left.replaceAll(address, nameOf(address)), text)
  return {
    ...why,
    players: why.players.map((player) => ({ ...player, name: groupWords(player.name) })),
    joined: why.joined.map(({ names, why: cause }) => ({ names: names.map(groupWords), why: said(cause) })),
  }
}
