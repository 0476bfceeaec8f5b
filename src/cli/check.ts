import { checkDesign } from '../formats/check-design.ts'
import { isCheck, loadCheck } from '../formats/checks/load.ts'
import { isDesign } from '../formats/design.ts'
import { isExperiment, loadExperiment } from '../formats/experiments/load.ts'
import type { Loaded } from '../formats/load.ts'
import { loadSource, unopened } from '../formats/load.ts'
import { problemLines } from '../formats/message.ts'
import { counted } from '../report/words.ts'
import { formulaReader } from '../study/formulas/formulas.ts'
import { files } from './files.ts'
import type { ScenarioOptions } from './read.ts'
import { EXIT } from './stop.ts'

/** Checks files, prints what is wrong on stderr and what is right on stdout, and returns the exit code. */
export async function checkFiles(paths: readonly string[], options: ScenarioOptions, json: boolean): Promise<number> {
  const checked = await Promise.all(paths.map(async (path) => ({ path, ...(await checkFile(path, options)) })))
  const problems = checked.flatMap(({ located }) => located)
  if (json) {
    const rows = problems.map(({ place, text }) => ({ file: place.source, line: place.line, column: place.column, text }))
    process.stdout.write(`${JSON.stringify({ files: paths, problems: rows }, null, 2)}\n`)
  } else {
    for (const { path, located, good } of checked) if (located.length === 0) process.stdout.write(`${path}  ${good}\n`)
    const lines = problemLines(problems, '')
    if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
  }
  return problems.length === 0 ? EXIT.ok : EXIT.badInput
}

async function checkFile(
  path: string,
  { set, teams, columns }: ScenarioOptions,
): Promise<Pick<Loaded, 'located'> & { readonly good: string }> {
  const source = files.open(path, 'yaml')
  if ('problem' in source) return { located: unopened(path, source.problem), good: '' }
  if (isDesign(source)) return { located: checkDesign(source, files), good: 'is a sound design' }
  if (isExperiment(source)) {
    const { located, experiment, search } = await loadExperiment(source, files, formulaReader, { set, teams, columns })
    const size = experiment
      ? counted(experiment.points.count, 'setting')
      : search
        ? `a search among ${counted(search.points, 'setting')}`
        : ''
    return { located, good: `is a sound experiment: ${size}` }
  }
  if (isCheck(source)) {
    const { located, check } = loadCheck(source, files, await formulaReader(), set)
    return { located, good: check ? `is a sound check: ${counted(check.effects.length, 'effect')}` : '' }
  }
  const { located, scenario } = loadSource(source, files, { set, teams, columns })
  const good = scenario
    ? `is sound: ${counted(scenario.designs.length, 'design')}, ${counted(scenario.teams.length, 'team')}, ${counted(scenario.weeks, 'week')}`
    : ''
  return { located, good }
}
