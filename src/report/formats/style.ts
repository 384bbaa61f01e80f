/**
 * How a paper looks on a screen and when it is printed. Light or dark as the reader's system is; every pair of colours has a
 * contrast of at least 7:1 (WCAG 2.2, 1.4.6). On a narrow screen each row of a table becomes a block of its own.
 * In print the page's margins hold classification, drill mark and page numbers (CSS Paged Media 3); a browser that does not
 * know them prints the strip above the text, once.
 */
export const STYLE = `
:root{color-scheme:light dark;--ink:#161616;--paper:#fff;--soft:#f1f3f5;--line:#8a9097;--accent:#123c69;--blank:#fff3bf;--drill:#8a1c00}
@media screen and (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#16181b;--soft:#23272c;--line:#6d747c;--accent:#a9cbf0;--blank:#4d4310;--drill:#ffb4a2}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:var(--paper)}
body{margin:0 auto;max-width:52rem;padding:0 1rem 3rem;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
.running{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.6rem 0;border-bottom:1px solid var(--line);font-size:.875rem}
.drill{color:var(--drill);font-weight:700;letter-spacing:.08em}
.kop{display:flex;gap:1rem;align-items:center;justify-content:center;text-align:center;padding:1rem 0 .6rem;border-bottom:3px double var(--ink)}
.kop img{height:4.5rem;width:auto;margin:0}
.kop span{display:block;font-size:1.1rem;line-height:1.25}
.kop b{display:block;font-size:1.25rem;line-height:1.25}
h1{font-size:1.55rem;line-height:1.25;margin:1.4rem 0 .6rem;text-align:center}
h2{font-size:1.15rem;line-height:1.3;margin:2rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);color:var(--accent)}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
h1+p{text-align:center}
p{margin:.5rem 0}
ul,ol{margin:.5rem 0;padding-left:1.4rem}
li{margin:.3rem 0}
blockquote{margin:1rem 0;padding:.4rem .9rem;border-left:.3rem solid var(--accent);background:var(--soft)}
code{font:.9em ui-monospace,Consolas,"Liberation Mono",monospace}
pre{margin:.6rem 0;padding:.5rem .8rem;background:var(--soft);white-space:pre-wrap}
mark{background:var(--blank);color:inherit;padding:0 .15em}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin:.8rem 0;font-size:.9375rem}
th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left;vertical-align:top}
th{background:var(--soft)}
dl.elements{margin:.8rem 0}
dl.elements div{display:grid;grid-template-columns:9.5rem 1fr;gap:0 .4rem;margin:.15rem 0}
dl.elements dd{margin:0;padding-left:.8rem;position:relative}
dl.elements dd::before{content:":";position:absolute;left:0}
.right{text-align:right}
figure{margin:1.4rem 0}
figure img{display:block;max-width:100%;max-height:80vh;width:auto;height:auto;margin:0 auto .5rem;border:1px solid var(--line)}
figcaption{font-size:.875rem}
.signature{width:20rem;max-width:100%;margin:1rem 0 1rem auto}
.space{min-height:6.5rem;padding:0 .6rem;border:1px dashed var(--line);font-size:.8125rem}
@media screen and (max-width:40rem){
table,tbody,tr,td{display:block}
colgroup{display:none}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid var(--line);margin:.6rem 0;padding:.2rem .55rem}
td{border:0;padding:.15rem 0}
td[data-label]::before{content:attr(data-label);font-weight:600;color:var(--accent)}
.pairs td:first-child{font-weight:600;color:var(--accent)}
td:empty{display:none}
dl.elements div{grid-template-columns:7rem 1fr}
.kop{flex-direction:column;gap:.4rem}
}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;line-height:1.4}
.running{padding:0 0 1.5mm;font-size:9pt}
table{font-size:9pt}
thead{display:table-header-group}
tr,figure,.signature{break-inside:avoid}
h1,h2,h3{break-after:avoid}
.page{break-before:page}
h2{margin-top:6mm;font-size:12pt}
h1{font-size:15pt}
figure img{max-height:190mm}
p,li{orphans:3;widows:3}
}
`;

/** What the margins of every printed page hold. */
export interface Edges {
  readonly left: string;
  readonly middle: string;
  readonly right: string;
  /** With `{page}` and `{pages}`. */
  readonly foot: string;
}

/** The margins of every page on paper, A4. */
export function pageStyle({ left, middle, right, foot }: Edges): string {
  const numbered = foot
    .split(/(\{pages?\})/)
    .map((part) => (/^\{pages?\}$/.test(part) ? `counter(${part.slice(1, -1)})` : quoted(part)))
    .join(' ');
  const box = (place: string, content: string, more = '') =>
    `@${place}{content:${content};font:8.5pt Arial,sans-serif;${more}}`;
  return `@page{size:A4;margin:22mm 20mm 20mm 25mm;${[
    box('top-left', quoted(left)),
    box('top-center', quoted(middle), 'font-weight:700;color:#8a1c00'),
    box('top-right', quoted(right)),
    box('bottom-center', numbered),
  ].join('')}}\n`;
}

/** A CSS string in which every character but letters, digits and spaces is escaped. */
function quoted(words: string): string {
  const coded = (character: string) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  return `"${words.replace(/[^A-Za-z0-9 ]/gu, coded)}"`;
}
