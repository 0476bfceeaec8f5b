/** How many designs can be told apart by colour and dashes; more begin again. */
const LOOKS = 6

/** The class of a design by its position among the designs of an answer: `d0` is the baseline, grey; the others follow in order. */
export function lookOf(designs: readonly string[], baseline: string, design: string): string {
  if (design === baseline) return 'd0'
  const others = designs.filter((name) => name !== baseline)
  return `d${(Math.max(0, others.indexOf(design)) % LOOKS) + 1}`
}

interface Look {
  readonly light: string
  readonly dark: string
  /** Of text beside it, dark or light enough to be read. */
  readonly lightInk: string
  readonly darkInk: string
  /** Lengths of dashes and gaps in widths of type; empty for a whole line. */
  readonly dash: readonly number[]
}

/** Colours that survive colour blindness (Okabe and Ito 2008), brighter on dark ground; dashes tell them apart without colour. */
export const DESIGNS: readonly Look[] = [
  { light: '#7a7a7a', dark: '#9a9a9a', lightInk: '#5c5c5c', darkInk: '#b4b4b4', dash: [] },
  { light: '#0072b2', dark: '#56b4e9', lightInk: '#00629a', darkInk: '#7cc5ee', dash: [] },
  { light: '#d55e00', dark: '#f2894a', lightInk: '#b04d00', darkInk: '#f5a06d', dash: [0.7, 0.3] },
  { light: '#009e73', dark: '#2bbd92', lightInk: '#00734f', darkInk: '#55cda9', dash: [0.2, 0.25] },
  { light: '#cc79a7', dark: '#dd9bc0', lightInk: '#9c4577', darkInk: '#e6b0ce', dash: [1, 0.3, 0.2, 0.3] },
  { light: '#e69f00', dark: '#efb63a', lightInk: '#855c00', darkInk: '#f3c765', dash: [1.4, 0.4] },
  { light: '#56b4e9', dark: '#a5d8f3', lightInk: '#25709c', darkInk: '#b9e1f6', dash: [0.4, 0.4] },
]

interface PartLook {
  readonly light: string
  readonly dark: string
  /** Of text on it, light and dark. */
  readonly on: readonly [string, string]
}

const BLACK = '#1c1c1c'
const WHITE = '#ffffff'

/** Colours of parts of a whole (causes, uses): `p0` is what is left over, quiet. */
export const PARTS: readonly PartLook[] = [
  { light: '#d9d9d9', dark: '#4a4a4a', on: [BLACK, WHITE] },
  { light: '#0072b2', dark: '#3f9bd4', on: [WHITE, BLACK] },
  { light: '#e69f00', dark: '#e6a820', on: [BLACK, BLACK] },
  { light: '#009e73', dark: '#23b088', on: [BLACK, BLACK] },
  { light: '#cc79a7', dark: '#d48bb3', on: [BLACK, BLACK] },
  { light: '#56b4e9', dark: '#8fcdf1', on: [BLACK, BLACK] },
  { light: '#d55e00', dark: '#e77b36', on: [BLACK, BLACK] },
  { light: '#f0e442', dark: '#f0e442', on: [BLACK, BLACK] },
  { light: '#a6a6a6', dark: '#7d7d7d', on: [BLACK, BLACK] },
]

/** Parts with a colour: neither what is left over nor the second grey, `p8`, for what is wanted. */
const COLOURED = PARTS.length - 2

/** The class of a part by its position: the first is `p1`; after the last colour they begin again. */
export function partLook(position: number): string {
  return `p${(position % COLOURED) + 1}`
}

/** The class of a cause of duplication by its position in `CAUSES`, the same in every picture: the last is the most common. */
export function causeLook(cause: number): string {
  return partLook(COLOURED - 1 - (cause % COLOURED))
}
