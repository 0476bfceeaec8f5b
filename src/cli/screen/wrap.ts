/** Text broken at blanks into lines of at most `width`; a number keeps its unit or sign beside it. */
export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(/(\d) (%|points?|settings?|worlds?)(?!\w)/g, '$1\u00a0$2').split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n').replaceAll('\u00a0', ' ')
}
