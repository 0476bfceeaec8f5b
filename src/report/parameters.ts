import { isOption } from '../model/parameter.ts'
import type { Parameter } from '../model/parameter.ts'
import type { Group } from '../model/registry.ts'
import { valueText } from './value.ts'
import { defaultOf } from '../model/parameter.ts'

/** Columns of the table of parameters. */
export const PARAMETER_COLUMNS = ['parameter', 'what it is', 'default', 'range', 'role', 'costs', 'grade', 'source'] as const

/** A row for each parameter of a group: all of its declaration, in words. */
export function parameterRows({ name: group, parameters }: Group): string[][] {
  return Object.entries(parameters).map(([name, parameter]) => {
    const { about, role, costs = '', grade, source } = parameter
    return [`${group}.${name}`, about, valueText(parameter, defaultOf(parameter)), rangeText(parameter), role, costs, grade, source]
  })
}

function rangeText(parameter: Parameter): string {
  return isOption(parameter)
    ? parameter.options.join(', ')
    : `${parameter.range[0]}…${parameter.range[1]}${parameter.whole ? ', whole' : ''}`
}
