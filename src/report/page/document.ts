import { hashOf } from '../../formats/hash.ts'
import { mark } from '../chart/mark.ts'
import type { Mark } from '../chart/mark.ts'
import { blockMarks } from './blocks.ts'
import type { PageBlock } from './figure.ts'
import { el, htmlText } from './html.ts'
import { PAGE_CSS } from './style.ts'

/** What a report is of, and what it says. */
export interface Page {
  readonly title: string
  readonly about: string
  /** Above the title: what kind of report it is. */
  readonly kicker: string
  /** The answer in a sentence or a few, which stands first. */
  readonly answer: string
  readonly blocks: readonly PageBlock[]
  /** Commands that make it again, and what names it. */
  readonly again: readonly { readonly text: string; readonly command?: string }[]
}

/** The Content-Security-Policy of a report: its own style, and nothing else from anywhere. */
export function pagePolicy(): string {
  return `default-src 'none'; style-src 'sha256-${base64(hashOf(PAGE_CSS))}'; base-uri 'none'; form-action 'none'`
}

/** A report as one HTML file that needs nothing else and runs nothing: its policy allows its own style and no more. */
export function pageText(page: Page): string {
  const { title, about, kicker, answer, blocks, again } = page
  const head = el(
    'head',
    '',
    mark('meta', { charset: 'utf-8' }),
    mark('meta', { 'http-equiv': 'Content-Security-Policy', content: pagePolicy() }),
    mark('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    mark('meta', { name: 'color-scheme', content: 'light dark' }),
    el('title', '', title),
  )
  // Style is no text: what is in it stands as it is, and holds no sign that ends it.
  const style = `<style>${PAGE_CSS}</style>`
  const body = el(
    'body',
    '',
    el(
      'main',
      '',
      el('p', 'kicker', kicker),
      el('h1', '', title),
      ...(about.trim() === '' ? [] : [el('p', '', about.trim())]),
      ...answerMarks(answer),
      ...blocks.flatMap(blockMarks),
      el('h2', '', 'How to make it again'),
      ...again.flatMap(({ text, command }) => [
        el('p', '', text),
        ...(command === undefined ? [] : [el('pre', '', el('code', '', command))]),
      ]),
    ),
  )
  return `<!doctype html>\n<html lang="en">${htmlText(head).replace('</head>', `${style}</head>`)}\n${htmlText(body)}</html>\n`
}

/** The first sentence large, the others as text. */
function answerMarks(answer: string): Mark[] {
  const [, first, rest] = /^(.*?[.:])\s+(?=[A-Z])(.*)$/s.exec(answer) ?? [undefined, answer, '']
  return [...(first === '' ? [] : [el('p', 'answer', first)]), ...(rest === '' ? [] : [el('p', '', rest)])]
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Hexadecimal digits of whole bytes as base64. */
function base64(hex: string): string {
  const bytes = hex.match(/../g)!.map((two) => parseInt(two, 16))
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.slice(i, i + 3)
    const all = a * 65536 + b * 256 + c
    const four = [all >> 18, (all >> 12) & 63, (all >> 6) & 63, all & 63].map((sign) => SIGNS[sign])
    text += i + 1 >= bytes.length ? `${four[0]}${four[1]}==` : i + 2 >= bytes.length ? `${four[0]}${four[1]}${four[2]}=` : four.join('')
  }
  return text
}
