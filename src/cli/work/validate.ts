import { readable } from '../../formats/canonical.ts'
import { countsText, checkTable } from '../../report/validation/tables.ts'
import type { Section } from '../../report/validation/document.ts'
import type { Judged } from '../../study/checks/judge.ts'
import { show } from '../screen/show.ts'
import { EXIT } from '../stop.ts'
import type { ValidateAsk } from './validate/ask.ts'
import { evidenceSection } from './validate/evidence.ts'
import { checksIn, judgeAll, loadAll, type LoadedCheck } from './validate/checks.ts'
import { organisationSection } from './validate/organisations.ts'
import { makeRoom, writeValidation } from './validate/write.ts'

/** Folders of checks, in the order in which they are told, with what is said of each. */
const SECTIONS = [
  [
    'limits',
    'Limiting cases',
    'Where the answer is known: by ordinary settings (`scenarios/reference`) the engine reduces to published models and closed forms.',
  ],
  [
    'patterns',
    'Patterns',
    'Stylised facts of the evidence (F1-F32), on the default organisation or, where it says so, on the reference files.',
  ],
  [
    'calibration',
    'Calibration',
    'Numbers of the evidence beside those of the default organisation, and the scans by which parameters were set.',
  ],
  ['claims', 'Claims', 'Claims of the source text (C1-C91) that the model can be asked about; [claims.md](claims.md) has all of them.'],
] as const

/**
 * Runs checks, prints what came of each, and sets the exit code: 1 where a limiting case is missed. All that come with the program,
 * at their full number of worlds, are also written down.
 */
export async function validate(ask: ValidateAsk): Promise<void> {
  const named = ask.files !== undefined && ask.files.length > 0
  const whole = !named && !ask.quick && ask.replicates === undefined && ask.set === undefined
  // All files are read, and the folder of results is made, before anything is run: what is wrong shows at once.
  const folders = named ? [] : SECTIONS
  const loaded = await loadAll([...(ask.files ?? []), ...folders.flatMap(([folder]) => checksIn(folder))], ask.set ?? [])
  if (whole) makeRoom()
  let from = (ask.files ?? []).length
  const judged = await tell(loaded.slice(0, from), ask)
  const sections: Section[] = []
  for (const [folder, title, about] of folders) {
    if (!ask.json) process.stdout.write(`${title}\n\n`)
    const end = from + checksIn(folder).length
    sections.push({ title, about, judged: await tell(loaded.slice(from, end), ask), tables: [] })
    from = end
  }
  const all = [...judged, ...sections.flatMap((section) => section.judged)]
  if (whole) {
    sections.push(await organisationSection(ask.jobs), await evidenceSection(ask.jobs))
    writeValidation(sections)
  }
  if (ask.json) process.stdout.write(readable(all))
  else process.stdout.write(`${all.length} check${all.length === 1 ? '' : 's'}: ${countsText(all)}\n`)
  const missed = all.some(({ check, found }) => check.shows === 'exact' && found.some(({ verdict }) => verdict === 'missed'))
  if (missed) process.exitCode = EXIT.runFailed
}

async function tell(loaded: readonly LoadedCheck[], ask: ValidateAsk): Promise<Judged[]> {
  const say = ask.json ? () => {} : async (judged: Judged) => void process.stdout.write(`${await show([checkTable(judged)])}\n\n`)
  return loaded.length === 0 ? [] : judgeAll(loaded, ask, say)
}
