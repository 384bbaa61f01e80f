/**
 * How the page looks on a phone, on a projector and on paper. Light or dark as the reader's system is; every pair of colours
 * of text has a contrast of at least 7:1 (WCAG 2.2, 1.4.6), every shape of at least 3:1. On a narrow screen a row becomes a block,
 * on others no short word is broken. Chromium prints a repeated head without its buttons, unless they are mere text.
 */
export const STYLE = `
:root{color-scheme:light dark;--ink:#161616;--paper:#fff;--soft:#f1f3f5;--line:#767d85;--accent:#123c69;--warn:#8a1c00;--second:#6b7280}
@media screen and (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#16181b;--soft:#23272c;--line:#8b939c;--accent:#a9cbf0;--warn:#ffb4a2;--second:#9aa3ad}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:var(--paper)}
body{margin:0 auto;max-width:80rem;padding:0 1rem 3rem;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1{font-size:1.5rem;line-height:1.25;margin:1.2rem 0 .2rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent);color:var(--accent)}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p{margin:.4rem 0}
.parts ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:.6rem 0;padding:0}
.parts a{display:inline-block;padding:.55rem 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.tiles li{padding:.6rem .8rem;border:1px solid var(--line);border-left:.35rem solid var(--accent);background:var(--soft)}
.tiles .hot{border-left-color:var(--warn)}
.tiles b{display:block;font-size:2rem;line-height:1.1}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:.5rem 2rem;align-items:start}
figure{position:relative;margin:.6rem 0;min-width:0}
figcaption{font-weight:600;margin-bottom:.3rem}
svg{display:block;width:100%;max-width:34rem;height:auto}
svg text{font:13px system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--ink)}
.end{text-anchor:end}
.mid{text-anchor:middle}
.bar{fill:var(--accent)}
.bad{fill:var(--warn)}
.late{fill:var(--second)}
.axis,.range{stroke:var(--line);stroke-width:1.5;fill:none}
.range{stroke:var(--accent);stroke-width:4}
table{width:100%;border-collapse:collapse;margin:.6rem 0;font-size:.9375rem}
caption{text-align:left;padding:.3rem 0;font-size:.875rem}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
th{background:var(--soft)}
.n{text-align:right;font-variant-numeric:tabular-nums}
.more td{border-top:0;padding:.1rem .5rem}
.grid tbody tr:first-child td{border-bottom:0}
summary{cursor:pointer;padding:.25rem 0;color:var(--accent);font-size:.875rem;min-height:1.6rem}
dl{margin:.2rem 0 .6rem}
dl div{display:grid;grid-template-columns:11rem 1fr;gap:.2rem 1rem;padding:.1rem 0}
dt{font-weight:600}
dd{margin:0}
th button{all:unset;box-sizing:border-box;cursor:pointer;font-weight:600;min-height:1.6rem}
th button:focus-visible{outline:3px solid var(--accent)}
th[aria-sort] button::after{content:" \\25B2"}
th[aria-sort=descending] button::after{content:" \\25BC"}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.6rem 0}
input,select,.pager button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:.35rem .6rem;min-height:2.75rem;max-width:100%}
.pager{display:flex;gap:1rem;align-items:center;flex-wrap:wrap;margin:.4rem 0}
.pager button:disabled{opacity:.6}
.plain{overflow-wrap:break-word}
.plain caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.plain .n{white-space:nowrap}
.grid th{overflow-wrap:normal}
[hidden]{display:none}
@media screen and (min-width:60rem){.grid td:first-child{min-width:11em}.grid .w{min-width:8em}}
@media screen and (min-width:75rem){.grid .w{min-width:9.3em}}
@media screen and (min-width:100rem){html{font-size:125%}}
@media screen and (max-width:46rem){
.grid table,.grid thead,.grid tbody,.grid tr,.grid td{display:block}
.grid thead tr{display:flex;flex-wrap:wrap;gap:.3rem}
.grid caption{display:block}
.grid th{padding:.4rem .6rem}
html:not(.live) .grid thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.grid tbody{border:1px solid var(--line);margin:.6rem 0;padding:.2rem .6rem}
.grid td{border:0;padding:.12rem 0;text-align:left}
.grid td[data-label]::before{content:attr(data-label) ": ";font-weight:600;color:var(--accent)}
.grid td[data-label]:empty{display:none}
.plain .n{white-space:normal}
.plain th{overflow-wrap:anywhere}
.plain thead .n{overflow-wrap:normal}
.plain th,.plain td{padding:.25rem .35rem}
.grid summary{padding:.6rem 0}
dl div{grid-template-columns:1fr;gap:0;padding:.25rem 0}
}
@page{size:A4 landscape;margin:14mm}
@media print{
body{max-width:none;padding:0 1px;font-size:9.5pt;line-height:1.35}
.parts,.tools,.pager,.skip{display:none}
table{font-size:8.5pt}
.grid td:first-child{min-width:11em}
.grid .w{min-width:9.3em}
thead{display:table-header-group}
tbody,figure,.tiles li{break-inside:avoid}
h1,h2,h3,caption,figcaption{break-after:avoid}
.more:has(details:not([open])){display:none}
.grid tbody tr:first-child td{border-bottom:1px solid var(--line)}
.charts{grid-template-columns:repeat(3,1fr)}
.tiles{grid-template-columns:repeat(7,1fr)}
th button{display:contents;color:inherit}
a{color:inherit}
}
`;
