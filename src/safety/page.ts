import { createHash } from 'node:crypto';
import { inertLine } from './inert.ts';

/** What a page of its own is made of; its style and script are the program's, never a text from elsewhere. */
interface Page {
  readonly lang: string;
  /** One line, as plain text. */
  readonly title: string;
  /** CSS. */
  readonly style: string;
  /** HTML, in which every text is `escaped`. */
  readonly body: string;
  /** JavaScript, run when the body is there. */
  readonly script?: string;
  /** Whether pictures may stand in it, as `data:` addresses; none are let in otherwise. */
  readonly pictures?: boolean;
}

/**
 * A page that needs nothing else: it works from a phone's storage, without a network. Its policy lets no other script,
 * style, image or address in, whatever its texts hold.
 */
export function selfContained({ lang, title, style, body, script, pictures = false }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hash(script)}'`]),
    ...(pictures ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(inertLine(title))}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** Text that is nothing but text between tags and in attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
