/** Where each kind of thing may come from. */
interface Sources {
  readonly script: string
  readonly style: string
  readonly connect: string
  readonly worker: string
}

/** The page as files beside each other: everything from where it came from, nothing else from anywhere. */
const OWN: Sources = { script: "'self'", style: "'self'", connect: "'self'", worker: "'self'" }

/** The Content-Security-Policy of the page, for a `<meta>` in it. */
export function policy({ script, style, connect, worker }: Sources = OWN): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    `connect-src ${connect}`,
    `worker-src ${worker}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** A policy for a header, where it can also forbid other pages to frame this one. */
export function headerPolicy(own = policy()): string {
  return `${own}; frame-ancestors 'none'`
}
