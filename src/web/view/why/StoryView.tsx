import type { VNode } from 'preact'
import type { MeasureInfo } from '../../../model/measure.ts'
import type { ToldLink } from '../../../report/why/told.ts'
import { amountOf } from '../../../report/why/amount.ts'
import { chainTitle } from '../../../report/why/chain.ts'
import type { Story } from '../../engine/story.ts'
import { addressOf } from '../../state/address.ts'
import { sidesMark } from '../../state/sides.ts'
import { changed, type State } from '../../state/state.ts'
import { BlockTable } from '../Blocks.tsx'

interface Props {
  readonly story: Story
  readonly typical: boolean
  readonly measure: MeasureInfo
  /** Names of the designs, by side. */
  readonly sides: readonly [string, string]
  readonly state: State
  /** Shows another world, from 1. */
  readonly choose: (world: string) => void
}

/** How it came about in one world, as sentences, each with where it can be seen. */
export function StoryView({ story, typical, measure, sides, state, choose }: Props): VNode {
  const { world, difference, account, sentences } = story
  return (
    <section class="why-story" aria-labelledby="story-title">
      <h2 id="story-title">{chainTitle(world + 1, typical, amountOf(measure, difference).changed(difference))}</h2>
      <p class="control why-world">
        <label for="world">World</label>
        <input
          id="world"
          class="number"
          type="text"
          inputMode="numeric"
          value={String(world + 1)}
          onChange={(event) => choose(event.currentTarget.value.trim())}
        />
        {!typical && (
          <button type="button" class="quiet" onClick={() => choose('')}>
            One near the mean
          </button>
        )}
      </p>
      <ol>
        {sentences.map((link, n) => (
          <Told key={n} link={link} {...{ sides, state, world }} />
        ))}
      </ol>
      {sentences.length === 0 && <p>In this world the two designs do the same.</p>}
      {account.map((block, n) => (block.kind === 'table' ? <BlockTable key={n} block={block} /> : <p class="note">{block.text}</p>))}
    </section>
  )
}

/** A sentence, and the teams whose story shows it. */
function Told({ link, sides, state, world }: Pick<Props, 'sides' | 'state'> & { readonly link: ToldLink; readonly world: number }): VNode {
  return (
    <li>
      {marked(link.text)}
      <span class="why-links">
        {link.shows.map(({ side, team, events }) => {
          const week = events[0]?.week
          // Where it does not happen it is looked for when it does in the other.
          const when = week ?? link.shows.flatMap((shown) => shown.events)[0]?.week
          const design = sides[side]
          // Both side by side, the one that shows it first.
          const both = `${design},${sides[1 - side]}`
          const marks = {
            world: String(world + 1),
            [sidesMark(state.marks)]: both,
            team: team ?? '',
            week: when === undefined ? '' : String(when),
          }
          const name = [team ?? 'all teams', week === undefined ? '' : `week ${week}`].filter(Boolean).join(', ')
          return (
            <a
              key={`${side} ${team}`}
              href={`#${addressOf(changed(state, { view: 'watch', marks }))}`}
              title={events.map(({ text }) => text).join(' ')}
            >
              Watch {name} in {design}
            </a>
          )
        })}
      </span>
    </li>
  )
}

/** Names between backticks, as in documents, set apart. */
function marked(text: string): (string | VNode)[] {
  return text.split('`').map((part, n) => (n % 2 === 1 ? <code key={n}>{part}</code> : part))
}
