import { DESIGNS, PARTS } from './look.ts'

/** Names of colours, each with its value on light and on dark ground. */
const COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  ground: ['#ffffff', '#161616'],
  ink: ['#1c1c1c', '#ececec'],
  soft: ['#5f5f5f', '#a8a8a8'],
  hair: ['#e3e3e3', '#333333'],
  rule: ['#9b9b9b', '#767676'],
  above: ['#0072b2', '#56b4e9'],
  below: ['#d55e00', '#f2894a'],
  ...Object.fromEntries(
    DESIGNS.flatMap(({ light, dark, lightInk, darkInk }, i) => [
      [`d${i}`, [light, dark]],
      [`d${i}-ink`, [lightInk, darkInk]],
    ]),
  ),
  ...Object.fromEntries(
    PARTS.flatMap(({ light, dark, on }, i) => [
      [`p${i}`, [light, dark]],
      [`p${i}-on`, on],
    ]),
  ),
}

/** A colour on light ground, by its name: `ink`, `d1`, `p3`. */
export function lightColour(name: string): string {
  return COLOURS[name][0]
}

const RULES = `
.chart{font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow:hidden}
.chart text{fill:var(--soft)}
.chart .strong{fill:var(--ink);font-weight:600}
.chart .grid{stroke:var(--hair);stroke-width:1}
.chart .tick{stroke:var(--rule);stroke-width:1}
.chart .horizon{stroke:var(--hair);stroke-width:1}
.chart .zero{stroke:var(--rule);stroke-width:1}
.chart .flag{stroke:var(--soft);stroke-width:1;stroke-opacity:.45}
.chart .flagged{fill:var(--soft)}
.chart .line,.chart .lead,.chart .whisker{fill:none;stroke-width:.16em;stroke-linejoin:round;stroke-linecap:butt}
.chart .lead{stroke-width:.08em}
.chart .band{stroke:none;fill-opacity:.2}
.chart .worlds{stroke:none;fill-opacity:.09}
.chart .name{font-weight:600}
.chart .hollow{fill:var(--ground);stroke-width:.14em}
.chart .quiet{fill:var(--soft)}
.chart .above{fill:var(--above)}
.chart .below{fill:var(--below)}
.chart .hatch{stroke:var(--soft);stroke-width:1;stroke-opacity:.7;fill:none}
.chart .edge{stroke:var(--ink);stroke-width:.08em;stroke-dasharray:.3em .3em;fill:none}
.chart .ring{stroke:var(--ink);stroke-width:.2em;fill:none}
.chart .ring.under{stroke:var(--ground);stroke-width:.5em}
.chart .contour{stroke:var(--ink);stroke-width:.16em;fill:none}
${DESIGNS.map(({ dash }, i) => {
  const colour = `var(--d${i})`
  const dashes = dash.length === 0 ? '' : `;stroke-dasharray:${dash.map((part) => `${part}em`).join(' ')}`
  return `.chart .band.d${i},.chart .worlds.d${i},.chart .end.d${i},.chart .bar.d${i}{fill:${colour}}
.chart .line.d${i}{stroke:${colour}${dashes}}
.chart .lead.d${i},.chart .whisker.d${i},.chart .hollow.d${i}{stroke:${colour}}
.chart .name.d${i}{fill:var(--d${i}-ink)}`
}).join('\n')}
.chart.shares .whisker{stroke:var(--ink);stroke-width:.1em}
${PARTS.map((_, i) => `.chart .part.p${i}{fill:var(--p${i})}\n.chart .on.p${i}{fill:var(--p${i}-on)}`).join('\n')}
.chart .part{stroke:var(--ground);stroke-width:1}
`.trim()

const names = (dark: 0 | 1): string =>
  Object.entries(COLOURS)
    .map(([name, values]) => `--${name}:${values[dark]}`)
    .join(';')

/** Style of all charts: classes only, colours as custom properties of the document, dark on a dark screen, light on paper. */
export const CHART_CSS = `:root{${names(0)}}
@media screen and (prefers-color-scheme:dark){:root{${names(1)}}}
${RULES}
`

/** The same for a file of its own, for programs that know neither custom properties nor `em`: light, in pixels of this size of type. */
export function plainCss(type: number): string {
  return `${RULES.replace(/var\(--([\w-]+)\)/g, (_, name: string) => COLOURS[name][0]).replace(/(\d*\.?\d+)em\b/g, (_, em: string) => `${Math.round(Number(em) * type * 100) / 100}px`)}\n`
}
