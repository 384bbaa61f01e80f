import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { filled } from '../language/failure.ts';
import { runbookMessages as messages } from '../language/messages/runbook.ts';
import type { Text } from '../language/text.ts';

interface Fault {
  readonly offset: number;
  readonly sentence: Text;
}

interface Plain {
  readonly value: unknown;
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly faults: readonly Fault[];
}

/** Control characters and text direction marks, which have no business in what people read. */
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * The plain value of a parsed YAML tree: objects, arrays and scalars.
 * Finds what YAML allows and we do not: keys that stand twice, keys that reach into JavaScript's own objects, more
 * than `maxAliases` alias uses (counted each time one is gone through, so that aliases of aliases cannot multiply),
 * aliases of what they stand in, and control characters.
 */
export function plainValue(root: Node | null, maxAliases: number): Plain {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const faults: Fault[] = [];
  const open = new Set<Node>();
  let aliases = 0;

  const fault = (node: unknown, words: Text): undefined => {
    faults.push({ offset: startOf(node), sentence: words });
  };

  function visit(node: unknown): unknown {
    if (isAlias(node)) return follow(node);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) anchors.set(node.anchor, node as Node);
    if (isScalar(node)) return scalar(node.value, node);
    if (!isMap(node) && !isSeq(node)) return null;
    open.add(node as Node);
    const value = isMap(node) ? map(node) : node.items.map(visit);
    open.delete(node as Node);
    return value;
  }

  function follow(alias: Alias): unknown {
    const target = anchors.get(alias.source);
    if (!target || open.has(target)) return fault(alias, filled(messages.badAlias, { alias: alias.source }));
    aliases += 1;
    if (aliases === maxAliases + 1) fault(alias, filled(messages.tooManyAliases, { most: maxAliases }));
    if (aliases > maxAliases) return null;
    targets.set(alias, target);
    return visit(target);
  }

  function map(node: YAMLMap): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (key === '__proto__') fault(pair.key, messages.forbiddenKey);
      else if (Object.hasOwn(value, key)) fault(pair.key, filled(messages.duplicateKey, { key }));
      else value[key] = visit(pair.value);
      scalar(key, pair.key);
    }
    return value;
  }

  function scalar(value: unknown, node: unknown): unknown {
    const found = typeof value === 'string' ? HARMFUL.exec(value) : null;
    if (found) {
      const point = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      fault(node, filled(messages.harmfulCharacter, { point }));
    }
    return value;
  }

  return { value: visit(root), targets, faults };
}

function startOf(node: unknown): number {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}
