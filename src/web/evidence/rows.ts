import { defaultOf, isOption, type Grade, type Parameter } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { capital } from '../../report/words.ts'
import { nameOf, unitOf, valueWords } from '../view/words.ts'

/** A parameter with what it is here and where its number comes from. */
export interface EvidenceRow {
  readonly address: string
  readonly group: string
  readonly name: string
  readonly parameter: Parameter
  readonly unit: string
  /** In words; of a lever in which the designs shown differ one each. */
  readonly here: string
  readonly usual: string
  readonly range: string
  /** Whether it is what it usually is, everywhere. */
  readonly isUsual: boolean
}

/** Every parameter, in the order of their declarations. @param shown positions of the designs whose levers are told */
export function evidenceRows({ place, designs, organisations }: Scenario, shown: readonly number[]): EvidenceRow[] {
  return GROUPS.flatMap(({ name: group, parameters }) =>
    Object.entries(parameters).map(([name, parameter]): EvidenceRow => {
      const owners =
        parameter.role === 'lever'
          ? shown.map((d) => ({ owner: designs[d].name, values: designs[d].settings.map((settings) => settings[group][name]) }))
          : place.map((settings, o) => ({ owner: organisations[o], values: [settings[group][name]] }))
      const all = owners.flatMap(({ values }) => values)
      const words = (values: readonly number[]): string => [...new Set(values)].map((value) => valueWords(parameter, value)).join(', ')
      const alike = new Set(owners.map(({ values }) => words(values))).size === 1
      return {
        address: `${group}.${name}`,
        group,
        name: capital(nameOf(name)),
        parameter,
        unit: unitOf(parameter),
        here: alike ? words(owners[0].values) : owners.map(({ owner, values }) => `${owner} ${words(values)}`).join('; '),
        usual: valueWords(parameter, defaultOf(parameter)),
        range: isOption(parameter)
          ? parameter.options.join(', ')
          : `${valueWords(parameter, parameter.range[0])} to ${valueWords(parameter, parameter.range[1])}`,
        isUsual: all.every((value) => value === defaultOf(parameter)),
      }
    }),
  )
}

/** What is looked for among the rows. */
export interface Sought {
  readonly text: string
  readonly grade: Grade | ''
  /** Only what is not at its usual value. */
  readonly unusual: boolean
}

/** Rows in whose name, meaning or source all words stand. */
export function soughtRows(rows: readonly EvidenceRow[], { text, grade, unusual }: Sought): EvidenceRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ address, name, parameter, isUsual }) => {
    const said = [address, name, parameter.about, parameter.source, parameter.role].join(' ').toLowerCase()
    return (grade === '' || parameter.grade === grade) && !(unusual && isUsual) && words.every((word) => said.includes(word))
  })
}
