/** The part of papaparse that is used, without the Node and browser types that its own declarations bring. */
interface ParseConfig {
  delimiter?: string
  header?: boolean
  skipEmptyLines?: boolean | 'greedy'
  delimitersToGuess?: string[]
}
interface ParseError {
  type: string
  code: string
  message: string
  row?: number
}
interface ParseResult {
  data: string[][]
  errors: ParseError[]
  meta: { delimiter: string; linebreak: string }
}
interface UnparseConfig {
  newline?: string
  escapeFormulae?: boolean
  quotes?: boolean
  delimiter?: string
  header?: boolean
}
declare const Papa: {
  parse(text: string, config?: ParseConfig): ParseResult
  unparse(data: { fields: string[]; data: unknown[][] } | unknown[][], config?: UnparseConfig): string
}
export default Papa
