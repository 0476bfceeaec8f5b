import type { RegretFound } from '../../study/analyses/regret.ts'
import type { RegretRow } from '../../study/decide/regret.ts'
import type { Block, Cell } from '../block.ts'
import { capital, hundredths, list, percent } from '../words.ts'
import { amount, number, range, unitName } from './amount.ts'
import { CHOSEN, settingsText } from './chosen.ts'

/** For each measure the most robust design in a sentence, and all designs in a table. */
export function regretReport(found: RegretFound): Block[] {
  const measures = [...new Set(found.rows.map(({ measure }) => measure))]
  const blocks = measures.flatMap((measure, m): Block[] => {
    const rows = found.rows.filter((row) => row.measure === measure && row.points > 0)
    return rows.length === 0 ? [] : [{ kind: m === 0 ? 'lead' : 'note', text: sentence(found, rows) }, table(found, rows)]
  })
  if (blocks.length === 0) return [{ kind: 'warning', text: 'No design has a run: there is nothing to compare.' }]
  return [...warnings(found), ...blocks, { kind: 'note', text: meaning(found) }]
}

function warnings({ single, skipped }: RegretFound): Block[] {
  const texts = [
    single
      ? 'One replicate at each setting: luck makes every regret too large, and ties cannot be told. Ask for two replicates or more.'
      : '',
    skipped.length === 0 ? '' : `No regret in ${list(skipped)}: neither more nor less of it is better.`,
  ]
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'warning', text }))
}

/** Regret as well as it is known. */
function mean({ regret, uncorrected }: RegretRow): number {
  return regret.value ?? uncorrected ?? Infinity
}

function sentence(found: RegretFound, rows: readonly RegretRow[]): string {
  const [first, second] = [...rows].sort((a, b) => mean(a) - mean(b))
  const { measure, unit, design } = first
  if (first.best === 1)
    return `In ${measure}, ${design} is the best at ${found.points === 1 ? 'the only setting' : `all ${settingsText(found)}`}, beyond noise.`
  const size = Math.max(mean(first), first.regret.high ?? 0)
  const value = amount(mean(first), unit, size)
  const luck = first.regret.value === null ? 'at most ' : ''
  const ends = first.regret.value === null ? '' : range(first.regret.low, first.regret.high, (end) => number(end, unit, size))
  const open = second !== undefined && (first.regret.high === null || (second.regret.low ?? 0) < first.regret.high)
  const parts = [
    `In ${measure}, ${design} is on average ${over(found)}least behind the best: by ${luck}${value}${ends}`,
    open && second !== undefined ? `; that ${second.design} is no less so is not ruled out` : '',
    worst(first),
  ]
  return `${parts.join('')}.${than(found, first)}${never(rows)}`
}

/** Chosen settings are no sample: what is said of them is about just these. */
function over(found: RegretFound): string {
  return found.drawn || found.points === 1 ? '' : `over ${settingsText(found)} `
}

/** A setting of more values is told by the table alone. */
const MOST_VALUES = 5

function worst({ largest, unit }: RegretRow): string {
  if (largest === null || !(largest.regret > 0)) return ''
  const where = largest.at.length > MOST_VALUES ? ' (where: largest_at in regret.csv)' : `, at ${placeText(largest.at)}`
  return `; at worst by ${amount(largest.regret, unit)}${where}`
}

function placeText(at: NonNullable<RegretRow['largest']>['at']): string {
  return list(at.map(({ address, value }) => `${address} ${typeof value === 'string' ? value : plain(value)}`))
}

function plain(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '−')
}

function than({ baseline, margin, drawn }: RegretFound, { design, satisfies, clearly, unit }: RegretRow): string {
  if (satisfies === null) return ''
  const by = margin === 0 ? '' : ` by more than ${amount(margin, unit)}`
  const clear = clearly === null ? '' : `, at ${percent(clearly)} beyond noise`
  const ends = range(satisfies.low, satisfies.high, (end) => hundredths(end))
  const settings = drawn ? 'settings' : 'these settings'
  return ` ${capital(design)} is better than ${baseline}${by} at ${percent(satisfies.share)} of ${settings}${ends}${clear}.`
}

function never(rows: readonly RegretRow[]): string {
  const names = rows.filter(({ best, tied }) => best === 0 && (tied ?? 0) === 0).map(({ design }) => design)
  return names.length === 0 ? '' : ` Never best: ${list(names)}.`
}

function table(found: RegretFound, rows: readonly RegretRow[]): Block {
  const { measure, unit } = rows[0]
  const size = Math.max(...rows.map(mean))
  const ends = ({ low, high }: { low: number | null; high: number | null }, text: (value: number) => string): string =>
    low === null || high === null ? '–' : `${text(low)} to ${text(high)}`
  const share = (value: number | null): string => (value === null ? '–' : percent(value))
  const least = Math.min(...rows.map(mean))
  return {
    kind: 'table',
    title: `Regret in ${measure}: ${unitName(unit)} behind the best design of each setting, over ${settingsText(found)}`,
    heads: ['', 'mean regret', '95 % interval', 'largest', `better than ${found.baseline}`, 'beyond noise', 'best alone', 'tied for best'],
    rows: [...rows]
      .sort((a, b) => mean(a) - mean(b))
      .map((row): Cell[] => [
        row.design,
        { text: number(mean(row), unit, size), tone: mean(row) === least ? 'good' : 'quiet' },
        ends(row.regret, (value) => number(value, unit, size)),
        row.largest === null ? '–' : number(row.largest.regret, unit, size),
        share(row.satisfies?.share ?? null),
        share(row.clearly),
        share(row.best),
        share(row.tied),
      ]),
  }
}

function meaning({ single, drawn, points }: RegretFound): string {
  const luck = single
    ? 'The numbers are what the runs show, with luck in them.'
    : 'Luck is taken out: the best of a setting is chosen without the run that judges it; the interval reaches up to what it would be with luck left in.'
  return `Regret: how much worse a design is than the best one at the same setting. ${luck} Tied: within noise of the best at that setting.${drawn || points === 1 ? '' : ` ${CHOSEN} Shares in brackets: from the settings where it surely is, all judged together, to those where it may be.`}`
}
