import type { YAMLError } from 'yaml'

const TAG = 'a tag (!). Expected plain data, or quote text that begins with !'

/** The library's codes of syntax errors in our words. */
const WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab at the beginning of a line. Expected blanks: YAML is indented by blanks only',
  BLOCK_AS_IMPLICIT_KEY: 'a second "name: value" on one line. Expected one on each line, or { name: value }; quote text that holds ": "',
  MULTIPLE_DOCS: 'a second document (after --- or ...). Expected one in each file',
  BAD_SCALAR_START: 'a value that begins with a character that YAML keeps for itself. Put it in quotes',
  BAD_DQ_ESCAPE: 'a backslash in double quotes that escapes nothing known. Write \\\\ for a backslash, or use single quotes',
  MULTILINE_IMPLICIT_KEY: 'a name without ": value". Expected name: value, on one line',
  KEY_OVER_1024_CHARS: 'a name of more than 1024 characters',
  BAD_DIRECTIVE: 'a directive (%). Expected plain data',
  BAD_ALIAS: 'an alias (*). Expected plain data: write the value out, or quote text that begins with *',
  MULTIPLE_ANCHORS: 'an anchor (&). Expected plain data: write the value out, or quote text that begins with &',
  MULTIPLE_TAGS: TAG,
  TAG_RESOLVE_FAILED: TAG,
  RESOURCE_EXHAUSTION: 'lists and maps too deep inside each other',
  IMPOSSIBLE: 'something that is no YAML',
}

/** A syntax error in our words: what was found, and what was expected. */
export function reworded({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  if (code === 'BAD_INDENT') return indentWords(message)
  if (code === 'MISSING_CHAR') return missingWords(message)
  if (code === 'UNEXPECTED_TOKEN') return tokenWords(message)
  return WORDS[code] ?? `no YAML here (${message})`
}

function indentWords(message: string): string {
  if (/flow/i.test(message)) return 'a { or [ that does not end, or ends too far left. Expected its } or ]'
  return 'a line that is indented like none around it. Expected names of one level in one column'
}

function missingWords(message: string): string {
  const end = /must end with a (.)/.exec(message)
  if (end) return `a ${end[1] === '}' ? '{' : '['} that does not end. Expected its ${end[1]}`
  const quote = /Missing closing (.)quote/.exec(message)
  if (quote) return `a text that does not end. Expected its closing ${quote[1]}`
  if (/map values/.test(message)) return 'a name without a value. Expected name: value (is the colon missing, or the blank after it?)'
  return `something missing (${message})`
}

function tokenWords(message: string): string {
  if (/block-seq-ind on same line/.test(message)) return 'a list begun on the line of its name. Expected its "- " on the next line'
  if (/flow-(seq|map)-end/.test(message)) return 'a } or ] that nothing began'
  if (/scalar at node end|scalar token/.test(message)) return 'text after a value that had ended. Expected the whole value in quotes'
  if (/Block scalar header/.test(message)) return 'text after | or >. Expected it on the next line'
  return 'something that does not belong here. Expected name: value'
}
