import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Opening } from '../../formats/opening.ts'
import { withOpening } from '../../formats/opening.ts'
import { pagePolicy } from '../../report/page/document.ts'
import { quoted } from '../quoted.ts'
import { EXIT, Stop } from '../stop.ts'
import { realDisk } from '../store/disk.ts'
import { onInterrupt } from '../work/interrupt.ts'
import { openingResults } from './openingResults.ts'
import { openingScenario } from './openingScenario.ts'
import { openBrowser } from './openBrowser.ts'
import { FOLDER, oneFilePage, pageFiles, type Sent } from './pageFiles.ts'
import { serve } from './serve.ts'

export interface LabAsk {
  readonly results?: string
  readonly scenario?: string
  readonly file?: string
  readonly force: boolean
  readonly port?: number
  readonly open: boolean
}

/** Serves the Lab until interrupted and opens it in the browser, or writes it as one file. */
export async function lab({ results, scenario, file, force, port, open }: LabAsk): Promise<void> {
  if (results !== undefined && scenario !== undefined)
    throw new Stop(EXIT.badInput, `--scenario ${scenario}: ${results} has a scenario of its own. Expected one or the other`)
  if (file !== undefined && port !== undefined)
    throw new Stop(EXIT.badInput, `--port ${port}: a file that is written needs no port. Expected --port or --file`)
  if (results !== undefined && /\.(ya?ml|json)$/i.test(results))
    throw new Stop(
      EXIT.badInput,
      `${results}: is no results folder. A scenario is opened with: constancy lab --scenario ${quoted(results)}`,
    )
  const found = results === undefined ? undefined : openingResults(realDisk, results)
  const opening = found?.opening ?? (scenario === undefined ? undefined : await openingScenario(scenario))
  if (file !== undefined) return write(file, filled(oneFilePage(), opening), force)
  const files = pageFiles()
  if (found !== undefined) files.set(REPORT, reportSent(found.report()))
  const page = files.get('/index.html')!
  files.set('/index.html', { ...page, body: Buffer.from(filled(Buffer.from(page.body).toString(), served(opening))) })
  const { address } = await serve(files, port)
  onInterrupt(() => 'The Lab is closed.')
  process.stdout.write(`${address}\n`)
  process.stderr.write(`${advice(results, scenario)}\n`)
  if (open) openBrowser(address, () => process.stderr.write('No browser could be opened: open the address yourself.\n'))
}

/** How others get to see the same. */
function advice(results: string | undefined, scenario: string | undefined): string {
  const way = relative(process.cwd(), FOLDER)
  const folder = way.startsWith('..') ? FOLDER : way
  const same = results === undefined ? (scenario === undefined ? '' : ` --scenario ${quoted(scenario)}`) : ` ${quoted(results)}`
  return `This address works on this machine only. For others, such as students with phones: put the folder ${folder}
on any static host, or make one file to send: constancy lab${same} --file OUT.html
Ctrl-C ends it.`
}

/** Address of the report of the results that the page is opened with. */
const REPORT = '/report.html'

function reportSent(text: string): Sent {
  return { type: 'text/html; charset=utf-8', body: Buffer.from(text), policy: pagePolicy() }
}

/** What is served has the report beside it. */
function served(opening: Opening | undefined): Opening | undefined {
  return opening?.kind === 'results' ? { ...opening, reportAt: `.${REPORT}` } : opening
}

function filled(page: string, opening: Opening | undefined): string {
  return opening === undefined ? page : withOpening(page, opening)
}

function write(path: string, text: string, force: boolean): void {
  try {
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new Stop(EXIT.badInput, `${path} is there already; nothing was written. Name another, or write over it by --force`)
    const reason =
      code === 'ENOENT' ? 'there is no such folder' : code === 'EISDIR' ? 'is a folder' : `cannot be written (${code ?? message})`
    throw new Stop(EXIT.badInput, `${path}: ${reason}`)
  }
  process.stdout.write(`${path}\n`)
  process.stderr.write('It opens by a double-click, on any machine with a browser and without a network.\n')
}
