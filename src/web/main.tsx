import { render } from 'preact'

render(<main>Constancy Lab</main>, document.getElementById('lab')!)
