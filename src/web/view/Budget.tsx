import type { VNode } from 'preact'
import { weeklyHours, type Draw } from '../../model/budget.ts'
import type { Scenario } from '../../model/scenario.ts'
import { useName } from '../../report/page/levers.ts'
import { capital, grouped } from '../../report/words.ts'

/** The foot of each column: what the same hours go to; pushing one part up pushes another down. */
export function BudgetRow({ scenario, shown }: { readonly scenario: Scenario; readonly shown: readonly number[] }): VNode {
  const budgets = shown.map((d) => parts(weeklyHours(scenario, d)))
  const most = Math.max(...budgets.map(({ total }) => total))
  return (
    <tr class="budget">
      <th scope="row">
        Hours a week<span class="unit"> of the whole place</span>
      </th>
      {budgets.map(({ total, draws }, i) => (
        <td key={shown[i]}>
          <div class="bar" aria-hidden="true" style={{ width: `${(100 * total) / most}%` }}>
            {draws.map(({ about, hours }) => (
              <span key={about} class={`part ${classOf(about)}`} style={{ flexGrow: String(Math.max(0, hours)) }} />
            ))}
          </div>
          <ul>
            {draws.map(({ about, hours }) => (
              <li key={about}>
                <span class={`dot ${classOf(about)}`} aria-hidden="true" />
                {capital(useName(about))} <b>{grouped(hours)}</b>
              </li>
            ))}
          </ul>
          <p class="sum">
            Together <b>{grouped(total)}</b>
          </p>
        </td>
      ))}
    </tr>
  )
}

/** The last of the draws is their sum. */
function parts(draws: readonly Draw[]): { readonly total: number; readonly draws: readonly Draw[] } {
  return { total: draws.at(-1)!.hours, draws: draws.slice(0, -1) }
}

/** Colour of a use: what is left for teams is palest. */
function classOf(about: string): string {
  return `p${COLOURED.indexOf(about) + 1}`
}

const COLOURED = ['coaching', 'training', 'sharing', 'governance', 'upkeep', 'data', 'involvement', 'voice']
