/** A picture of the answer: what it shows, in words and in the observations of the model. */
export interface ChartKind {
  /** As in the address. */
  readonly name: string
  readonly title: string
  readonly about: string
  /** Its course over the weeks, one line a design. */
  readonly observation: string
  readonly unit: string
  readonly times: number
  /** The least that the axis shows. */
  readonly to: number
}

/** What can be the large chart, the first unless chosen; the others stand beside it. */
export const CHARTS: readonly ChartKind[] = [
  {
    name: 'gap',
    title: 'Quality gap closed',
    about: 'Of all that better practice could still bring patients at the start, the share that is in use.',
    observation: 'gapClosed',
    unit: '%',
    times: 100,
    to: 0.5,
  },
  {
    name: 'duplicated',
    title: 'Duplicated effort',
    about: 'Share of the hours spent testing so far that went into what another team had tested before.',
    observation: 'duplicatedShare',
    unit: '%',
    times: 100,
    to: 0.2,
  },
  {
    name: 'skill',
    title: 'Skill',
    about: 'Mean improvement skill of staff, from 0 to 100 %.',
    observation: 'skill',
    unit: '%',
    times: 100,
    to: 0.6,
  },
  {
    name: 'reliance',
    title: 'Reliance on experts',
    about: 'Mean reliance on experts, from 0 to 100 %: what is lost when they leave.',
    observation: 'reliance',
    unit: '%',
    times: 100,
    to: 0.3,
  },
  {
    name: 'safety',
    title: 'Psychological safety',
    about: 'Mean psychological safety of staff, from 0 to 100 %.',
    observation: 'safety',
    unit: '%',
    times: 100,
    to: 0.8,
  },
]
