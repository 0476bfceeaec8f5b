import type { Parameter } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'

/** A lever and what the shown designs do with it. */
export interface LeverRow {
  readonly address: string
  readonly group: string
  readonly parameter: Parameter
  /** By design, in the order shown; of the first organisation. */
  readonly values: readonly number[]
  readonly differs: boolean
}

/** Every lever, in the order of their declarations. */
export function leverRows({ designs }: Scenario, shown: readonly number[]): LeverRow[] {
  return GROUPS.flatMap(({ name: group, parameters }) =>
    Object.entries(parameters).flatMap(([name, parameter]) => {
      if (parameter.role !== 'lever') return []
      const values = shown.map((d) => designs[d].settings[0][group][name])
      return [{ address: `${group}.${name}`, group, parameter, values, differs: values.some((value) => value !== values[0]) }]
    }),
  )
}

/** A parameter of the place and its value there. */
export interface PlaceRow {
  readonly address: string
  readonly group: string
  readonly parameter: Parameter
  readonly value: number
}

/** Every parameter of the place, context before behaviour. */
export function placeRows({ place }: Scenario): PlaceRow[] {
  const rows = GROUPS.flatMap(({ name: group, parameters }) =>
    Object.entries(parameters).flatMap(([name, parameter]) =>
      parameter.role === 'lever' ? [] : [{ address: `${group}.${name}`, group, parameter, value: place[0][group][name] }],
    ),
  )
  return [
    ...rows.filter(({ parameter }) => parameter.role === 'context'),
    ...rows.filter(({ parameter }) => parameter.role === 'behaviour'),
  ]
}
