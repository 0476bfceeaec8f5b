import type { Found, Judged } from '../../study/checks/judge.ts'
import { foundText } from './tables.ts'

/** A row of the table of claims with a check, and what its last cell says: written here, or to be written. */
const ROW = /^(\| C\d+ .*\[(C\d+)\]\([^)]*\.yaml\)[^|]* \| )(?:\(result of C\d+\)|\*\*[^|]*)( \|)$/gm

/** The page of claims with what came of each check in the last column of its row. */
export function withResults(page: string, judged: readonly Judged[]): string {
  return page.replace(ROW, (row, before: string, name: string, after: string) => {
    const one = judged.find(({ check }) => check.name === name)
    return one === undefined ? row : `${before}${resultText(one)}${after}`
  })
}

/** `**2 of 3 shown** (emergent). Opposite: fewer hours are duplicated (−120 ± 30).` */
function resultText({ check, found }: Judged): string {
  const shown = found.filter(({ verdict }) => verdict === 'shown' || verdict === 'met')
  const others = found.filter((one) => !shown.includes(one))
  const words = others.map((one) => `${one.verdict === 'opposite' ? 'Opposite' : 'Not shown'}: ${sentence(one)}`)
  const lead = `**${shown.length === found.length ? 'Shown' : `${shown.length} of ${found.length} shown`}** (${check.shows})`
  const numbers = shown.length === found.length ? `: ${shown.map(sentence).join('; ')}` : ''
  return [`${lead}${numbers}.`, ...words.map((word) => `${word}.`)].join(' ').replaceAll('|', '/')
}

function sentence(one: Found): string {
  const says = one.effect.says.slice(0, 1).toLowerCase() + one.effect.says.slice(1)
  return `${says} (${foundText(one)})`
}
