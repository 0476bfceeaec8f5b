import type { BreakEvenFound } from '../../study/analyses/breakEven.ts'
import type { Block, Cell } from '../block.ts'
import { capital, list, percent } from '../words.ts'
import { settingText } from './amount.ts'
import { AS_DRAWN } from './chosen.ts'
import type { FactorWords } from './factorWords.ts'

type Axis = BreakEvenFound['first']

/** `Where the two are as good: b and a in gapClosed`. */
export function breakEvenHeading({ design, versus, measure }: BreakEvenFound): string {
  return `Where the two are as good: ${design} and ${versus} in ${measure}`
}

/** Where one design is as good as another, over two factors: a sentence for low, middle and high values, and a small map. */
export function breakEvenReport(found: BreakEvenFound, factors: FactorWords): Block[] {
  const passed = found.passedOver
  if (found.points === 0) return [{ kind: 'warning', text: 'No setting has a pair of runs to compare.' }]
  return [
    ...(passed.length === 0 ? [] : [{ kind: 'warning' as const, text: `No surface over ${list(passed)}: its values have no order.` }]),
    { kind: 'lead', text: sentence(found, factors) },
    map(found),
    { kind: 'note', text: meaning(found) },
  ]
}

/** 1 where a positive difference means that the design is ahead. */
function ahead({ better }: BreakEvenFound): 1 | -1 {
  return better === 'lower' ? -1 : 1
}

function words({ better }: BreakEvenFound): { ahead: string; behind: string } {
  return better === 'neither' ? { ahead: 'higher than', behind: 'lower than' } : { ahead: 'ahead of', behind: 'behind' }
}

/** Whether a height is beyond noise: 1 above 0, -1 below, 0 neither. */
function clear({ low, high }: BreakEvenFound['map'][number][number]): -1 | 0 | 1 {
  if (low === null || high === null) return 0
  return low > 0 ? 1 : high < 0 ? -1 : 0
}

function sentence(found: BreakEvenFound, factors: FactorWords): string {
  const { design, versus, measure, map: heights } = found
  const cells = heights.flat().map((height) => ahead(found) * clear(height))
  const share = (of: number): number => cells.filter((cell) => cell === of).length / cells.length
  const said = `In ${measure}, ${design} is`
  if (share(1) === 1) return `${said} ${words(found).ahead} ${versus} everywhere.`
  if (share(-1) === 1) return `${said} ${words(found).behind} ${versus} everywhere.`
  if (share(0) === 1) return `In ${measure}, ${design} and ${versus} are within noise of each other everywhere.`
  return `${said} ${beyond(found, share(1), share(-1))}. ${capital(alongFirst(found, factors).join('; '))}.`
}

/** `beyond noise ahead of ad hoc over 91 % of the map, behind it over 3.4 %`, or nowhere. */
function beyond(found: BreakEvenFound, over: number, under: number): string {
  const { ahead: up, behind: down } = words(found)
  const [one, other] = over > 0 ? [up, down] : [down, up]
  const rest = over > 0 && under > 0 ? `${other} it over ${percent(under)}` : `nowhere ${bare(other)}`
  return `beyond noise ${one} ${found.versus} over ${percent(over > 0 ? over : under)} of the map, ${rest}`
}

/** Places of the first factor that are told in words: low, middle and high. */
function toldPlaces({ lines }: BreakEvenFound): number[] {
  return [0, (lines.length - 1) / 2, lines.length - 1]
}

/** `at demand.load 0 and 0.5 it is ahead throughout`: places of which the same is said stand together. */
function alongFirst(found: BreakEvenFound, factors: FactorWords): string[] {
  const { first } = found
  const groups: { readonly places: string[]; readonly said: string }[] = []
  for (const i of toldPlaces(found)) {
    const said = line(found, i, factors)
    const at = factors.value(first.factor, place(first, i))
    if (groups.at(-1)?.said === said) groups.at(-1)!.places.push(at)
    else groups.push({ places: [at], said })
  }
  return groups.map(({ places, said }) => `at ${factors.name(first.factor)} ${list(places)} ${said}`)
}

/** `ahead`, `higher`. */
function bare(side: string): string {
  return side.replace(/ (of|than)$/, '')
}

function bandOf({ bands }: BreakEvenFound['lines'][number], zero: number) {
  return bands.find(({ from, to }) => from <= zero && zero <= to)
}

function place(axis: Axis, i: number): string {
  return text(axis, axis.places[i])
}

function text({ places, whole }: Axis, value: number): string {
  return whole ? String(Math.round(value)) : settingText(value, [places[0], places[places.length - 1]])
}

/** `it is ahead where demand.hours is below 6 hours/week (5.9 to 6.1)`. */
function line(found: BreakEvenFound, i: number, factors: FactorWords): string {
  const { second, lines, map: heights } = found
  const { zeros } = lines[i]
  const start = ahead(found) * heights[i][0].difference
  const side = (sign: number): string => bare(words(found)[sign > 0 ? 'ahead' : 'behind'])
  // What is nowhere beyond noise crosses nothing, whatever the line does.
  if (heights[i].every((height) => clear(height) === 0)) return 'the two are within noise'
  if (zeros.length === 0) {
    const open = heights[i].filter((height) => clear(height) === 0).length
    const noise = open === 0 ? '' : open > heights[i].length / 2 ? ', mostly within noise' : ', in part within noise'
    return `it is ${side(start)} throughout${noise}`
  }
  const along = factors.name(second.factor)
  const told = zeros.map((zero) => {
    const band = bandOf(lines[i], zero)
    return `${factors.value(second.factor, text(second, zero))}${band === undefined ? '' : ` (${text(second, band.from)} to ${text(second, band.to)})`}`
  })
  if (zeros.length > 1) return `it is ${side(start)} at first as ${along} rises, and sides change at ${list(told)}`
  return start > 0 ? `it is ${side(1)} where ${along} is below ${told[0]}` : `it is ${side(1)} where ${along} is above ${told[0]}`
}

/** Places of the map that a small table shows. */
const SHOWN = [0, 3, 7, 10, 13, 17, 20]

function map(found: BreakEvenFound): Block {
  const { design, versus, measure, first, second, map: heights } = found
  const cell = (i: number, j: number): Cell => {
    const sign = ahead(found) * clear(heights[i][j])
    if (sign === 0) return { text: '·', tone: 'quiet' }
    const tone = found.better === 'neither' ? 'quiet' : sign > 0 ? 'good' : 'bad'
    return { text: sign > 0 ? '+' : '−', tone }
  }
  return {
    kind: 'table',
    title: `${design} against ${versus} in ${measure}: ${first.factor} across, ${second.factor} up (+ ${words(found).ahead.split(' ')[0]}, − ${words(found).behind.split(' ')[0]}, · within noise)`,
    heads: ['', ...SHOWN.map((i) => place(first, i))],
    rows: [...SHOWN].reverse().map((j) => [place(second, j), ...SHOWN.map((i) => cell(i, j))]),
  }
}

function meaning(found: BreakEvenFound): string {
  const { method, others, first, second, drawn, lines } = found
  const how =
    method === 'grid'
      ? 'The surface goes through the grid’s own settings, with straight lines between them.'
      : `The surface is a smooth one (${method}) through all settings.`
  const over =
    others.length === 0
      ? ''
      : ` It is over ${first.factor} and ${second.factor}, averaged over ${list(others)}; to choose others: breakEven: { factors: [${first.factor}, ${others[0]}] }.`
  const bands = toldPlaces(found).some((i) => lines[i].zeros.some((zero) => bandOf(lines[i], zero) !== undefined))
  return `${how}${over}${bands ? ' In brackets: where the 95 % interval of the difference holds 0.' : ''}${drawn || method === 'grid' ? '' : ` ${AS_DRAWN}`}`
}
