/** What the page holds once its first answer is there, which worlds to come refine. */
export const READY = '.answer progress:not([value="0"])'
/** And once it is whole. */
export const WHOLE = '.lead[aria-busy="false"]'
