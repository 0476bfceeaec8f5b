import type { Source } from '../../model/story/event.ts'
import type { IssueLink, WayLink } from '../../study/why/issueLink.ts'
import { sourceOf, type Changed, type Moment, type Side } from '../../study/why/stories.ts'
import { share } from '../story/say.ts'
import { capital, plural as several, signed, small } from '../words.ts'
import { triedText, worthText } from './brief.ts'
import { WAY_WORDS } from './ways.ts'
import { showing, type Teller, type ToldLink } from './told.ts'

/** Why an issue is better off in one of two runs, and for a copy where it came from. */
export function issueSentences(teller: Teller, link: IssueLink): ToldLink[] {
  const { main, other, from, until, quality, kept } = link
  const { sides } = teller
  const far = farOf(main)
  const better = sides[link.share > 0 ? 1 : 0]
  const time = `from week ${from} ${until === undefined ? 'to the end' : `to week ${until - 1}`}`
  const averages = [...quality]
    .sort((a, b) => b - a)
    .map(share)
    .join(' against ')
  const way = directionOf(link)
  const elsewhere =
    other === undefined
      ? `nothing there gets ${way} in that time`
      : other.event.week === main.event.week
        ? `in the same week ${changeText(teller, other)}`
        : `the most for the ${way} comes in week ${other.event.week}, when ${changeText(teller, other)}`
  const text = [
    `${whose(teller, link.issue)} is better off with ${better} ${time}, ${averages} on average: ${signed(100 * link.share, 2)} points.`,
    keptText(kept, sides),
    `What did most while it lasted: in ${sides[main.side]}, week ${main.event.week}, ${changeText(teller, main, link.copied)}${coachText(link)}; in ${sides[far]} ${elsewhere}.`,
  ].join(' ')
  return [toldOf(teller, text, link), ...sourceSentence(teller, link)]
}

/** The way by which most of the difference came about, by its largest example. */
export function waySentences(teller: Teller, link: WayLink): ToldLink[] {
  const { main, other } = link
  const { sides } = teller
  const [before, after] = link.gains.map((gain) => `${signed(100 * gain, 1)} points`)
  const elsewhere =
    other === undefined
      ? `nothing there ever gets ${directionOf(link)}`
      : `the most for the ${directionOf(link)} comes in week ${other.event.week}, when ${changeText(teller, other)}`
  const text = [
    `The account differs most in ${WAY_WORDS[link.way]}: ${after} with ${sides[1]}, ${before} with ${sides[0]}.`,
    `The largest example, ${whose(teller, link.issue)}: in ${sides[main.side]}, week ${main.event.week}, ${changeText(teller, main, link.copied)}${coachText(link)}; in ${sides[farOf(main)]} ${elsewhere}.`,
  ].join(' ')
  return [toldOf(teller, text, link), ...sourceSentence(teller, link)]
}

/** `19 changes are kept in that time, of which 14 truly help`. */
function keptText(kept: readonly IssueLink['kept'][number][], sides: readonly [string, string]): string {
  const [before, after] = kept.map(({ changes, helped }) => [small(changes), helped === 0 ? 'none' : small(helped)])
  return `With ${sides[1]} ${several(kept[1].changes, 'change')} ${kept[1].changes === 1 ? 'is' : 'are'} kept in that time, of which ${after[1]} truly ${kept[1].helped === 1 ? 'helps' : 'help'}; with ${sides[0]} ${before[0]}, of which ${before[1]}.`
}

function farOf({ side }: Changed): Side {
  return side === 0 ? 1 : 0
}

/** In which direction quality moved by what is told: up where the better side gained, down where the worse one lost. */
function directionOf({ main, share }: IssueLink | WayLink): string {
  return (main.side === 1) === share > 0 ? 'better' : 'worse'
}

function coachText({ coach }: IssueLink | WayLink): string {
  if (coach === undefined) return ''
  return `, with a ${coach.event.central ? 'coach of the central team' : 'trained colleague'} beside it since week ${coach.event.week}`
}

function toldOf(teller: Teller, text: string, { main, other, coach }: IssueLink | WayLink): ToldLink {
  const moments: Moment[] = [main, ...(coach === undefined ? [] : [coach]), ...(other === undefined ? [] : [other])]
  return { text: capital(text), shows: showing(teller, moments, other === undefined ? [{ side: farOf(main), team: main.team }] : []) }
}

/** `type 16` of team 017, or a pathway by its number. */
function whose({ chain: { first }, names }: Teller, issue: number): string {
  return issue < first.facts.localIssues ? `${names.issue(issue)} of ${names.team(first.owner[issue])}` : names.issue(issue)
}

function changeText({ names, chain }: Teller, { event, team, way, before, after }: Changed, copied?: Source): string {
  const who = names.team(team)
  if (event.kind === 'slips') return `practice of ${who} slips (quality ${share(event.before)} to ${share(event.after)})`
  if (event.kind === 'drifts') return `circumstances of ${who} change (quality ${share(event.before)} to ${share(event.after)})`
  const subject = way === 'joint' ? `${who} and the other owners together` : who
  const tried = `${subject} ${way === 'joint' ? plural(triedText(event, copied, names)) : triedText(event, copied, names)}`
  // Who tests a part of a pathway alone sees that part: what it is worth for the whole is another number.
  const part = way !== 'joint' && event.issue >= chain.first.facts.localIssues
  const worth = part ? `quality of the whole ${share(before)} to ${share(after)}` : worthText(event)
  return `${tried} (${worth})${way === 'undone' ? ', and undoes it' : ''}`
}

/** `changes element 3` of several: `change element 3`. */
function plural(text: string): string {
  return text.replace(/^(change|take|look)s /, '$1 ')
}

/**
 * Where a copy comes from. *Because* is said only where the run has a record of the source's change and the other run has none:
 * without that record this copy could not have been made.
 */
function sourceSentence(teller: Teller, { source, main: { side, event, team: copier } }: IssueLink | WayLink): ToldLink[] {
  if (source?.here === undefined || event.kind !== 'tries') return []
  const { team, from, here, there, because } = source
  const { names, sides, chain } = teller
  const who = names.team(team)
  const far: Side = side === 0 ? 1 : 0
  const did = from === 'memory' ? 'written up a change' : 'kept a change'
  const change = ({ side: at, event: test }: typeof here): string =>
    `${triedText(test, sourceOf(chain.stories[at].get(team)!, test), names)}, ${worthText(test)}`
  const lacking = from === 'memory' ? 'writes up no change' : 'keeps no change'
  const elsewhere =
    there === undefined
      ? `it ${lacking} there before week ${event.week}`
      : `it last had by then in week ${there.event.week} (${change(there)})`
  const text = because
    ? `${names.team(copier)} could copy this in week ${event.week} because ${who} had ${did} there in week ${here.event.week} (${change(here)}); in ${sides[far]} ${elsewhere}.`
    : `${who} had ${from === 'memory' ? '' : 'last '}${did} there in week ${here.event.week} of ${sides[side]} (${change(here)}); in ${sides[far]} ${elsewhere}.`
  const moments: Moment[] = [here, ...(there === undefined ? [] : [there])]
  return [{ text: capital(text), shows: showing(teller, moments, there === undefined ? [{ side: far, team }] : []) }]
}
