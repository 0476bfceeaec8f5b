/** Every scenario and design that comes with the program, by path: `scenarios/classroom.yaml`. */
const FOUND = import.meta.glob<string>('../../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true })

export const LIBRARY: ReadonlyMap<string, string> = new Map(
  Object.entries(FOUND).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text]),
)

/** A scenario to choose by its question. */
export interface Ready {
  /** As in the address of the page: `classroom`, `lessons/copied-too-fast`. */
  readonly name: string
  readonly title: string
}

/** Scenarios that a question can be put to, in the order in which they are offered; those of one folder by its name: `lessons`. */
export function readyIn(folder: '' | 'lessons'): Ready[] {
  const names = [...LIBRARY.keys()].flatMap((path) => {
    const name = path.slice('scenarios/'.length, -'.yaml'.length)
    return name.includes('/') === (folder !== '') && name.startsWith(folder) ? [name] : []
  })
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map((name) => ({ name, title: titleOf(name) }))
}

/** What most people come for stands first. */
const FIRST = ['central-or-distributed', 'few-hours', 'coordinated-or-ad-hoc', 'coordination-in-unlike-places', 'disbanded']

function rank(name: string): number {
  const at = FIRST.indexOf(name)
  return at < 0 ? FIRST.length : at
}

function titleOf(name: string): string {
  return /^title:\s*(.+)$/m.exec(LIBRARY.get(pathOf(name)) ?? '')?.[1].replace(/^["']|["']$/g, '') ?? name
}

/** Path of a scenario of the library. */
export function pathOf(name: string): string {
  return `scenarios/${name}.yaml`
}
