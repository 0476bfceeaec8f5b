import type { VNode } from 'preact'
import { weeklyHours, type Draw } from '../../model/budget.ts'
import type { Scenario } from '../../model/scenario.ts'
import { useLooks, useName } from '../../report/page/levers.ts'
import { capital, grouped } from '../../report/words.ts'

/** The foot of each column: what the same hours go to; pushing one part up pushes another down. */
export function BudgetRow({ scenario, shown }: { readonly scenario: Scenario; readonly shown: readonly number[] }): VNode {
  const budgets = shown.map((d) => parts(weeklyHours(scenario, d)))
  // Uses without a colour of their own are greys: what must be done, and what is left for teams.
  const looks = budgets.map(({ draws }) =>
    useLooks(draws.map(({ about }) => (about === 'mustDo' || about.startsWith('protected') ? 'own' : about))),
  )
  const most = Math.max(...budgets.map(({ total }) => total))
  return (
    <tr class="budget">
      <th scope="row">
        Hours a week<span class="unit"> of the whole place</span>
      </th>
      {budgets.map(({ total, draws }, i) => (
        <td key={shown[i]}>
          <div class="bar" aria-hidden="true" style={{ width: `${(100 * total) / most}%` }}>
            {draws.map(({ about, hours }, n) => (
              <span key={about} class={`part ${looks[i][n]}`} style={{ flexGrow: String(Math.max(0, hours)) }} />
            ))}
          </div>
          <ul>
            {draws.map(({ about, hours }, n) => (
              <li key={about}>
                <span class={`dot ${looks[i][n]}`} aria-hidden="true" />
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
