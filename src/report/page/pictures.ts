import type { Weeks } from '../../formats/results/readWeeks.ts'
import { CAUSES } from '../../model/world.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Answer } from '../../study/answer.ts'
import { MAIN } from '../../study/answer.ts'
import type { Work } from '../../study/work.ts'
import { areas, areasTable } from '../chart/area.ts'
import { curves, curvesTable } from '../chart/curves.ts'
import { intervals } from '../chart/intervals.ts'
import { causeLook, lookOf } from '../chart/look.ts'
import type { Row } from '../chart/rows.ts'
import { rowsTable } from '../chart/rows.ts'
import { stack, stackTable } from '../chart/stack.ts'
import { comparisonIn, horizonsOf, meanOf, ranked } from '../comparison/find.ts'
import { capital, span, spoken } from '../words.ts'
import { eventFlags, useLooks, useName } from './levers.ts'
import { figureOf, heightFor } from './figure.ts'
import type { Figure } from './figure.ts'

/** What pictures of a comparison are made of. */
export interface Shown {
  readonly answer: Answer
  readonly scenario: Scenario
  readonly work: Work
  readonly weeks: Weeks | undefined
}

const inOrder = (answer: Answer): string[] => [answer.baseline, ...ranked(answer)]
/** By all designs of the scenario, whichever are shown: as in the Lab. */
const look = ({ designs, baseline }: Scenario, design: string): string =>
  lookOf(
    designs.map(({ name }) => name),
    designs[baseline].name,
    design,
  )

/** The quality gap closed over the weeks. */
export function shareFigure({ answer, scenario, work, weeks }: Shown): Figure | undefined {
  if (weeks === undefined) return undefined
  const lines = inOrder(answer).flatMap((name) => {
    const found = weeks(name, MAIN)
    if (found === undefined) return []
    return [
      {
        name,
        look: look(scenario, name),
        mean: found.mean,
        ...(answer.worlds > 1 ? { lowWorlds: found.low, highWorlds: found.high } : {}),
      },
    ]
  })
  if (lines.length === 0) return undefined
  const horizons = horizonsOf(answer, MAIN).map((horizon) => horizon.weeks)
  const input = {
    title: 'Quality gap closed',
    curves: lines,
    weeks: answer.weeks,
    horizons,
    events: eventFlags(scenario, work),
    unit: '%',
    times: 100,
    from: 0,
  }
  const draw = (width: number) => curves({ ...input, width, height: heightFor(width) }).picture
  const quarters = Array.from({ length: Math.floor(answer.weeks / 13) }, (_, q) => 13 * (q + 1))
  const rows = [...new Set([...quarters, ...horizons, answer.weeks])].sort((a, b) => a - b)
  const bands = answer.worlds > 1 ? ` Line: mean of ${answer.worlds} worlds; band: where nine of ten worlds lie.` : ''
  const numbers = curvesTable({ ...input, width: 0, height: 0 }, rows)
  return figureOf(
    'Quality gap closed, over time',
    `Of all that better practice could still bring patients at the start, the share that is in use.${bands}`,
    draw,
    numbers,
  )
}

/** Each design less the baseline at every horizon and on average. */
export function differencesFigure({ answer, scenario }: Shown): Figure | undefined {
  const horizons = [
    ...horizonsOf(answer, MAIN).map(({ of, weeks }) => ({ of, group: `after ${span(weeks)}` })),
    { of: MAIN, group: 'on average over all weeks' },
  ]
  const rows = horizons.flatMap(({ of, group }) =>
    ranked(answer).flatMap((design): Row[] => {
      const found = comparisonIn(answer, design, of)
      if (found === undefined) return []
      const { difference, low, high, verdict } = found
      return [{ name: design, group, look: look(scenario, design), value: difference, low, high, clear: verdict !== 'within noise' }]
    }),
  )
  if (rows.length === 0) return undefined
  const input = {
    title: `Difference from ${answer.baseline}`,
    rows,
    unit: 'points',
    times: 100,
    sides: [`${answer.baseline} is ahead`, 'the design is ahead'] as const,
  }
  const level = Math.round(100 * answer.level)
  return figureOf(
    `Ahead of ${answer.baseline}, or behind`,
    `Points of the quality gap more or less than ${answer.baseline} in the same worlds, with ${level} % intervals. Hollow: within noise.`,
    (width) => intervals({ ...input, width }),
    rowsTable({ ...input, width: 0 }),
  )
}

/** Testing hours by kind, duplicated ones by cause, as shares of all testing hours. */
export function kindsFigure({ answer, scenario }: Shown): Figure | undefined {
  const designs = inOrder(answer)
  const of = (design: string) => answer.duplication.filter((row) => row.design === design)
  const total = (design: string): number => of(design).reduce((sum, { hours }) => sum + hours, 0)
  const kinds = of(answer.baseline).filter(
    (kind) =>
      kind.class !== 'new' &&
      designs.some((design) => of(design).some((row) => row.class === kind.class && row.cause === kind.cause && row.hours > 0)),
  )
  if (kinds.length === 0 || designs.every((design) => total(design) === 0)) return undefined
  const parts = kinds.map(({ class: kind, cause }) => ({ name: spoken(cause === '' ? kind : cause), look: kindLook(kind, cause) }))
  const stacks = designs.map((design) => ({
    name: design,
    look: look(scenario, design),
    values: kinds.map(
      (kind) =>
        (of(design).find((row) => row.class === kind.class && row.cause === kind.cause)?.hours ?? 0) / Math.max(1e-9, total(design)),
    ),
  }))
  const input = { title: 'Testing hours that test nothing new', parts, stacks, unit: '%', times: 100 }
  return figureOf(
    'Testing hours that test nothing new',
    'Share of all testing hours. Replication: copies, and repeats on purpose; own repeat: by the same team, unknowing; all others: repeats of what another team had tested, by why it was not avoided. The rest, to 100 %, is new.',
    (width) => stack({ ...input, width }),
    stackTable({ ...input, width: 0 }),
  )
}

/** Causes in their colours; what is meant to be, and what a team does to itself, in greys. */
function kindLook(kind: string, cause: string): string {
  if (cause !== '') return causeLook(CAUSES.findIndex((known) => known === cause))
  return kind === 'replication' ? 'p8' : 'p0'
}

/** Duplicated hours so far by cause over the weeks, in the design that closes most of the gap. */
export function causesFigure({ answer, weeks }: Shown): Figure | undefined {
  const design = ranked(answer)[0] ?? answer.baseline
  if (weeks === undefined) return undefined
  const layers = CAUSES.flatMap((cause, c) => {
    const found = weeks(design, `duplicated.${cause}`)
    return found === undefined || !found.mean.some((hours) => hours > 0)
      ? []
      : [{ name: spoken(cause), look: causeLook(c), values: found.mean }]
  })
  if (layers.length === 0) return undefined
  const input = {
    title: `Duplicated hours so far, ${design}`,
    layers,
    weeks: answer.weeks,
    horizons: horizonsOf(answer, MAIN).map((horizon) => horizon.weeks),
    unit: 'hours',
    times: 1,
  }
  const table = areasTable({ ...input, width: 0, height: 0 })
  return figureOf(
    `${capital(design)}: duplicated hours so far, by cause`,
    `Mean of ${answer.worlds} worlds.`,
    (width) => areas({ ...input, unit: '', width, height: Math.round(0.75 * heightFor(width)) }),
    { ...table, rows: table.rows.filter(([week]) => Number(week) % 13 === 0 || week === answer.weeks) },
  )
}

const USE = 'hours.'
/** Uses with a colour of their own; smaller ones are one part. */
const APART = 7

/** Hours a week by what they went into, on average over the run. */
export function usesFigure({ answer, scenario }: Shown): Figure | undefined {
  const designs = inOrder(answer)
  const mean = (design: string, use: string): number => Math.max(0, meanOf(answer, design, use) ?? 0) / answer.weeks
  const size = (use: string): number => designs.reduce((sum, design) => sum + mean(design, use), 0)
  const uses = answer.measures
    .filter((name) => name.startsWith(USE) && name !== `${USE}total` && size(name) > 0)
    .sort((a, b) => size(b) - size(a))
  if (uses.length === 0) return undefined
  const rest = uses.slice(uses.length > APART + 1 ? APART : uses.length)
  const apart = uses.slice(0, uses.length - rest.length)
  const looks = useLooks(apart.map((use) => use.slice(USE.length)))
  const parts = [
    ...apart.map((use, u) => ({ name: useName(use.slice(USE.length)), look: looks[u] })),
    ...(rest.length === 0 ? [] : [{ name: 'all else', look: 'p0' }]),
  ]
  const stacks = designs.map((name) => ({
    name,
    look: look(scenario, name),
    values: [...apart.map((use) => mean(name, use)), ...(rest.length === 0 ? [] : [rest.reduce((sum, use) => sum + mean(name, use), 0)])],
  }))
  const input = { title: 'Where the hours went', parts, stacks, unit: 'hours', times: 1 }
  return figureOf(
    'Where the hours went',
    `Hours a week of the whole place, on average over ${span(answer.weeks)}.`,
    (width) => stack({ ...input, unit: width > 500 ? 'hours' : '', width }),
    stackTable({ ...input, width: 0 }),
  )
}
