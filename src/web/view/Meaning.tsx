import type { VNode } from 'preact'
import { defaultOf, isOption, type Parameter } from '../../model/parameter.ts'
import { capital } from '../../report/words.ts'
import { GRADES, nameOf, unitOf, valueWords } from './words.ts'

interface NameProps {
  readonly address: string
  readonly unit: string
  readonly about: string
  readonly open: boolean
  readonly toggle: () => void
}

/** A parameter's name and, where there is room, the beginning of what it means; pressing it tells all. */
export function NameOf({ address, unit, about, open, toggle }: NameProps): VNode {
  return (
    <button type="button" class="meaning" aria-expanded={open} title={capital(about)} onClick={toggle}>
      <span>
        {capital(nameOf(address))} {unit !== '' && <span class="unit">{unit}</span>}
      </span>
      <span class="gist" aria-hidden="true">
        {capital(about)}
      </span>
    </button>
  )
}

/** What a parameter is, what it costs, where its number comes from. */
export function About({ address, parameter }: { readonly address: string; readonly parameter: Parameter }): VNode {
  const { about, costs, source, grade } = parameter
  const range = isOption(parameter) ? parameter.options.join(', ') : `${parameter.range[0]} to ${parameter.range[1]} ${unitOf(parameter)}`
  return (
    <p class="note">
      {capital(about)}. {costs !== undefined && <>Costs: {costs}. </>}
      Range: {range}; usual: {valueWords(parameter, defaultOf(parameter))}. Evidence {grade}, {GRADES[grade]}: {source}{' '}
      <code>{address}</code>
    </p>
  )
}
