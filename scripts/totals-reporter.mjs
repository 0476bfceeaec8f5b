// A vitest reporter that writes what happened to the file named by CONSTANCY_TOTALS, for `npm test` to add up.
import { writeFileSync } from 'node:fs'

export default class TotalsReporter {
  /** Unhandled errors, and files that broke before their tests could run, count as failed. */
  onTestRunEnd(modules, unhandled) {
    const totals = { passed: 0, failed: unhandled.length, skipped: [] }
    for (const module of modules) {
      totals.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        if (state === 'passed') totals.passed++
        else if (state === 'skipped') totals.skipped.push(note ? `${test.fullName}: ${note}` : test.fullName)
        else totals.failed++
      }
    }
    writeFileSync(process.env.CONSTANCY_TOTALS, JSON.stringify(totals))
  }
}
