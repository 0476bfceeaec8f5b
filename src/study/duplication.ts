/** Hours spent on tests of a class, in the mean over all worlds; duplicated ones apart by cause. */
export interface Duplication {
  readonly design: string
  readonly class: string
  /** Why a duplicated test was not avoided; empty for other classes. */
  readonly cause: string
  readonly hours: number
}

const CLASS = 'testing.'
const CAUSE = 'duplicated.'
/** Sums of classes, which are no classes. */
const SUM = `${CLASS}total`

/**
 * Testing hours by class and cause, read from the names of measures: `testing.<class>` and `duplicated.<cause>`. The class
 * `duplicated` itself is left out where its causes are there, so that all rows of a design add up to its testing hours.
 */
export function duplication(design: string, measures: readonly string[], mean: (measure: string) => number): Duplication[] {
  const causes = measures.filter((name) => name.startsWith(CAUSE))
  const classes = measures.filter((name) => name.startsWith(CLASS) && name !== SUM && !(causes.length > 0 && name === `${CLASS}duplicated`))
  return [
    ...classes.map((name) => ({ design, class: name.slice(CLASS.length), cause: '', hours: mean(name) })),
    ...causes.map((name) => ({ design, class: 'duplicated', cause: name.slice(CAUSE.length), hours: mean(name) })),
  ]
}
