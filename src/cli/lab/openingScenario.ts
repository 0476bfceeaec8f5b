import { posix, relative, sep } from 'node:path'
import type { Files, Opened } from '../../formats/files.ts'
import type { OpeningScenario } from '../../formats/opening.ts'
import { files } from '../files.ts'
import { scenarioToRun } from '../load.ts'
import { workspaceOf } from '../workspace.ts'

/**
 * A sound scenario with every file that it is read from.
 * @throws Stop with every problem, one a line; exit code 2
 */
export async function openingScenario(path: string): Promise<OpeningScenario> {
  const { opened, gathering } = gather()
  await scenarioToRun(path, {}, gathering)
  const [[name]] = opened
  return { kind: 'scenario', name, files: Object.fromEntries([...opened].map(([key, { text }]) => [key, text])) }
}

interface Gathered {
  /** Where it lies. */
  readonly path: string
  readonly text: string
}

/**
 * The files of this machine, which writes down what was opened. Files are known by their way from the workspace, as they were
 * named: so they can be found again where there are no folders and no links.
 */
function gather(): { readonly opened: ReadonlyMap<string, Gathered>; readonly gathering: Files } {
  const opened = new Map<string, Gathered>()
  const add = (found: Opened, key: (path: string) => string): Opened => {
    if ('problem' in found) return found
    const path = key(found.path)
    opened.set(path, { path: found.path, text: found.text })
    return { ...found, path }
  }
  const lies = (key: string): string => opened.get(key)!.path
  const gathering: Files = {
    open: (path, kind) => add(files.open(path, kind), (real) => relative(workspaceOf(real), real).split(sep).join('/')),
    follow: (reference, from, kind) =>
      add(files.follow(reference, lies(from), kind), () => posix.join(posix.dirname(from), reference.replaceAll('\\', '/'))),
    design: (name, from) => add(files.design(name, lies(from)), () => `scenarios/designs/${name}.yaml`),
    designs: (from) => files.designs(lies(from)),
  }
  return { opened, gathering }
}
