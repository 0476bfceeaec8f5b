import { CAUSES } from '../../model/world.ts'
import { causeLook } from '../../report/chart/look.ts'

/** Colours and type of a map, as the page has them now. */
export interface Theme {
  readonly ink: string
  readonly soft: string
  /** Of the design. */
  readonly dot: string
  /** By cause of duplication. */
  readonly causes: readonly string[]
  readonly type: number
  readonly family: string
}

/** @param look class of the design, `d1`; its colour is the property `--d1` */
export function themeOf(element: Element, look: string): Theme {
  const style = getComputedStyle(element)
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: colour('ink'),
    soft: colour('soft'),
    dot: colour(look),
    causes: CAUSES.map((_, cause) => colour(causeLook(cause))),
    type: parseFloat(style.fontSize),
    family: style.fontFamily,
  }
}
