import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../../formats/hash.ts'
import { effectsCsv } from '../../../formats/results/effects.ts'
import { withResults } from '../../../report/validation/claims.ts'
import { validationDocument, type Section } from '../../../report/validation/document.ts'
import { run } from '../../../model/run.ts'
import { BUNDLED, ROOT, yamlNames } from '../../files.ts'
import { readScenario } from '../../read.ts'
import { realDisk } from '../../store/disk.ts'
import { replace } from '../../store/publish.ts'

/** Makes the folder of results, so that one that cannot be made is known before eleven minutes of work. */
export function makeRoom(): string {
  const kept = join(ROOT, 'results', 'kept', 'validation')
  realDisk.mkdir(kept)
  return kept
}

/** Writes the document and the table of all effects into the folder of the program. */
export function writeValidation(sections: readonly Section[]): void {
  const kept = makeRoom()
  replace(realDisk, join(kept, 'effects.csv'), [effectsCsv(sections.flatMap(({ judged }) => judged))])
  for (const { files } of sections) for (const [name, text] of Object.entries(files ?? {})) replace(realDisk, join(kept, name), [text])
  const claims = join(ROOT, 'docs', 'claims.md')
  const judged = sections.flatMap((section) => section.judged)
  replace(realDisk, claims, [withResults(readFileSync(claims, 'utf8'), judged)])
  replace(realDisk, join(ROOT, 'docs', 'validation.md'), [validationDocument(fingerprint(), sections)])
}

/** Folders whose files say what is checked. */
const SAID = [
  'experiments/limits',
  'experiments/patterns',
  'experiments/calibration',
  'experiments/claims',
  'scenarios/reference',
  'scenarios/organisations',
]

/** Changes whenever a result of the model would, or a check: every measure of a few worlds, and the text of all files of checks. */
export function fingerprint(): string {
  const places = [
    'classroom',
    'coordinated-or-ad-hoc',
    'organisations/innovation',
    'organisations/surrey-heartlands',
    'organisations/newcastle',
  ]
  const numbers = places.flatMap((name) => {
    const { scenario } = readScenario(join(BUNDLED, `${name}.yaml`))
    const short = { ...scenario, weeks: Math.min(104, scenario.weeks) }
    return short.designs.map((design, d) => `${name} ${design.name} ${run(short, d, 0).measures.join(' ')}`)
  })
  // Comments say nothing that is run.
  const texts = SAID.flatMap((folder) =>
    yamlNames(join(ROOT, folder)).map((name) => readFileSync(join(ROOT, folder, `${name}.yaml`), 'utf8').replace(/^#.*\n/gm, '')),
  )
  return hashOf([...numbers, ...texts].join('\n')).slice(0, 16)
}
