import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { files } from '../../src/cli/files.ts'
import { loadScenario } from '../../src/formats/load.ts'
import { MEASURES } from '../../src/model/run.ts'
import { measurable } from '../../src/study/columns.ts'
import { formulaReader } from '../../src/study/formulas/formulas.ts'

const FOLDER = fileURLToPath(new URL('../../scenarios/organisations', import.meta.url))
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

/** Team-weeks that all runs of a comparison may have, so that it takes well under a minute. */
const MOST_TEAM_WEEKS = 40_000_000

/** The source text or its box, a numbered source, or a section of the evidence. */
const SOURCE = /\bS\d+b?\b|\bBox 1\b|\bthe source text\b|\bevidence \d(?:\.\d)?/g

describe.each(NAMES)('scenarios/organisations/%s', (name) => {
  const path = `${FOLDER}/${name}`
  const text = readFileSync(path, 'utf8')
  const { scenario, problems } = loadScenario(path, files)

  test('is sound, formulas included', async () => {
    expect(problems).toEqual([])
    const known = measurable(scenario!.weeks).map((m) => MEASURES[m].name)
    expect((await formulaReader())(scenario!.measures, known).problems).toEqual([])
  })

  test('compares at least two designs with a baseline that is without', () => {
    expect(scenario!.designs.length).toBeGreaterThanOrEqual(2)
    expect(text).toMatch(/^(baseline: \S|extends: \.\/mature-programme\.yaml$)/m)
  })

  test('says what it is, what it can show and what it cannot', () => {
    const [first, shows, cannot, ...rest] = scenario!.about.split('\n')
    expect(first).toMatch(/^\S.*\.$/)
    expect(shows).toMatch(/^Shows .*\bC\d+\b.*\.$/)
    expect(cannot).toMatch(/^Cannot show .*\.$/)
    expect(rest).toEqual([])
  })

  test('names at least three sources in comments', () => {
    const comments = text.split('\n').flatMap((line) => /(?:^|\s)# (.*)$/.exec(line)?.[1] ?? [])
    expect(new Set(comments.join('\n').match(SOURCE)).size).toBeGreaterThanOrEqual(3)
  })

  test('is small enough, and no line is long', () => {
    const { teams, weeks, designs, replicates } = scenario!
    expect(teams.length * weeks * designs.length * replicates).toBeLessThan(MOST_TEAM_WEEKS)
    expect(text.split('\n').filter((line) => [...line].length > 140)).toEqual([])
  })
})

test('there is a file for each organisation and design that the source text names', () => {
  const named = `brighton-and-sussex cqc flow-coaching-academy ihi innovation intermountain johns-hopkins jonkoping mature-programme methods
    newcastle northumbria q-community rubis-qi salford sheffield south-eastern surrey-heartlands thedacare virginia-mason western-sussex`
  expect(NAMES.map((name) => name.replace('.yaml', '')).sort()).toEqual(named.split(/\s+/))
})
