import type { ResultTable } from '../sweep/analysis.ts'
import type { NamedSetting, Optimised } from './found.ts'

type Cell = string | number | null
type Column = ResultTable['columns'][number]

/** The shortlist in fresh worlds as a table: one row a setting, the design as it is last. */
export function optimiseTable(found: Optimised): ResultTable {
  const rows = found.present === null ? found.settings : [...found.settings, found.present]
  return {
    file: 'optimise.csv',
    about: `Settings of ${found.design} that a search found best, run again in ${found.freshWorlds} worlds that had no part in it.`,
    columns: [
      { name: 'setting', type: 'string', about: 'Number of the setting, or "present" for the design as it is.' },
      { name: 'role', type: 'string', about: 'Objectives in which its mean is best of all, and "knee" for the middle way.' },
      ...found.levers.map((name, l) => leverColumn(name, rows, l)),
      ...found.objectives.flatMap(({ name, unit }) => objectiveColumns(name, unit, found)),
      { name: 'on_front', type: 'integer', about: '1 where no other setting has better means in the fresh worlds, else 0.' },
      { name: 'chance', type: 'number', unit: 'share', about: 'Probability of being on the front among these, by resampling the worlds.' },
      { name: 'beats', type: 'string', about: 'Settings that it beats beyond noise in every objective.' },
    ],
    rows: rows.map((row): Cell[] => [
      nameOf(row.position),
      rolesOf(found, row.position).join(', '),
      ...row.values,
      ...found.objectives.flatMap((_, o) => objectiveCells(row, o)),
      row.onFront ? 1 : 0,
      row.chance,
      row.beats.map(nameOf).join(' '),
    ]),
  }
}

/** What a setting is picked for. */
export function rolesOf({ objectives, best, knee }: Optimised, position: number): string[] {
  const roles = objectives.flatMap(({ name }, o) => (best[o] === position ? [name] : []))
  return position === knee ? [...roles, 'knee'] : roles
}

function nameOf(position: number): string {
  return position < 0 ? 'present' : String(position + 1)
}

function leverColumn(name: string, rows: readonly NamedSetting[], l: number): Column {
  const type = rows.some(({ values }) => typeof values[l] === 'string') ? 'string' : 'number'
  return { name, type, about: 'What the lever is set to.' }
}

function objectiveColumns(name: string, unit: string, { design, level }: Optimised): Column[] {
  const percent = `${Math.round(100 * level)} %`
  const column = (ending: string, about: string): Column => ({ name: name + ending, type: 'number', unit, about })
  return [
    column('', `Mean of ${name}.`),
    column('_low', `Lower end of its ${percent} interval.`),
    column('_high', `Upper end of its ${percent} interval.`),
    column('_difference', `Mean less that of ${design} as it is, world by world.`),
    column('_difference_low', `Lower end of the difference's ${percent} interval.`),
    column('_difference_high', `Upper end of the difference's ${percent} interval.`),
  ]
}

function objectiveCells({ estimates, fromPresent }: NamedSetting, o: number): Cell[] {
  const { mean, low, high } = estimates[o]
  const from = fromPresent[o]
  return [mean, low, high, from?.difference ?? null, from?.low ?? null, from?.high ?? null]
}
