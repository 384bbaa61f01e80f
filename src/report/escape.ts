/**
 * What renderers turn into a link without being asked: addresses with a scheme or `www.`, and e-mail addresses
 * (GitHub Flavored Markdown 6.9). Escaping cannot stop all of them, since some look at the finished text; a code
 * span does, everywhere, and stays readable.
 */
const ADDRESS =
  /(?:(?:https?|ftp):\/\/|(?<![A-Za-z0-9])www\.)[^\s`|\\<]*|(?<![\w.+@-])@*[\w.+-]+@[\w.+@-]*/gi;

/** Sentence marks after an address are not part of it. */
const SENTENCE_END = /[.,;:!?'")\]*]+$/;

/**
 * Every character that could begin markup inside a line. In order: always; a backslash before a mark or at the end;
 * an underscore that is not inside a word; an entity; a task box or footnote; the end of a link's text; an emoji name.
 */
const MARKUP =
  /[`*<|~$]|\\(?=[!-/:-@[-`{-~]|$)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?[A-Za-z0-9]+;)|\[(?=\^|[ xX]\])|\](?=[([:])|:(?=(?:[\w+-]*[A-Za-z][\w+-]*|100|1234|[+-]1):)/g;

/** Whether there is anything to look at: most texts have none of these, and are done. */
const SUSPICIOUS = /[`*<|~$\\_&[\]:@]|www\./i;
const ADDRESSED = /@|:\/\/|www\./i;

/** Text as markdown that renders as exactly that text, wherever it stands but at the start of a block. */
export function escapeText(words: string): string {
  if (!SUSPICIOUS.test(words)) return words;
  if (!ADDRESSED.test(words)) return escapeMarkup(words);
  let out = '';
  let from = 0;
  let open = false;
  for (const match of words.matchAll(ADDRESS)) {
    const address = match[0].replace(SENTENCE_END, '');
    // Two code spans that touch would be read as one with longer fences.
    if (open && match.index > from) out += '`';
    out += escapeMarkup(words.slice(from, match.index));
    out += open && match.index === from ? address : `\`${address}`;
    open = true;
    from = match.index + address.length;
  }
  return `${out}${open ? '`' : ''}${escapeMarkup(words.slice(from))}`;
}

function escapeMarkup(words: string): string {
  return words.replace(MARKUP, '\\$&');
}

/** A block of one line, so that it does not become a heading, list, quote or rule. */
export function escapeStart(line: string): string {
  const start = line.trimStart();
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-+\s*-)/.test(start)) return `\\${start}`;
  return start.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A code span; words that cannot stand in one everywhere (a pipe ends a table's cell even there) stay text. */
export function codeSpan(words: string): string {
  return words === '' || /[`|\\]/.test(words) ? escapeText(words) : `\`${words}\``;
}
