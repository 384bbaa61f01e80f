import { hash } from 'node:crypto';
import type { Received } from './received.ts';

/** Whether what a seal was worked out over is still the same; `none` when there is no whole seal at the end of the data. */
type SealState = 'none' | { readonly body: boolean; readonly data: boolean };

const SEAL = /\nseal: \{ body: "([0-9a-f]{64})", data: "([0-9a-f]{64})" \}$/;

/** Holds a report against its own seal (`frontmatter.ts: sealed`). Anyone can make a seal: it tells of changes, not of makers. */
export function sealState({ parts }: Pick<Received, 'parts'>): SealState {
  const seal = parts && SEAL.exec(parts.front);
  if (!seal) return 'none';
  const data = parts.front.slice(0, seal.index + 1);
  return { body: sha256(parts.body) === seal[1], data: sha256(data) === seal[2] };
}

function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
