import { join } from 'node:path'
import type { Section } from '../../../report/validation/document.ts'
import { percent } from '../../../report/words.ts'
import { samplesFor, totalIndex, unsure, withValues } from '../../../study/checks/evidence.ts'
import { settingOf } from '../../../study/checks/place.ts'
import { BUNDLED } from '../../files.ts'
import { readScenario } from '../../read.ts'
import { runSettings } from './settings.ts'

const GRADES = ['A', 'B', 'C', 'D'] as const
const SAMPLES = 150
/** Worlds of each sample, the same for all: what varies is what is assumed, not luck. */
const WORLDS = 4

/** How much of the answer hangs on evidence of each grade: total shares of its variance. */
export async function evidenceSection(jobs: number): Promise<Section> {
  const { scenario } = readScenario(join(BUNDLED, 'central-or-distributed.yaml'))
  const parameters = unsure()
  const each = Array.from({ length: SAMPLES }, (_, n) =>
    GRADES.flatMap((grade, g) => samplesFor(parameters, grade, n).slice(g === 0 ? 0 : 2)),
  )
  const designs = ['ad hoc', 'integrated'].map((name) => scenario.designs.findIndex((design) => design.name === name))
  const only = { ...scenario, designs: designs.map((d) => scenario.designs[d]), baseline: 0 }
  const settings = each.flat().map((shares) => ({ ...settingOf(withValues(only, parameters, shares)), worlds: WORLDS }))
  const answers = new Float64Array(settings.length)
  await runSettings(settings, jobs, (values, s) => (answers[s] = lead(values)))
  const kinds = GRADES.length + 2
  const column = (kind: number): Float64Array => Float64Array.from({ length: SAMPLES }, (_, n) => answers[n * kinds + kind])
  const [a, b] = [column(0), column(1)]
  const worse = [...a, ...b].filter((answer) => answer < 0).length / (2 * SAMPLES)
  return {
    title: 'What the answer hangs on',
    about: [
      `The answer: how much more of the gap the integrated programme closes than ad hoc projects. ${parameters.length} parameters of place and behaviour`,
      'were varied together, each half way from its default to either end of its range, in the same worlds; the share of the variance in which',
      `the parameters of each grade take part (total index, ${SAMPLES} samples; shares overlap). The programme is behind in ${percent(worse)} of the samples.`,
    ].join('\n'),
    judged: [],
    tables: [
      {
        kind: 'table',
        title: 'Share of the variance of the answer, by grade of evidence',
        heads: ['grade', 'parameters', 'takes part in'],
        rows: GRADES.map((grade, g) => [
          `${grade}: ${WORDS[grade]}`,
          String(parameters.filter((parameter) => parameter.grade === grade).length),
          percent(totalIndex(a, b, column(g + 2))),
        ]),
      },
    ],
  }
}

const WORDS = { A: 'measured in health care', B: 'measured elsewhere', C: 'expert judgement', D: 'assumption' } as const

/** Mean over worlds of the second design's gap closed less the first's; three numbers are told of each. */
function lead(values: Float64Array): number {
  let sum = 0
  for (let w = 0; w < values.length; w += 6) sum += values[w + 3] - values[w]
  return sum / (values.length / 6)
}
