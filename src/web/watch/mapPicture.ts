import { CAUSES } from '../../model/world.ts'
import { causeLook } from '../../report/chart/look.ts'
import { mark, px, type Mark } from '../../report/chart/mark.ts'
import { picture, widthOf, wrap } from '../../report/chart/text.ts'
import { capital, spoken } from '../../report/words.ts'
import { counter } from './counts.ts'
import { countText } from './countText.ts'
import type { Film } from './film.ts'
import { layoutMap } from './layout.ts'
import { LEGEND } from './legend.ts'
import { flashesOf, mapMarks } from './mapMarks.ts'
import { FADES } from './moving.ts'
import type { People } from './people.ts'
import { paperColours } from './theme.ts'

/** A week of one or two designs, as it is taken away. */
export interface MapPicture {
  readonly title: string
  /** From 1. */
  readonly world: number
  /** From 0. */
  readonly week: number
  readonly maps: readonly { readonly film: Film; readonly name: string; readonly look: string }[]
  readonly people: People
  /** Hours of the largest dot. */
  readonly most: number
  /** -1: none. */
  readonly chosen: number
}

/** Between two maps, in sizes of type. */
const GAP = 2
/** Of small type. */
const SMALL = 0.8

/** The maps beside each other under their title, with how they are to be read; higher than asked for where there are many teams. */
export function mapPicture(of: MapPicture, width: number, height: number, type: number): Mark {
  const said = of.maps.map(({ film }) => countText(of.week, counter(film)(of.week)))
  const when = `Week ${of.week} of world ${of.world}`
  const about = [when, ...of.maps.map(({ name }, n) => `${capital(name)}: ${said[n]}`)].map((text) => `${text}.`).join(' ')
  const inner = width - 2 * type
  const { marks, height: high } = sheet(of, when, said, { width: inner, height: height - 2 * type, type })
  return picture({ kind: 'map', title: of.title, about, width, height: Math.ceil(high + 2 * type), type }, [
    mark('g', { transform: `translate(${type} ${type})` }, ...marks),
  ])
}

/** What stands within its margin, and how high that is. @param said of each map, in a line or two */
function sheet(
  of: MapPicture,
  when: string,
  said: readonly string[],
  { width, height, type }: { readonly width: number; readonly height: number; readonly type: number },
): { readonly height: number; readonly marks: readonly Mark[] } {
  const { title, week, maps, people } = of
  const small = SMALL * type
  const room = (width - (maps.length - 1) * GAP * type) / maps.length
  const top = 7.2 * type
  const foot = footOf(of, width, small)
  const groups = people.groups.map(({ teams }) => teams)
  const layout = layoutMap(groups, Math.floor(room), Math.max(0, height - top - foot.height))
  const names = people.groups.map(({ name }) => name)
  const children = maps.flatMap(({ film, name, look }, n) => {
    const left = n * (room + GAP * type)
    const subject = { film, layout, names, most: of.most }
    return [
      mark('text', { class: `name ${look}`, x: px(left), y: px(4 * type) }, ...wrap(capital(name), room, type, 1)),
      ...lines(said[n], room, small, 2, left, 4 * type),
      mapMarks(subject, { week, left, top, type: small, chosen: of.chosen }, paperColours(look)),
    ]
  })
  const end = top + layout.height
  const marks = [
    mark('text', { class: 'strong', x: 0, y: px(1.2 * type) }, ...wrap(title, width, type, 1)),
    ...lines(when, width, small, 1, 0, 1.3 * type),
    ...children,
    mark('g', { transform: `translate(0 ${px(end)})` }, ...foot.marks),
  ]
  return { marks, height: end + foot.height }
}

/** How it is to be read, and what the colours mean of which something flashes in this week. */
function footOf(
  { maps, week, people, chosen }: MapPicture,
  width: number,
  small: number,
): { readonly height: number; readonly marks: readonly Mark[] } {
  const flashing = new Set(
    maps.flatMap(({ film }) => [...flashesOf({ film }, week)].filter((one) => one > 0).map((one) => Math.floor((one - 1) / FADES))),
  )
  const marked = chosen < 0 ? '' : ` The widest ring marks ${people.teams[chosen]}.`
  const marks = lines(`${LEGEND}${marked}`, width, small, 4, 0, 0)
  let [x, y] = [0, (0.4 + 1.4 * marks.length) * small]
  for (const cause of [...flashing].sort((a, b) => a - b)) {
    const text = capital(spoken(CAUSES[cause]))
    const wide = widthOf(text, small) + 3 * small
    if (x > 0 && x + wide > width) [x, y] = [0, y + 1.4 * small]
    marks.push(
      mark('rect', {
        class: `part ${causeLook(cause)}`,
        x: px(x),
        y: px(y + 0.5 * small),
        width: px(0.8 * small),
        height: px(0.8 * small),
      }),
      mark('text', { x: px(x + 1.3 * small), y: px(y + 1.2 * small), 'font-size': px(small) }, text),
    )
    x += wide
  }
  return { marks, height: y + (flashing.size > 0 ? 2 : 0.5) * small }
}

/** Text in lines under a height. */
function lines(text: string, width: number, type: number, most: number, x: number, under: number): Mark[] {
  return wrap(text, width, type, most).map((line, n) =>
    mark('text', { x: px(x), y: px(under + (1.4 * n + 1.2) * type), 'font-size': px(type) }, line),
  )
}
