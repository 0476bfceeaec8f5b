// Threads start here when the program runs from its TypeScript sources: Node 20 cannot load those by itself.
import { register } from 'tsx/esm/api'

register()
const { default: work } = await import('./work.ts')
export default work
