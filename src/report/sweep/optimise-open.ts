import type { Optimised } from '../../study/optimise/found.ts'
import { list } from '../words.ts'

/** Between these it is open whether a setting is on the front. */
const OPEN = [0.05, 0.95] as const

/** What the search could not tell. */
export function leftOpen(found: Optimised): string[] {
  return [...undecided(found), ...ends(found), limits(found)]
}

function undecided({ settings, freshWorlds }: Optimised): string[] {
  const open = settings.filter(({ chance }) => chance > OPEN[0] && chance < OPEN[1]).length
  if (open === 0) return []
  return [
    `Open: for ${open} of ${settings.length} settings ${freshWorlds} worlds do not tell whether they are on the front; more worlds would.`,
  ]
}

function ends({ edges }: Optimised): string[] {
  const said = edges.map(({ position, lever, end }) => `${lever} in setting ${position + 1} (${end})`)
  return said.length === 0 ? [] : [`At an end of its range: ${list(said)}. A wider range may hold better settings.`]
}

function limits({ levers, design }: Optimised): string {
  return `Limits: only ${list(levers)} of ${design} were moved, within the ranges given; that nothing better lies between the settings tried has not been shown.`
}
