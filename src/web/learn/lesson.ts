import type { Observed } from './observed.ts'

/** Which of a lesson's three options. */
export type Choice = 0 | 1 | 2

type Three<Item> = readonly [Item, Item, Item]

/** The learner commits to one of three options. */
interface Chosen {
  readonly kind: 'choice'
  readonly options: Three<string>
}

/** The learner draws the curve of one design; the options name the three shapes it can have. */
export interface Drawn {
  readonly kind: 'curve'
  readonly options: Three<string>
  /** What the axis shows, one of the model's observations, all of them shares here: the page writes them times 100. */
  readonly observation: string
  readonly design: string
  /** Whose curve is shown to draw against. */
  readonly beside: string
  readonly unit: string
  /** Ends of the axis, in the observation's own unit. */
  readonly low: number
  readonly high: number
  readonly weeks: number
  /** The option that a drawn curve means; both curves have one value a week. */
  readonly read: (drawn: ArrayLike<number>, beside: ArrayLike<number>) => Choice
}

/** What came out: the option that came true, or null where chance could have made the difference; and that in a sentence. */
export interface Answered {
  readonly option: Choice | null
  readonly said: string
}

/** A number to play with after the reveal, and what it moves. */
export interface Slider {
  /** Of the model's parameters, as in `--set`. */
  readonly address: string
  readonly label: string
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly step: number
  /** What rises or falls, from `low` to `high`: a measure of a design, less that of another where one is named. */
  readonly moves: { readonly measure: string; readonly design: string; readonly versus?: string; readonly way: 'up' | 'down' }
  /** What to do with it, and what to look at. */
  readonly trying: string
}

interface Reference {
  readonly author: string
  readonly year: number
  readonly title: string
  /** Checks of the model that speak to it, by name in docs/validation.md. */
  readonly checks: readonly string[]
}

/** One trade-off in ten to fifteen minutes: predict, observe, explain. */
export interface Lesson {
  /** Of its files, here and in `scenarios/lessons`. */
  readonly name: string
  readonly title: string
  readonly minutes: number
  readonly situation: string
  /** From the folder of scenarios. */
  readonly scenario: string
  readonly designs: readonly string[]
  readonly question: string
  readonly prediction: Chosen | Drawn
  /** Reads the result afresh each time: where the model changes, or a slider moved, the lesson says so. */
  readonly answer: (observed: Observed) => Answered
  /** The chart that answers, and how to look at it. */
  readonly reveal: { readonly observation: string; readonly designs: readonly string[]; readonly look: string }
  readonly sliders: readonly [Slider, Slider]
  /** Why it came so; to be shown only where this option came true. */
  readonly happened: { readonly option: Choice; readonly text: string }
  readonly takeHome: string
  readonly reference: Reference
  readonly teacher: { readonly summary: string; readonly notes: string }
}
