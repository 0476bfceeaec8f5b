import { render } from 'preact'
import { startWorker } from './engine/start.ts'
import { opening } from './given/opening.ts'

const opened = opening()
const worker = startWorker()
worker.onmessage = ({ data }) => void (document.documentElement.dataset.engine = String(data))
worker.postMessage('ready')

render(
  <main>
    <h1>Constancy Lab{opened ? `: ${opened.name}` : ''}</h1>
  </main>,
  document.getElementById('lab')!,
)
