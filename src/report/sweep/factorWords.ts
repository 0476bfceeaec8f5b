import type { Varied } from '../../study/sweep/varied.ts'
import { list } from '../words.ts'

/** How factors are called in sentences; tables have their addresses. */
export interface FactorWords {
  /** `support.coaches of central coaching`, `sizes.teams (with sizes.pathways)`. */
  name(factor: string): string
  /** The same with what it means, when it is told of for the first time; after that its name alone. */
  introduced(factor: string): string
  /** A value with its unit: `5.1 hours/week`. */
  value(factor: string, text: string): string
  /** A choice of several parameters that move together: `60 with 6 and 6`. */
  choice(factor: string, text: string): string
}

/** A factor that is not among those told of keeps its own name. */
export function factorWords(factors: readonly Varied[]): FactorWords {
  const of = (factor: string) => factors.find(({ name }) => name === factor)?.parameters ?? []
  const name = (factor: string): string => {
    const [first, ...others] = of(factor).map(({ address }) => short(address))
    if (first === undefined) return factor
    return others.length === 0 ? first : `${first} (with ${list(others)})`
  }
  const told = new Set<string>()
  return {
    name,
    introduced(factor) {
      const [first, ...others] = of(factor)
      if (first === undefined || others.length > 0 || told.has(factor)) return name(factor)
      told.add(factor)
      return `${name(factor)} (${meaning(first.about)})`
    },
    value(factor, text) {
      const [first] = of(factor)
      return first === undefined || BARE.has(first.unit) ? text : `${text} ${first.unit}`
    },
    choice(factor, text) {
      if (of(factor).length < 2) return text
      const [first, ...others] = text.split(', ')
      return `${first} with ${list(others)}`
    },
  }
}

/** Units that say nothing after a number. */
const BARE: ReadonlySet<string> = new Set(['', 'share', '0-1', 'log', 'ratio', 'power', 'factor', 'probability'])

/** What stands in a column of units: a share of what, its meaning says. */
export function unitWords(unit: string): string {
  return unit === '0-1' ? '0 to 1' : unit
}

/** A lever of one design with the design behind it. */
function short(address: string): string {
  const [, design, ...rest] = address.split('.')
  return address.startsWith('designs.') ? `${rest.join('.')} of ${design}` : address
}

/** The first words of what a parameter is, up to where it goes into detail. */
function meaning(about: string): string {
  return about.split(/[,:;(]/)[0].trim()
}
