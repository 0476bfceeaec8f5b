import { resolvedText } from '../formats/resolved.ts'
import { GROUPS } from '../model/registry.ts'
import { scenarioLines } from '../report/scenario.ts'
import type { ScenarioOptions } from './read.ts'
import { readScenario } from './read.ts'

/** Prints a scenario: in words, as a scenario file, or as JSON. */
export function show(path: string, options: ScenarioOptions, form: { readonly resolved: boolean; readonly json: boolean }): void {
  const { scenario, data } = readScenario(path, options, '')
  if (form.json) process.stdout.write(`${JSON.stringify(scenario, null, 2)}\n`)
  else if (form.resolved) process.stdout.write(resolvedText(scenario, data))
  else process.stdout.write(`${scenarioLines(GROUPS, scenario).join('\n')}\n`)
}
