/* oxlint-disable eslint/no-control-regex, eslint/no-misleading-character-class -- finding such characters is what this is for */

/** Characters that no text of ours may hold: C0 but for tab and line ends, DEL, C1. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
/** What is escaped when shown: those, line ends and tabs too, and characters that turn the direction of text or are not seen. */
const UNSEEN =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Position of the first control character; -1: none. */
export function controlAt(text: string): number {
  return text.search(CONTROL)
}

/** Text that can be shown on a terminal as it is: what is not seen, or would act, is written as `\u001b`. */
export function escaped(text: string): string {
  return text.replace(UNSEEN, (character) =>
    character === '\n' ? '\\n' : character === '\t' ? '\\t' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
