import { render } from 'preact'
import { CHART_CSS } from '../report/chart/style.ts'
import { App } from './view/App.tsx'

const style = new CSSStyleSheet()
style.replaceSync(CHART_CSS)
document.adoptedStyleSheets = [style]

render(<App />, document.getElementById('lab')!)
