/**
 * What the page brings along: sorts, filters and pages its tables, drawn on demand from the data in the page. It knows
 * nothing of reports; all words come with the data, and go in as text. Links are only taken when they are relative.
 */
export const SCRIPT = `
'use strict';
(() => {
  const { lang, words, grids } = JSON.parse(document.getElementById('data').textContent);
  const SIZE = 50, PRINTED = 2000;
  const collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  const make = (tag, props, ...children) => {
    const one = document.createElement(tag);
    for (const [key, value] of Object.entries(props || {})) {
      if (value === undefined || value === false) continue;
      if (key in one && key !== 'role') one[key] = value; else one.setAttribute(key, value);
    }
    one.append(...children);
    return one;
  };
  const fill = (text, values) => text.replace(/\\{([a-z]+)\\}/g, (whole, key) => Object.hasOwn(values, key) ? values[key] : whole);
  const text = (cell) => typeof cell === 'string' ? cell : cell[0];
  const key = (cell) => typeof cell === 'string' ? cell : cell[1];
  const compare = (a, b) => {
    const x = key(a), y = key(b);
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    if (typeof x === 'number') return -1;
    if (typeof y === 'number') return 1;
    return collator.compare(x, y);
  };
  const detail = ([label, value, href]) => make('div', {}, make('dt', {}, label),
    make('dd', {}, href && /^\\.\\.?\\//.test(href) ? make('a', { href }, value) : value));
  const draw = (columns, [cells, details]) => {
    const row = make('tr', { role: 'row' }, ...cells.map((cell, at) => make('td',
      { role: 'cell', 'data-label': columns[at].label, className: columns[at].number ? 'n' : columns[at].choice && 'w' }, text(cell))));
    if (details.length === 0) return make('tbody', { role: 'rowgroup' }, row);
    const open = make('details', {}, make('summary', {}, fill(words.details, { name: text(cells[0]) })));
    // What is inside is drawn when it is opened.
    open.addEventListener('toggle', () => {
      if (open.open && !open.querySelector('dl')) open.append(make('dl', {}, ...details.map(detail)));
    });
    return make('tbody', { role: 'rowgroup' }, row,
      make('tr', { role: 'row', className: 'more' }, make('td', { role: 'cell', colSpan: columns.length }, open)));
  };
  const printers = [];
  const start = ({ id, caption, columns, rows }) => {
    const box = document.getElementById(id);
    const table = box.querySelector('table');
    let found = rows, page = 0, by = -1, down = false, most = SIZE;
    const searched = new Map();
    const hay = (row) => {
      let value = searched.get(row);
      if (value === undefined) searched.set(row, value = row[0].map(text).join('\\n').toLowerCase());
      return value;
    };
    const input = make('input', { type: 'search', autocomplete: 'off' });
    const choices = columns.map(({ label, choice }, at) => {
      if (!choice) return undefined;
      const values = [...new Set(rows.map((row) => text(row[0][at])))].sort(collator.compare);
      if (values.length < 2 || values.length > 60) return undefined;
      const list = make('select', { 'aria-label': fill(words.choose, { column: label }) },
        make('option', { value: '' }, label + ': ' + words.all),
        ...values.map((one, index) => make('option', { value: String(index + 1) }, one || '–')));
      list.addEventListener('change', () => refresh());
      return { at, chosen: () => list.value === '' ? undefined : values[Number(list.value) - 1], list };
    }).filter(Boolean);
    const status = make('span', { role: 'status' });
    const before = make('button', { type: 'button' }, words.previous);
    const after = make('button', { type: 'button' }, words.next);
    const pager = make('nav', { className: 'pager', 'aria-label': fill(words.pages, { table: caption }) }, before, status, after);
    const show = () => {
      const from = page * most, part = found.slice(from, from + most);
      for (const body of [...table.tBodies]) body.remove();
      table.append(...(part.length > 0 ? part.map((row) => draw(columns, row)) :
        [make('tbody', { role: 'rowgroup' }, make('tr', { role: 'row' }, make('td', { role: 'cell', colSpan: columns.length }, words.none)))]));
      status.textContent = fill(words.shown, { from: found.length === 0 ? 0 : from + 1, to: from + part.length, count: found.length });
      before.disabled = page === 0;
      after.disabled = from + most >= found.length;
      before.hidden = after.hidden = found.length <= most;
    };
    const refresh = () => {
      const wanted = input.value.trim().toLowerCase();
      const picked = choices.map(({ at, chosen }) => [at, chosen()]).filter(([, value]) => value !== undefined);
      found = rows.filter((row) => (wanted === '' || hay(row).includes(wanted)) && picked.every(([at, value]) => text(row[0][at]) === value));
      if (by >= 0) found = [...found].sort((a, b) => (down ? -1 : 1) * compare(a[0][by], b[0][by]));
      page = 0;
      show();
    };
    const move = (step) => { page += step; show(); table.scrollIntoView({ block: 'start' }); };
    before.addEventListener('click', () => move(-1));
    after.addEventListener('click', () => move(1));
    input.addEventListener('input', refresh);
    [...table.tHead.rows[0].cells].forEach((cell, at) => {
      const button = make('button', { type: 'button' }, cell.textContent);
      cell.replaceChildren(button);
      button.addEventListener('click', () => {
        down = by === at ? !down : Boolean(columns[at].number);
        by = at;
        for (const one of table.tHead.rows[0].cells) one.removeAttribute('aria-sort');
        cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        refresh();
      });
    });
    const rest = box.querySelector('.rest');
    if (rest) rest.remove();
    if (rows.length > 1) box.prepend(make('div', { className: 'tools', role: 'group', 'aria-label': caption },
      make('label', {}, words.find + ' ', input), ...choices.map(({ list }) => list)));
    box.append(pager);
    const note = make('p', { className: 'printed' });
    box.append(note);
    printers.push((is) => {
      most = is ? PRINTED : SIZE;
      note.textContent = is && found.length > PRINTED ? fill(words.printed, { shown: PRINTED, count: found.length }) : '';
      if (is) page = 0;
      show();
    });
    show();
  };
  grids.forEach(start);
  addEventListener('beforeprint', () => printers.forEach((one) => one(true)));
  addEventListener('afterprint', () => printers.forEach((one) => one(false)));
  document.documentElement.classList.add('live');
})();
`;
