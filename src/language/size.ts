/** `820 B`, `14,2 kB`, `3,1 MB`: decimal units, with the comma of Indonesian figures. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const unit = bytes < 999_950 ? 'kB' : bytes < 999_950_000 ? 'MB' : 'GB';
  const value = bytes / { kB: 1e3, MB: 1e6, GB: 1e9 }[unit];
  return `${value.toFixed(1).replace('.', ',')} ${unit}`;
}
