import type { Files } from '../../src/formats/files.ts'
import type { LoadOptions, Loaded } from '../../src/formats/load.ts'
import { loadScenario } from '../../src/formats/load.ts'
import { GROUPS } from './groups.ts'

/** Files that are only there for a test: `name → text`, all in one folder; designs are `designs/NAME.yaml`. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  const open: Files['open'] = (path) => {
    const name = path.replace(/^\.\//, '')
    return Object.hasOwn(texts, name) ? { path: name, shown: name, text: texts[name] } : { problem: 'is not there (no such file)' }
  }
  return {
    open,
    follow: (reference, _from, kind) => open(reference, kind),
    design: (name) => open(`designs/${name}.yaml`, 'yaml'),
    designs: () => Object.keys(texts).flatMap((name) => /^designs\/(.*)\.yaml$/.exec(name)?.[1] ?? []),
  }
}

/** Loads `s.yaml`, whose format line is put before it, with the parameters for tests. Lines count from the text's own first. */
export function load(text: string, others: Readonly<Record<string, string>> = {}, options: LoadOptions = {}): Loaded {
  const files = filesOf({ 's.yaml': `${text}\nformat: constancy-scenario/1\n`, ...others })
  return loadScenario('s.yaml', files, { groups: GROUPS, ...options })
}

/** Loads a scenario that must have no problems. */
export function good(text: string, others: Readonly<Record<string, string>> = {}, options: LoadOptions = {}) {
  const { scenario, problems } = load(text, others, options)
  if (scenario === undefined) throw new Error(problems.join('\n'))
  return scenario
}
