import { filled } from '../language/failure.ts';
import { runbookMessages as m } from '../language/messages/runbook.ts';
import type { Lang } from '../language/text.ts';
import { otherWordings, type Term } from '../runbook/glossary.ts';
import type { SourceFile } from '../runbook/place.ts';
import { problemIn } from '../runbook/place.ts';
import type { Problem } from '../runbook/problem.ts';

/** One wording for each term, as in runbooks: a warning, since a drill in other words is still of use. */
export function checkWording(source: SourceFile, terms: readonly Term[]): readonly Problem[] {
  return textsIn(source.value, []).flatMap(({ words, lang, path }) =>
    otherWordings(words, lang, terms).map(({ found, use, index }) =>
      problemIn({ source, path }, 'glossary', filled(m.wording, { found, use }), 'warning', 'value', index),
    ),
  );
}

/** Everything that stands in both languages; ids and names of sources do not. */
function textsIn(
  value: unknown,
  path: readonly PropertyKey[],
): readonly { words: string; lang: Lang; path: PropertyKey[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, en } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof en === 'string')
    return [
      { words: id, lang: 'id', path: [...path, 'id'] },
      { words: en, lang: 'en', path: [...path, 'en'] },
    ];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
