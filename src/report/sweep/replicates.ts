import type { ReplicatesFound } from '../../study/analyses/replicates.ts'
import type { Block } from '../block.ts'
import { grouped } from '../words.ts'
import { amount, number, range } from './amount.ts'

type Row = ReplicatesFound['rows'][number]

/** How many replicates a setting needs: a sentence, and a table for three half-widths. */
export function replicatesReport(found: ReplicatesFound): Block[] {
  const { rows } = found
  if (rows.length === 0) return [{ kind: 'warning', text: 'No setting has two pairs of runs: luck cannot be seen.' }]
  // The design that needs most decides.
  const first = rows.filter(({ measure }) => measure === rows[0].measure)
  const most = first.reduce((one, row) => (row.needed[0].replicates > one.needed[0].replicates ? row : one))
  return [{ kind: 'lead', text: sentence(most, found) }, table(found), { kind: 'note', text: `${had(found)} ${MEANING}` }]
}

function had({ replicates, stopped }: ReplicatesFound): string {
  if (stopped === null) return `This sweep had ${grouped(replicates)} at each setting.`
  const { least, median, most } = stopped
  const count = least === most ? grouped(most) : `between ${grouped(least)} and ${grouped(most)}`
  return `This sweep, which had a stop rule, had ${count} at each setting${least === most ? '' : ` (median ${grouped(median)})`}.`
}

const MEANING =
  'Replicates: pairs of runs in the same worlds, so that the 95 % interval of the difference at one setting is as wide as asked. Unpaired: what each design would need if the designs did not share their worlds.'

function sentence({ measure, unit, design, versus, needed: [one] }: Row, { most }: ReplicatesFound): string {
  const count = (n: number): string => (n >= most ? `more than ${grouped(most)}` : grouped(n))
  const unpaired = one.unpaired === null ? '' : `; unpaired runs would take ${count(one.unpaired)} of each design`
  const what = `the difference of ${design} from ${versus} in ${measure}`
  return `To know ${what} to ± ${amount(one.halfWidth, unit)} at a setting takes ${count(one.replicates)} replicates${range(one.low, one.high, count)}${unpaired}.`
}

function table({ rows, most }: ReplicatesFound): Block {
  const count = (n: number | null): string => (n === null ? '–' : n >= most ? `> ${grouped(most)}` : grouped(n))
  return {
    kind: 'table',
    title: 'Replicates needed at a setting (95 % interval), for three half-widths of the paired difference',
    heads: ['', 'sd of the difference', '±', 'replicates', '95 % interval', 'unpaired'],
    rows: rows.flatMap(({ measure, design, unit, sd, needed }) =>
      needed.map((one, n) => [
        n === 0 ? `${measure}, ${design}` : '',
        n === 0 ? amount(sd, unit) : '',
        number(one.halfWidth, unit),
        count(one.replicates),
        one.low === null || one.high === null ? '–' : `${count(one.low)} to ${count(one.high)}`,
        count(one.unpaired),
      ]),
    ),
  }
}
