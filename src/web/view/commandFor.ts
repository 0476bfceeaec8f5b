import type { Scenario } from '../../model/scenario.ts'

/** Text that means itself in every shell. */
const PLAIN = /^[\p{L}\p{N}_.][\p{L}\p{N}_. -]*$/u

/** What gives the same numbers on the command line, with the scenario as it is saved. */
export function commandFor(
  { name, designs, seed }: Pick<Scenario, 'name' | 'designs' | 'seed'>,
  shown: readonly number[],
  worlds: number,
): string {
  const names = shown.map((d) => designs[d].name).join(',')
  // Whatever else a seed may hold, the file that is saved holds it too.
  const luck = PLAIN.test(seed) ? ` --seed ${quoted(seed)}` : ''
  return `constancy compare ${quoted(`${name}.yaml`)} --designs "${names}" --replicates ${worlds}${luck}`
}

function quoted(text: string): string {
  return text.includes(' ') ? `"${text}"` : text
}
