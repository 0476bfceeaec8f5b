import { Lexer, Parser } from 'yaml'

/** Levels of lists and maps that a file may have inside each other. */
export const DEEPEST = 40

/** The syntax parser keeps a document and a map entry on its stack beside each level. */
const SLACK = 8

/**
 * Offset at which a text goes deeper than any file needs, or -1. Asked before the text is composed into nodes: that step
 * recurses, and thousands of `[` end the whole program there instead of throwing.
 */
export function tooDeepAt(text: string): number {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme)) continue
    if (parser.stack.length > DEEPEST + SLACK) return parser.offset
  }
  return -1
}
