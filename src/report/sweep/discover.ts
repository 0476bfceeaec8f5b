import type { DiscoverFound, FoundRegion, Restriction } from '../../study/analyses/discover.ts'
import type { Block, Cell } from '../block.ts'
import { capital, counted, fixed, hundredths, list, percent, small } from '../words.ts'
import { amount, range, settingText } from './amount.ts'
import { AS_DRAWN } from './chosen.ts'
import type { FactorWords } from './factorWords.ts'

/** `Where it holds: b ahead of a in gapClosed`. */
export function discoverHeading(found: DiscoverFound): string {
  return `Where it holds: ${found.design} ${claim(found)}`
}

/** Under which conditions a design is ahead (or behind): a sentence for each region, and what speaks for it in a table. */
export function discoverReport(found: DiscoverFound, words: FactorWords): Block[] {
  const { regions, points, cases } = found
  const share = `${capital(what(found))} at ${percent(cases / points)} of ${counted(points, 'setting')}`
  if (points === 0) return [{ kind: 'warning', text: 'No setting has a pair of runs to compare.' }]
  if (cases === 0 || cases === points) {
    const where =
      cases === 0
        ? `${capital(what(found))} at none of ${counted(points, 'setting')}`
        : `${capital(what(found))} at all ${counted(points, 'setting')}`
    return [{ kind: 'lead', text: `${where}: there are no conditions to look for.` }]
  }
  if (regions.length === 0)
    return [{ kind: 'lead', text: `${share}, but no region was found in which it is so more often.${missed(found, words)}` }]
  return [
    { kind: 'lead', text: regions.map((region, n) => sentence(found, region, n, words)).join(' ') },
    table(found, words),
    { kind: 'note', text: `${share}.${missed(found, words)} ${MEANING}${found.drawn ? '' : ` ${AS_DRAWN}`}` },
  ]
}

const MEANING =
  'Each region was found on one half of the settings and tried on the other half: trust what it came to on the rest. Density: how often it is so inside; coverage: how much of where it is so lies inside; mass: how much of all settings lies inside. p: how likely chance would make the restriction look as good.'

/** `b is ahead of a in gapClosed by more than 1.0 points`. */
function what(found: DiscoverFound): string {
  return `${found.design} is ${claim(found)}`
}

function claim({ versus, measure, unit, better, threshold, way }: DiscoverFound): string {
  const words = better === 'neither' ? { ahead: 'higher than', behind: 'lower than' } : { ahead: 'ahead of', behind: 'behind' }
  const by = threshold === 0 ? '' : ` by more than ${amount(threshold, unit)}`
  return `${words[way]} ${versus} in ${measure}${by}`
}

function sentence(found: DiscoverFound, { restrictions, checked }: FoundRegion, n: number, words: FactorWords): string {
  const where = `where ${conditions(restrictions, words)}`
  const lead = n === 0 ? `${capital(what(found))} mostly ${where}` : `Of what is left, it is so mostly ${where}`
  const mostly = (checked.density ?? 0) < 0.5 ? lead.replace(' mostly ', ' more often ') : lead
  const density = `${percent(checked.density ?? 0)} of settings there${ends(checked.densityLow, checked.densityHigh)}`
  const coverage = `${percent(checked.coverage)} of all such settings${ends(checked.coverageLow, checked.coverageHigh)}`
  return `${mostly}: at ${density}, against ${percent(checked.base)} ${n === 0 ? 'overall' : 'of what is left'}; these are ${coverage}.`
}

function ends(low: number | null, high: number | null): string {
  return range(low, high, (end) => hundredths(end))
}

/** `demand.pressure is above 0.87 and demand.hours is below 5.2 hours/week`. */
function conditions(restrictions: readonly Restriction[], words: FactorWords): string {
  return list(restrictions.map((one) => `${words.name(one.factor)} ${condition(one, words)}`))
}

function condition(restriction: Restriction, words: FactorWords): string {
  const { factor, options } = restriction
  return options === null
    ? `is ${words.value(factor, limits(restriction))}`
    : `is ${either(options.map((one) => words.choice(factor, one)))}`
}

function either(options: readonly string[]): string {
  return `${options.slice(0, -1).join(', ')}${options.length > 1 ? ' or ' : ''}${options[options.length - 1]}`
}

function limits({ low, high, whole, range: span }: Restriction): string {
  const text = (value: number): string => settingText(value, span ?? [0, 1])
  if (whole) {
    const least = low === null ? undefined : String(Math.ceil(low))
    const most = high === null ? undefined : String(Math.floor(high))
    if (least === undefined) return `at most ${most}`
    return most === undefined ? `at least ${least}` : least === most ? least : `${least} to ${most}`
  }
  if (low === null) return `below ${text(high ?? 0)}`
  return high === null ? `above ${text(low)}` : `between ${text(low)} and ${text(high)}`
}

function missed({ failed }: DiscoverFound, words: FactorWords): string {
  if (failed === null) return ''
  const { checked, found } = failed
  return ` A box where ${conditions(failed.restrictions, words)} does not count: it is so at ${percent(found.density ?? 0)} of settings there on the half where it was found, but at ${percent(checked.density ?? 0)} on the other, against ${percent(checked.base)} overall.`
}

function table({ regions }: DiscoverFound, words: FactorWords): Block {
  const share = (value: number | null): string => (value === null ? '–' : percent(value))
  return {
    kind: 'table',
    title: `${capital(small(regions.length))} region${regions.length === 1 ? ': where it' : 's: where each'} was found, and tried on the rest`,
    heads: ['', 'p', 'density', 'on the rest', 'coverage', 'on the rest', 'mass', 'restricted'],
    rows: regions.flatMap(({ restrictions, found, checked }) =>
      restrictions.map((one, n): Cell[] => [
        `${one.factor} ${condition(one, words)}`,
        one.quasiP < 0.001 ? '< 0.001' : fixed(one.quasiP, 3),
        ...(n > 0
          ? ['', '', '', '', '', '']
          : [
              share(found.density),
              { text: share(checked.density), tone: 'good' as const },
              share(found.coverage),
              share(checked.coverage),
              share(checked.mass),
              String(restrictions.length),
            ]),
      ]),
    ),
  }
}
