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
