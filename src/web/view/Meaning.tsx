import { useState } from 'preact/hooks'
import type { ComponentChildren, VNode } from 'preact'
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

interface RowProps extends Pick<NameProps, 'address' | 'unit'> {
  readonly parameter: Parameter
  /** Its value is not the usual one. */
  readonly touched?: boolean
  /** Cells beside its name. */
  readonly children: ComponentChildren
  readonly cells: number
}

/** A row of a table about a parameter: its name, what stands beside it, and, when it is asked for, all about it. */
export function MeaningRow({ address, parameter, unit, touched = false, children, cells }: RowProps): VNode {
  const [told, setTold] = useState(false)
  return (
    <>
      <tr class={touched ? 'touched' : ''}>
        <th scope="row">
          <NameOf address={address} unit={unit} about={parameter.about} open={told} toggle={() => setTold(!told)} />
        </th>
        {children}
      </tr>
      {told && (
        <tr class="about">
          <td colSpan={1 + cells}>
            <About address={address} parameter={parameter} />
          </td>
        </tr>
      )}
    </>
  )
}

/** A parameter's name and, where there is room, the beginning of what it means; pressing it tells all. */
function NameOf({ address, unit, about, open, toggle }: NameProps): VNode {
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
function About({ address, parameter }: { readonly address: string; readonly parameter: Parameter }): VNode {
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
