/**
 * The text of a `SHA256SUMS` file, as `sha256sum -c` reads it: one line a file, in the order of the names' bytes.
 * A name with a backslash or a line break is escaped as GNU coreutils does it.
 * @param files paths relative to the folder of the list, with `/`; `sha256` in lower-case hex
 */
export function sumsText(files: readonly { readonly file: string; readonly sha256: string }[]): string {
  const lines = new Map(files.map(({ file, sha256 }) => [file, line(file, sha256)]));
  return [...lines]
    .sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    .map(([, text]) => text)
    .join('');
}

function line(file: string, sha256: string): string {
  const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === file ? '' : '\\'}${sha256}  ${escaped}\n`;
}

/** A line of a `SHA256SUMS` file as GNU coreutils writes it; undefined for what is none. */
function entryOf(text: string): { readonly file: string; readonly sha256: string } | undefined {
  const [, escaped, sha256, name] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(text) ?? [];
  if (sha256 === undefined || name === undefined) return undefined;
  const plain = name.replace(/\\([\\nr])/g, (_, mark: string) => ({ n: '\n', r: '\r' })[mark] ?? '\\');
  return { file: escaped ? plain : name, sha256 };
}

/** Hashes by file from the text of a `SHA256SUMS` file; undefined when a line is none of that kind. */
export function readSums(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split(/\r?\n/).filter((one) => one !== '');
  const entries = lines.map(entryOf);
  const sums = new Map<string, string>();
  for (const entry of entries) {
    if (!entry) return undefined;
    sums.set(entry.file, entry.sha256);
  }
  return sums;
}
