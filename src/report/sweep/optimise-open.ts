import type { Optimised } from '../../study/optimise/found.ts'
import { list } from '../words.ts'

/** Between these it is open whether a setting is on the front. */
const OPEN = [0.05, 0.95] as const

/** What the search could not tell. */
export function leftOpen(found: Optimised): string[] {
  return [...undecided(found), ...overtaken(found), ...ends(found), limits(found)]
}

function undecided({ settings, freshWorlds }: Optimised): string[] {
  const open = settings.filter(({ chance }) => chance > OPEN[0] && chance < OPEN[1]).length
  if (open === 0) return []
  return [
    `Open: for ${open} of ${settings.length} settings ${freshWorlds} worlds do not tell whether they are on the front; more worlds would.`,
  ]
}

/** The search's picks were made in other worlds: here another may have done better. */
function overtaken({ settings, best, knee }: Optimised): string[] {
  const picks = [...new Set([...best, knee])].filter((position) => position !== null)
  return picks.flatMap((pick) => {
    const winners = settings.filter(({ beats }) => beats.includes(pick)).map(({ position }) => String(position + 1))
    if (winners.length === 0) return []
    return [
      `Setting ${pick + 1}, a pick of the search, is beaten beyond noise in the fresh worlds by ${list(winners)}: prefer ${winners.length === 1 ? 'that' : 'one of those'}.`,
    ]
  })
}

function ends({ edges }: Optimised): string[] {
  const said = edges.map(({ position, lever, end }) => `${lever} in setting ${position + 1} (${end})`)
  return said.length === 0 ? [] : [`At an end of its range: ${list(said)}. A wider range may hold better settings.`]
}

function limits({ levers, design }: Optimised): string {
  return `Limits: only ${list(levers)} of ${design} were moved, within the ranges given; that nothing better lies between the settings tried has not been shown.`
}
