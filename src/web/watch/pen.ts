/** How something is drawn. */
export interface Ink {
  readonly colour: string
  /** 1: opaque. */
  readonly strength: number
  /** Of a line, in pixels. */
  readonly width?: number
  readonly dashed?: boolean
}

/** Lengths of dashes and gaps, in pixels. */
export const DASHES: readonly number[] = [5, 3]

/** The few things of which a map is made, wherever it is drawn: on a canvas while it plays, as marks of a picture to be kept. */
export interface Pen {
  disc(x: number, y: number, radius: number, ink: Ink): void
  /** What of a disc lies between two angles, which are not those of a whole disc. */
  part(x: number, y: number, radius: number, angles: readonly [from: number, to: number], ink: Ink): void
  ring(x: number, y: number, radius: number, ink: Ink): void
  bow(bow: Bow, ink: Ink): void
  /** In its middle as high as `y`, cut to what the room holds. */
  text(x: number, y: number, text: string, room: number): void
}

/** A line with one bend: its ends, and the point to which it bends. */
export interface Bow {
  readonly startX: number
  readonly startY: number
  readonly midX: number
  readonly midY: number
  readonly endX: number
  readonly endY: number
}
