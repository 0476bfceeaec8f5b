import { textOf } from './block.ts'
import type { Block } from './block.ts'

/** A report as Markdown: the same words and tables as on the screen. */
export function reportMarkdown(title: string, blocks: readonly Block[]): string {
  return `# ${escape(title)}\n\n${blocks.map(markdown).join('\n\n')}\n`
}

function markdown(block: Block): string {
  if (block.kind !== 'table') {
    const text = escape(block.text)
    if (block.kind === 'heading') return `## ${text}`
    return block.kind === 'warning' ? `> **${text}**` : block.kind === 'lead' ? `**${text}**` : text
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = block.heads.map((_, i) => (i === 0 || block.texts ? ':--' : '--:'))
  return [
    escape(block.title),
    '',
    line(block.heads.map(escape)),
    line(rule),
    ...block.rows.map((row) => line(row.map((cell) => escape(textOf(cell))))),
  ].join('\n')
}

/** Signs with a meaning in Markdown, as themselves: titles are the user's own text. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, String.raw`\$&`).replace(/\s+/g, ' ')
}
