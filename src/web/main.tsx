import { render } from 'preact'
import { startWorker } from './engine/start.ts'
import { opening } from './given/opening.ts'

const opened = opening()
startWorker().postMessage('ready')
render(<main>Constancy Lab{opened ? `: ${opened.name}` : ''}</main>, document.getElementById('lab')!)
