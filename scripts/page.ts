// How Vite makes the Lab's page: as files for any host, or as one file that opens from a disk.
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import type { Plugin } from 'vite'
import { policy } from '../src/cli/lab/policy.ts'

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, { call: unknown }>>[1]

const PAGE = 'index.html'
const SHEET = /\s*<link rel="stylesheet"[^>]*>/g
const SCRIPT = /\s*<script type="module"[^>]*><\/script>/g

/** Writes the page's policy into it, since few hosts send one. */
export function withPolicy(): Plugin {
  return { name: 'policy', apply: 'build', transformIndexHtml: { order: 'post', handler: (page) => headed(page, policy()) } }
}

/** First of all in the head, so that it holds for all that follows. */
function headed(page: string, content: string): string {
  return page.replace(
    /<meta charset="utf-8" \/>/,
    (first) => `${first}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
  )
}

/**
 * Puts the page's script and styles inside it, and forbids by their hashes all others. The engine's thread starts from text in
 * the script.
 */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      filter: { id: /\/start\.ts$/ },
      async handler(id, importer) {
        const found = await this.resolve(id, importer, { skipSelf: true })
        return found?.id === START ? INSIDE : found
      },
    },
    // All is there: nothing is fetched ahead of what is loaded when it is used.
    load: { order: 'pre', filter: { id: /^\0vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load()' },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = textOf(bundle, PAGE)
        const files = Object.keys(bundle).filter((name) => name !== PAGE)
        const strange = files.filter((name) => !/\.(js|css)$/.test(name))
        if (strange.length > 0) this.error(`the one-file page cannot hold ${strange.join(', ')}`)
        const script = scriptText(together(bundle, files, '.js'))
        const style = together(bundle, files, '.css')
        if (/<\/style/i.test(style)) this.error('the styles hold what HTML takes for their end')
        for (const name of files) delete bundle[name]
        ;(bundle[PAGE] as { source: string }).source = whole(page, script, style)
      },
    },
  }
}

const START = fileURLToPath(new URL('../src/web/engine/start.ts', import.meta.url))
const INSIDE = fileURLToPath(new URL('../src/web/engine/start-inside.ts', import.meta.url))

function textOf(bundle: Bundle, name: string): string {
  const file = bundle[name]
  return file.type === 'chunk' ? file.code : String(file.source)
}

function together(bundle: Bundle, files: readonly string[], ending: string): string {
  const texts = files.filter((name) => name.endsWith(ending)).map((name) => textOf(bundle, name))
  return texts.join('\n').trim()
}

/**
 * A script without what HTML takes for its end, or for another inside it. That stands in quotes.
 * @throws SyntaxError were it code
 */
function scriptText(script: string): string {
  const text = script.replace(/<(?=\/?script)/gi, String.raw`\x3c`)
  void new Script(text)
  return text
}

function whole(page: string, script: string, style: string): string {
  const content = policy({ script: sum(script), style: sum(style), connect: "'none'", worker: 'blob:' })
  return headed(page.replace(SHEET, '').replace(SCRIPT, ''), content)
    .replace(/\s*<\/head>/, () => `\n    <style>${style}</style>\n  </head>`)
    .replace(/\s*<\/body>/, () => `\n    <script>${script}</script>\n  </body>`)
}

function sum(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
