import type { Check } from '../../study/checks/check.ts'
import type { Judged } from '../../study/checks/judge.ts'
import type { Block } from '../block.ts'
import { textOf } from '../block.ts'
import { checkTable, countsText } from './tables.ts'

/** A part of the document: checks of one kind, or tables of another. */
export interface Section {
  readonly title: string
  readonly about: string
  readonly judged: readonly Judged[]
  readonly tables: readonly Block[]
  /** Files of its own beside the document, by name. */
  readonly files?: Readonly<Record<string, string>>
}

/** Title of the line that names the model's fingerprint. */
export const FINGERPRINT = 'Fingerprint of the model and its checks'

/** The document of what was checked and what came out, as Markdown. */
export function validationDocument(fingerprint: string, sections: readonly Section[]): string {
  const all = sections.flatMap(({ judged }) => judged)
  const head = [
    '# Validation',
    '',
    'What the model should show, stated in files (a note says what was restated or added after a first look), and what it gives. Written by',
    '`constancy validate`; every number is made',
    'again by that command, and one check by `constancy validate FILE`. Results of all effects stand in `results/kept/validation`.',
    '',
    `${FINGERPRINT}: \`${fingerprint}\``,
    '',
    'Intervals are 95 %, over worlds. *Shown*: the interval is above 0 and the mean at least the smallest effect that counts. *Not shown*:',
    'neither that nor its opposite. *Met*: within three standard errors of a known value, or inside the range. *Mechanism off*: the same',
    'effect with the setting that switches its mechanism off, where it must be gone. *Emergent* results come about by themselves;',
    '*calibrated* ones were fitted to evidence, and *imposed* ones put in by hand: those two are no evidence for the model.',
    '',
    `${all.length} check${all.length === 1 ? '' : 's'}: ${countsText(all)}.`,
  ]
  return `${[head.join('\n'), ...sections.map(sectionText)].join('\n\n')}\n`
}

function sectionText({ title, about, judged, tables }: Section): string {
  return [`## ${title}`, about, ...judged.map(checkText), ...tables.map(tableText)].join('\n\n')
}

function checkText(judged: Judged): string {
  const { check } = judged
  return [
    `### ${check.name}: ${check.title}`,
    `${check.statement} *${capital(check.shows)}.* ${worldsOf(judged)} Source: ${stopped(check.source)}${alsoText(check)}`,
    ...(check.note === '' ? [] : [`Note: ${check.note}`]),
    tableRows(checkTable(judged)),
  ].join('\n\n')
}

function worldsOf({ found }: Judged): string {
  return `${found[0]?.estimate.worlds ?? 0} worlds.`
}

function alsoText({ also }: Check): string {
  return also.length === 0 ? '' : ` Speaks also to ${also.join(', ')}.`
}

function tableText(block: Block): string {
  return block.kind === 'table' ? `### ${block.title}\n\n${tableRows(block)}` : block.text
}

function tableRows(block: Block): string {
  if (block.kind !== 'table') return block.text
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    line(block.heads),
    line(block.heads.map((_, i) => (i === 0 ? ':--' : '--:'))),
    ...block.rows.map((row) => line(row.map(textOf))),
  ].join('\n')
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`)
