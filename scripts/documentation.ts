import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { projectFiles, ROOT } from './project.ts'

export type Tool = 'sh' | 'python3' | 'Rscript'

/** Programs that run the blocks of a language. */
const TOOLS: Readonly<Record<string, Tool>> = { sh: 'sh', console: 'sh', python: 'python3', r: 'Rscript' }

/** Commands of one fenced block of a page. */
export interface Block {
  /** Line of its fence, from 1. */
  readonly line: number
  /** The program that runs it. */
  readonly tool: Tool
  /** Empty when there is nothing to run. */
  readonly script: string
  /** Text after which a block that would not end is interrupted, by `<!-- until: text -->` before it. */
  readonly until: string | undefined
  /** The block after `<!-- output -->` that shows what it prints. */
  readonly output: Output | undefined
}

export interface Output {
  /** First and last line of the text, from 0, the last not included. */
  readonly from: number
  readonly to: number
  /** How many lines are shown, by `<!-- output 20 -->`; all when not said. */
  readonly first: number
}

/** What sets up or tests the whole project is not run inside a test. */
const NOT_RUN = ['npm ci', 'npm ci --ignore-scripts', 'npm run build', 'npm test', 'npm install -g .']
const FENCE = /^```(\w*)\s*$/

/** Pages whose commands are run: README and those directly in docs. */
export function documents(): string[] {
  return projectFiles().filter((path) => /^(README|docs\/[^/]+)\.md$/.test(path))
}

/** Every block marked `sh`, `console`, `python` or `r`, but for those after `<!-- not run: reason -->`. */
export function blocksOf(page: string): Block[] {
  const lines = page.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const language = FENCE.exec(lines[at])?.[1]
    if (language === undefined) continue
    const end = lines.indexOf('```', at + 1)
    if (end < 0) throw new Error(`line ${at + 1}: the block that starts here has no end`)
    const mark = before(lines, at)
    const marked = /^<!-- not run: \S.*-->$/.test(mark)
    const tool = TOOLS[language]
    if (tool !== undefined && !marked) {
      const inside = lines.slice(at + 1, end)
      const script = tool === 'sh' ? scriptOf(inside, language) : inside.join('\n')
      const until = /^<!-- until: (\S.*?) -->$/.exec(mark)?.[1]
      blocks.push({ line: at + 1, tool, script, until, output: outputAfter(lines, end) })
    }
    at = end
  }
  return blocks
}

/** The last line with text before a line. */
function before(lines: readonly string[], at: number): string {
  return lines.slice(0, at).findLast((line) => line.trim() !== '') ?? ''
}

/** In `console` blocks commands follow a `$ `; what they print is for the reader. */
function scriptOf(lines: readonly string[], language: string): string {
  const text = lines.join('\n').replace(/\\\n/g, ' ').split('\n')
  const commands = language === 'console' ? text.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2)) : text
  return commands
    .map(withoutSetUp)
    .filter((command) => command !== '' && !command.startsWith('#'))
    .join('\n')
}

function withoutSetUp(command: string): string {
  const bare = command.replace(/\s+#.*$/, '').trim()
  return bare
    .split(' && ')
    .filter((part) => !NOT_RUN.includes(part.trim()))
    .join(' && ')
}

function outputAfter(lines: readonly string[], end: number): Output | undefined {
  const marker = lines.findIndex((line, i) => i > end && line.trim() !== '')
  const marked = marker < 0 ? null : /^<!-- output(?: (\d+))? -->$/.exec(lines[marker])
  if (!marked) return undefined
  const start = lines.findIndex((line, i) => i > marker && line.trim() !== '')
  const to = lines.indexOf('```', start + 1)
  if (lines[start] !== '```text' || to < 0) throw new Error(`line ${marker + 1}: expected a block marked text after <!-- output -->`)
  return { from: start + 1, to, first: marked[1] === undefined ? Infinity : Number(marked[1]) }
}

/** A copy of the project with what is installed and built, in which commands may write. */
export function workspace(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'constancy-docs-')))
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(ROOT, path), join(folder, path))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true })
  mkdirSync(join(folder, '.bin'))
  symlinkSync(join(folder, 'dist', 'cli', 'main.js'), join(folder, '.bin', 'constancy'))
  return folder
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const UNTIL = join(ROOT, 'scripts', 'until.mjs')

/** Runs a block in a workspace, where `constancy` is what was built; npm may fetch nothing, and no browser opens. */
export function runBlock({ tool, script, until }: Block, folder: string): Ran {
  const PATH = [join(folder, '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH, NO_COLOR: '1', COLUMNS: '100', BROWSER: 'true', npm_config_offline: 'true', npm_config_yes: 'true' }
  const args = tool === 'Rscript' ? ['--vanilla', '-e', script] : tool === 'sh' ? ['-e', '-c', script] : ['-c', script]
  const [program, ...rest] = until === undefined ? [tool, ...args] : [process.execPath, UNTIL, until, tool, ...args]
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 26 })
  return { status, stdout, stderr }
}

/** Throws Error that names a tool which this machine lacks. */
export function lookFor(tool: Tool): void {
  if (tool !== 'sh' && spawnSync(tool, ['--version']).error !== undefined) throw new Error(tool)
}

/** What a block shows of what was printed: no blanks at line ends, no empty lines at the end, at most so many lines. */
export function shown(stdout: string, { first }: Output): string[] {
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
  return lines.slice(0, first)
}

/** The page with every shown output made again. `run` gives what a block prints. */
export function refreshed(page: string, run: (block: Block) => string): string {
  const lines = page.split('\n')
  const replaced = blocksOf(page).map((block) => ({ block, printed: block.script === '' ? '' : run(block) }))
  for (const { block, printed } of replaced.toReversed()) {
    if (block.output) lines.splice(block.output.from, block.output.to - block.output.from, ...shown(printed, block.output))
  }
  return lines.join('\n')
}
