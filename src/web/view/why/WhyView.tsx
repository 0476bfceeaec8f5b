import { useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { amountIn, whyNotes, whyWarnings } from '../../../report/why/report.ts'
import { amountOf } from '../../../report/why/amount.ts'
import { differenceText, leadOf } from '../../../report/why/sentence.ts'
import { pairTable, shareTable } from '../../../report/why/tables.ts'
import { unequalBudgets } from '../../../study/unequal.ts'
import { typicalWorld, type Why, type WhyPlan } from '../../../study/why/why.ts'
import { LOOKS, type WhySeen } from '../../why/explaining.ts'
import { whyPlan } from '../../why/plan.ts'
import { inWords } from '../../why/words.ts'
import { BlockTable } from '../Blocks.tsx'
import { lookAt } from '../looks.ts'
import { measureNamed } from '../measures.ts'
import { pairOf, type Pair } from '../pair.ts'
import { PairForm } from '../PairForm.tsx'
import { Refining } from '../Refining.tsx'
import type { ViewProps } from '../viewProps.ts'
import { Groups } from './Groups.tsx'
import { Shares } from './Shares.tsx'
import { StoryView } from './StoryView.tsx'
import { useStory } from './useStory.ts'
import { useWhy } from './useWhy.ts'
import './why.css'

/** What is known so far: the difference alone, or where it comes from. */
function leadWords({ mixes }: WhyPlan, seen: WhySeen | undefined, why: Why | undefined): string {
  if (why !== undefined) return leadOf(why, amountIn(why))
  const { difference } = seen ?? {}
  const apart = `All ${mixes.count} mixes of the two are being run, to tell which group of levers makes how much of it …`
  return difference === undefined
    ? 'Running the two designs …'
    : `${differenceText(difference, amountOf(difference.measure, difference.difference.mean))} ${apart}`
}

/** Worlds that an explanation is refined to; more on request. */
const WORLDS = 20
/** More groups are minutes of work, which is said before. */
const SOON = 8
/** Runs that a page keeps of one explanation: their numbers take some 50 MB. */
const MOST_RUNS = 40_960

/** Why do two designs differ? Shares of what they do differently, and how it came about in one world. */
export function WhyView(props: ViewProps): VNode {
  const pair = pairOf(props.scenario, props.shown, props.state)
  if (pair === undefined) return <p class="lead">This question has one design only: there is nothing to compare it with.</p>
  return <Explained {...props} pair={pair} />
}

function Explained({ scenario, shown, state, alter, crew, pair }: ViewProps & { readonly pair: Pair }): VNode {
  const { design: to, versus: from } = pair
  const [worlds, setWorlds] = useState(WORLDS)
  const [going, setGoing] = useState(true)
  const measure = measureNamed(state.marks.measure, scenario.weeks)
  const key = useMemo(() => JSON.stringify([scenario, from, to]), [scenario, from, to])
  const plan = useMemo(() => whyPlan(scenario, { from, to }, measure.name), [key, measure.name])
  const [seen, fault] = useWhy(crew, plan, key, worlds, going)
  const why = useMemo(() => (seen?.why === undefined ? undefined : inWords(seen.why)), [seen?.why])
  return (
    <section class="why" aria-label="Why">
      <p class="choices">
        <PairForm {...{ scenario, shown, pair, alter }} measure={measure.name} />
      </p>
      {why !== undefined && <Warnings scenario={scenario} plan={plan!} why={why} />}
      <div class="answer">
        <p class="lead" aria-live="polite" aria-atomic="true" aria-busy={seen === undefined || seen.done < seen.wanted}>
          {fault !== ''
            ? `This difference cannot be taken apart: ${fault}`
            : plan === undefined
              ? `${scenario.designs[to].name} and ${scenario.designs[from].name} have the same levers: there is nothing to explain.`
              : leadWords(plan, seen, why)}
        </p>
        {plan !== undefined && <Progress {...{ plan, seen, worlds, going, setGoing, setWorlds }} />}
      </div>
      {plan !== undefined && <Found {...{ scenario, plan, why }} look={lookAt(scenario, to)} />}
      {plan !== undefined && <OneWorld {...{ scenario, state, alter, crew, plan, measure }} known={why ?? seen?.difference} key={key} />}
    </section>
  )
}

function Warnings({ scenario, plan, why }: { readonly scenario: ViewProps['scenario']; readonly plan: WhyPlan; readonly why: Why }): VNode {
  const { from, to } = plan.versus
  const unequal = unequalBudgets(scenario, { designs: [from, to], designNames: [why.from, why.to], baseline: 0 })
  return (
    <>
      {whyWarnings(why, unequal).map((text) => (
        <p key={text} class="warning">
          {text}
        </p>
      ))}
    </>
  )
}

interface ProgressProps {
  readonly plan: WhyPlan
  readonly seen: WhySeen | undefined
  readonly worlds: number
  readonly going: boolean
  readonly setGoing: (going: boolean) => void
  readonly setWorlds: (worlds: number) => void
}

function Progress({ plan, seen, worlds, going, setGoing, setWorlds }: ProgressProps): VNode {
  const { done, wanted, why } = seen ?? { done: 0, wanted: 1, why: undefined }
  const ready = seen !== undefined && done === wanted
  const shown = why === undefined ? '' : `shown: ${why.worlds} worlds`
  const next = ready ? '' : `${done} of ${wanted} steps of the work for ${worlds} worlds`
  return (
    <div class="refine">
      <Refining
        done={done}
        wanted={wanted}
        label="Work done"
        words={
          ready
            ? `${worlds} worlds, all ${plan.mixes.count} mixes in each, the same luck for all`
            : [next, shown].filter(Boolean).join('; ')
        }
      />
      {!ready && (
        <button type="button" class="quiet" onClick={() => setGoing(!going)}>
          {going ? 'Stop' : 'Go on'}
        </button>
      )}
      {ready && worlds < LOOKS.at(-1)! && 2 * worlds * plan.mixes.count <= MOST_RUNS && (
        <button type="button" class="quiet" onClick={() => setWorlds(2 * worlds)}>
          Twice as many worlds
        </button>
      )}
      {!ready && plan.players.length > SOON && (
        <span class="note">
          {plan.players.length} groups: each beyond {SOON} doubles the work, so that this takes minutes.
        </span>
      )}
    </div>
  )
}

interface FoundProps extends Pick<ViewProps, 'scenario'> {
  readonly plan: WhyPlan
  readonly why: Why | undefined
  readonly look: string
}

/** Bars, what each group is, and what changes the worth of what; all numbers folded away. */
function Found({ scenario, plan, why, look }: FoundProps): VNode {
  return (
    <>
      <div class="why-found">
        <figure>
          <figcaption>
            <h2>What each group of levers has of the difference</h2>
            <span class="note"> Pale: within noise. Lines: 95 % intervals.</span>
          </figcaption>
          {why === undefined ? (
            <p class="note why-wait" style={{ minHeight: roomOf(plan.players.length) }}>
              Bars stand here as soon as all mixes have met {LOOKS[0]} worlds.
            </p>
          ) : (
            <Shares why={why} look={look} scenario={scenario.name} />
          )}
          {why !== undefined && <Pairs why={why} />}
        </figure>
        <Groups scenario={scenario} plan={plan} />
      </div>
      {why !== undefined && <Numbers why={why} />}
    </>
  )
}

/** As high as the bars that will stand there, with what can be taken of them. */
function roomOf(groups: number): string {
  return `calc(${1.9 * groups + 2.6} * var(--small) + 6rem)`
}

function Pairs({ why }: { readonly why: Why }): VNode | null {
  const pairs = pairTable(why, amountIn(why))
  if (pairs !== undefined) return <BlockTable block={pairs} />
  return why.players.length > 1 ? <p class="note">No two groups clearly change each other’s worth.</p> : null
}

function Numbers({ why }: { readonly why: Why }): VNode {
  return (
    <details>
      <summary class="note">All numbers, and what they mean</summary>
      <BlockTable block={shareTable(why, amountIn(why))} />
      {whyNotes(why).map((text) => (
        <p key={text} class="note">
          {text}
        </p>
      ))}
    </details>
  )
}

interface WorldProps extends Pick<ViewProps, 'scenario' | 'state' | 'alter' | 'crew'> {
  readonly plan: WhyPlan
  readonly known: Pick<Why, 'differences'> | undefined
  readonly measure: ReturnType<typeof measureNamed>
}

const MOST_WORLD = 1_000_000

/** The world that is marked, or the first that was near the mean: it stays while the mean is refined. */
function OneWorld({ scenario, state, alter, crew, plan, known, measure }: WorldProps): VNode | null {
  const [first, setFirst] = useState<number>()
  const marked = Number(state.marks.world)
  const wished = Number.isInteger(marked) && marked >= 1 && marked <= MOST_WORLD ? marked - 1 : undefined
  const near = known !== undefined && known.differences.length >= ENOUGH ? typicalWorld(known) : undefined
  if (first === undefined && near !== undefined) setFirst(near)
  const world = wished ?? first
  const args = { versus: plan.versus, world: world ?? 0, measure: measure.name }
  const [story, fault] = useStory(crew, scenario, args, world === undefined ? '' : `${world} ${measure.name}`)
  if (fault !== '') return <p class="warning">This world cannot be told: {fault}</p>
  if (story === undefined) return null
  const sides = [scenario.designs[plan.versus.from].name, scenario.designs[plan.versus.to].name] as const
  const choose = (chosen: string): void => {
    if (chosen === '') setFirst(near)
    alter({ marks: { world: chosen } })
  }
  return <StoryView {...{ story, measure, sides, state, choose }} typical={near === story.world} />
}

/** Fewer worlds have hardly a mean to be near. */
const ENOUGH = 10
