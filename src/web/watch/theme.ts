import { CAUSES } from '../../model/world.ts'
import { causeLook } from '../../report/chart/look.ts'
import { lightColour } from '../../report/chart/style.ts'

/** Of a map. */
export interface Colours {
  readonly ink: string
  readonly soft: string
  /** Of the design. */
  readonly dot: string
  /** By cause of duplication. */
  readonly causes: readonly string[]
}

/** Colours and type of a map, as the page has them now. */
export interface Theme extends Colours {
  readonly type: number
  readonly family: string
}

/** @param look class of the design, `d1`; its colour is the property `--d1` */
export function themeOf(element: Element, look: string): Theme {
  const style = getComputedStyle(element)
  const colours = coloursOf(look, (name) => style.getPropertyValue(`--${name}`).trim())
  return { ...colours, type: parseFloat(style.fontSize), family: style.fontFamily }
}

/** Of a picture that is taken away: on white. */
export function paperColours(look: string): Colours {
  return coloursOf(look, lightColour)
}

function coloursOf(look: string, colour: (name: string) => string): Colours {
  return { ink: colour('ink'), soft: colour('soft'), dot: colour(look), causes: CAUSES.map((_, cause) => colour(causeLook(cause))) }
}
