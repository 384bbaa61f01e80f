/*
 * What the page of a card brings along. Boxes are drawn by the page itself, so that paper shows them as the screen does.
 * Colours are those of paper and ink; every pair has a contrast of at least 7:1 (WCAG 2.2, 1.4.6).
 */

export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:4rem}
body{margin:0 auto;max-width:48rem;padding:1rem;font:1rem/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#111;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.15rem;line-height:1.25;margin:1.5rem 0 .5rem;padding:.3rem .5rem;background:#111;color:#fff}
p{margin:.35rem 0}
a{color:#0a3069}
em{font-style:normal;font-weight:600}
.edition,.kept,.clock,.fact,.cite,summary,small{color:#333;font-size:.875rem}
small{font-weight:400}
.warn{border-left:.3rem solid #8a1c00;padding-left:.5rem;color:#6b1500;font-weight:600}
.fill{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.25rem 1rem;margin:.5rem 0}
.fill div{display:flex;gap:.4rem;align-items:end;min-height:1.9rem}
.fill dt{font-size:.875rem}
.fill dd{flex:1;margin:0;min-width:4rem;border-bottom:1px solid #333}
.bar{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding:.4rem 0;background:#fff;border-bottom:1px solid #333}
.bar span{flex:1 0 auto;white-space:nowrap}
button{font:inherit;font-size:.875rem;min-height:2.75rem;padding:.2rem .6rem;border:1px solid #111;border-radius:.3rem;background:#fff;color:#111}
.step{border:0;border-bottom:1px solid #767676;margin:0;padding:.4rem 0;min-width:0}
.do,.choices label{display:flex;gap:.6rem;align-items:flex-start;min-height:2.75rem;padding:.3rem 0}
.do,legend{font-weight:600}
.do b,legend b{white-space:nowrap}
legend{padding:.3rem 0}
.more{padding-left:2.1rem}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:0 1rem}
input{appearance:none;-webkit-appearance:none;flex:none;width:1.5rem;height:1.5rem;margin:0;border:2px solid #111;border-radius:.2rem;background:#fff;display:grid;place-content:center}
input[type=radio]{border-radius:50%}
input:checked::before{content:"\\2713";font-weight:700;font-size:1.15rem;line-height:1;color:#111}
:focus-visible{outline:3px solid #0a3069;outline-offset:2px}
.if{margin:.5rem 0;padding-left:.7rem;border-left:.3rem solid #333}
.when{font-weight:700}
blockquote{margin:.3rem 0;padding:.4rem .6rem;border:1px solid #767676;white-space:pre-wrap}
.blank{display:flex;gap:.4rem;min-height:1.7rem;align-items:end}
.blank span{flex:1;border-bottom:1px solid #333}
summary{min-height:1.6rem}
@media screen{.clock:has(time:empty){display:none}}
.clock time{display:inline-block;min-width:4rem}
.sources ol{padding-left:1.8rem;font-size:.875rem}
.sources li{margin:.3rem 0}
@page{size:A4;margin:14mm 14mm 16mm}
@media print{
body{max-width:none;padding:0;font-size:10pt;line-height:1.35}
h1{font-size:16pt}
h2{font-size:12pt;margin:5mm 0 1mm;background:#fff;color:#111;border-bottom:2px solid #111;padding:0}
h1,h2,.when{break-after:avoid}
.step,.sources li,.fill{break-inside:avoid}
p,li,legend,.do{orphans:3;widows:3}
.bar,.kept,details{display:none}
.do,.choices label{min-height:0;padding:.2mm 0;gap:2mm}
.step{padding:1.2mm 0}
.more{padding-left:7mm;font-size:9pt}
.clock{float:right;margin-left:4mm}
.fact,.cite{display:inline;margin-right:3mm;font-size:8.5pt}
.sources ol{columns:2;column-gap:8mm;font-size:8pt}
input{width:4.4mm;height:4.4mm;border-width:1.2px}
input:checked::before{font-size:11pt}
.clock time{min-width:22mm;min-height:4mm;border-bottom:1px solid #333}
.choices{grid-template-columns:1fr 1fr}
a{color:#111;text-decoration:none}
.more p{margin:.4mm 0}
}
`;

/**
 * Keeps the ticks, by the id of each box, with the time of each tick. Storage that is blocked or full is said, and the
 * card goes on without it.
 */
export const SCRIPT = `
'use strict';
(() => {
  const card = document.getElementById('card');
  const key = card.dataset.key;
  const boxes = [...card.querySelectorAll('input')];
  const groups = new Set(boxes.map((box) => box.name || box.id));
  let ticks = {};
  const two = (n) => String(n).padStart(2, '0');
  const shown = (iso) => {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return '';
    return two(at.getDate()) + '/' + two(at.getMonth() + 1) + ' ' + two(at.getHours()) + '.' + two(at.getMinutes());
  };
  const blocked = (is) => {
    document.getElementById('blocked').hidden = !is;
    document.getElementById('kept').hidden = is;
  };
  const draw = () => {
    for (const box of boxes) box.checked = Object.hasOwn(ticks, box.id);
    for (const clock of card.querySelectorAll('time[data-for]')) {
      const at = ticks[clock.dataset.for];
      clock.textContent = typeof at === 'string' ? shown(at) : '';
    }
    const ticked = new Set(boxes.filter((box) => box.checked).map((box) => box.name || box.id));
    document.getElementById('count').textContent = String(ticked.size);
    document.getElementById('total').textContent = String(groups.size);
  };
  // Reading never writes: what another window has just kept must not be lost.
  const read = () => {
    ticks = {};
    let text = null;
    try {
      text = localStorage.getItem(key);
      blocked(false);
    } catch {
      blocked(true);
    }
    try {
      const kept = JSON.parse(text || '{}');
      if (kept && typeof kept === 'object' && !Array.isArray(kept)) ticks = kept;
    } catch {}
  };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(ticks));
      blocked(false);
    } catch {
      blocked(true);
    }
  };
  card.addEventListener('change', () => {
    const now = new Date().toISOString();
    ticks = Object.fromEntries(boxes.filter((box) => box.checked).map((box) => [box.id, ticks[box.id] || now]));
    keep();
    draw();
  });
  document.getElementById('print').addEventListener('click', () => print());
  document.getElementById('reset').addEventListener('click', (event) => {
    if (!confirm(event.currentTarget.dataset.sure)) return;
    ticks = {};
    keep();
    draw();
  });
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    read();
    draw();
  });
  read();
  draw();
})();
`;
