import type { VNode } from 'preact'
import { GROUPS } from '../../../model/registry.ts'
import type { Scenario } from '../../../model/scenario.ts'
import { designDifferences, type Difference } from '../../../report/difference.ts'
import { capital } from '../../../report/words.ts'
import { addressOfLever } from '../../../study/why/levers.ts'
import type { Player } from '../../../study/why/players.ts'
import type { WhyPlan } from '../../../study/why/why.ts'
import { groupWords } from '../../why/words.ts'
import { MeaningRow } from '../Meaning.tsx'
import { changeWords } from '../words.ts'

interface Props {
  readonly scenario: Scenario
  readonly plan: WhyPlan
}

/** What the levers of each group change, by the names that their sliders have. */
export function Groups({ scenario, plan: { players, versus } }: Props): VNode {
  const [from, to] = [versus.from, versus.to].map((design) => ({ scenario, design }))
  const found = designDifferences(GROUPS, from, to)
  const name = (design: number): string => scenario.designs[design].name
  return (
    <section class="why-groups" aria-labelledby="groups-title">
      <h2 id="groups-title">
        What each group changes, from {name(versus.from)} to {name(versus.to)}
      </h2>
      <div>
        {players.map((player) => (
          <Group key={player.name} player={player} changes={changesOf(player, found)} />
        ))}
      </div>
    </section>
  )
}

function changesOf({ levers }: Player, found: readonly Difference[]): Difference[] {
  const mine = levers.map(addressOfLever)
  return found.filter(({ address }) => mine.includes(address))
}

function Group({ player, changes }: { readonly player: Player; readonly changes: readonly Difference[] }): VNode {
  return (
    <table>
      <caption title={GROUPS.find(({ name }) => name === player.name)?.about}>{capital(groupWords(player.name))}</caption>
      <tbody>
        {changes.map((change) => (
          <Change key={`${change.address} ${change.organisation}`} {...change} />
        ))}
        {player.events && (
          <tr>
            <td colSpan={2}>What happens in one of the two only</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Change({ address, parameter, organisation, from, to }: Difference): VNode {
  return (
    <MeaningRow address={address} parameter={parameter} unit={organisation} cells={1}>
      <td class="figure">{changeWords(parameter, from, to)}</td>
    </MeaningRow>
  )
}
