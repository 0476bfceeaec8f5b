import { CHART_CSS } from '../chart/style.ts'

/** Style of a report: one typeface, three sizes, two weights; A4 on paper. */
export const PAGE_CSS = `${CHART_CSS}
html{color-scheme:light dark;background:var(--ground);color:var(--ink);font:400 16px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:720px;margin:0 auto;padding:32px 16px 64px}
h1{font-size:28px;line-height:1.2;font-weight:600;margin:0 0 16px;text-wrap:balance}
h2{font-size:16px;font-weight:600;margin:48px 0 8px;padding-top:8px;border-top:1px solid var(--rule);break-after:avoid}
p{margin:0 0 16px;max-width:66ch;overflow-wrap:break-word}
.kicker,.note,figcaption,summary,caption,table,.small{font-size:13px}
.kicker{color:var(--soft);margin:0 0 8px}
.lead{font-size:16px}
th[scope=row]{min-width:7em}
.answer{font-size:20px;line-height:1.45;font-weight:400;margin:0 0 24px}
.note,figcaption,.small{color:var(--soft)}
.warning{border-left:4px solid var(--below);padding-left:12px;font-weight:600}
figure{margin:32px 0;break-inside:avoid}
h3{font-weight:600;color:var(--ink);margin:0 0 8px;font-size:16px}
figure svg{display:block;max-width:100%;height:auto}
figcaption{margin:8px 0 0;max-width:66ch}
.narrow-only{display:none}
details{margin:8px 0 0}
summary{cursor:pointer;color:var(--soft)}
.scroll{overflow-x:auto;margin:24px 0}
table{border-collapse:collapse;min-width:60%}
caption{text-align:left;font-weight:600;padding:0 0 8px;font-size:13px}
td{white-space:nowrap}
th,td{padding:4px 0 4px 16px;text-align:right;vertical-align:top;font-weight:400;border-bottom:1px solid var(--hair)}
th:first-child,td:first-child{text-align:left;padding-left:0}
thead th{color:var(--soft);vertical-align:bottom;border-bottom-color:var(--rule)}
.text th,.text td{text-align:left;white-space:normal;min-width:72px}
.good,.bad{font-weight:600}
.quiet{color:var(--soft)}
code{font:13px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
pre{margin:8px 0 16px;padding:0;white-space:pre-wrap}
a{color:inherit}
@media(max-width:599px){.wide-only{display:none}.narrow-only{display:block}main{padding-top:16px}h1{font-size:28px}}
@page{size:A4;margin:18mm 16mm}
@media print{html{background:#fff;color:#000;font-size:11pt;color-scheme:light}main{max-width:none;padding:0}details,summary{display:none}.scroll{overflow:visible}tr,.short{break-inside:avoid}thead{display:table-header-group}h2{margin-top:28px}table,.kicker,.note,figcaption,caption,.small,code{font-size:8.5pt}.many{font-size:6.5pt}.many td{white-space:normal}.many th{min-width:0}.many *+th,.many *+td{padding-left:6px}.answer{font-size:13pt}h1{font-size:20pt}figure{margin:20px 0}figure .curves,figure .front,figure .areas{max-height:72mm;width:auto}p{max-width:none;orphans:3;widows:3}}
`
