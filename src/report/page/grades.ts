import { defaultOf } from '../../model/parameter.ts'
import type { Grade } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Block } from '../block.ts'

const MEANING: Readonly<Record<Grade, string>> = {
  A: 'A: measured in health care',
  B: 'B: measured elsewhere',
  C: 'C: expert judgement',
  D: 'D: assumption',
}

/** What is taken to be true of place and behaviour, by how well it is known, and the guesses that stand as they came. */
export function gradeBlocks({ place }: Scenario): Block[] {
  const all = GROUPS.flatMap((group) =>
    Object.entries(group.parameters).flatMap(([name, parameter]) =>
      parameter.role === 'lever'
        ? []
        : [
            {
              name: `${group.name}.${name}`,
              grade: parameter.grade,
              atDefault: place.every((values) => values[group.name][name] === defaultOf(parameter)),
            },
          ],
    ),
  )
  const grades = Object.keys(MEANING) as Grade[]
  const count = (grade: Grade, own: boolean): string => String(all.filter((one) => one.grade === grade && one.atDefault !== own).length)
  const guesses = all.filter(({ grade, atDefault }) => grade === 'D' && atDefault).map(({ name }) => name)
  return [
    {
      kind: 'table',
      title: 'Parameters of place and behaviour, by grade of evidence',
      heads: ['', 'at the default', 'set by this scenario'],
      rows: grades.map((grade) => [MEANING[grade], count(grade, false), count(grade, true)]),
    },
    ...(guesses.length === 0
      ? []
      : [
          {
            kind: 'note' as const,
            text: `Guesses that stand at their default: ${guesses.join(', ')}. What each is: constancy params --json, or docs/reference.md.`,
          },
        ]),
  ]
}
