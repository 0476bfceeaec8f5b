/** What the page bears once a worker has answered. */
export const READY = 'html[data-engine="ready"]'
