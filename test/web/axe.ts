import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 at levels A and AA, and what is good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe-core finds wrong with a page as it is now, one line each: rule, element, what to do. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(`'axe' in window || (() => { ${SOURCE} })()`)
  const options: RunOptions = { runOnly: RULES, resultTypes: ['violations'] }
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (rules) => (window as unknown as { axe: { run(on: Document, how: RunOptions): Promise<AxeResults> } }).axe.run(document, rules),
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}
