// Threads start here when the program runs from its TypeScript sources: Node 20 cannot load those by itself.
import { workerData } from 'piscina'
import { register } from 'tsx/esm/api'

register()
const { default: work } = await import(workerData.task)
export default work
