import { render } from 'preact'
import { CHART_CSS } from '../report/chart/style.ts'
import { opening } from './given/opening.ts'
import { openedWith } from './given/opened.ts'
import { App } from './view/App.tsx'

const style = new CSSStyleSheet()
style.replaceSync(CHART_CSS)
document.adoptedStyleSheets = [style]

render(<App opened={openedWith(opening())} />, document.getElementById('lab')!)
