import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runbookJsonSchema } from '../../src/runbook/jsonschema.ts';

test('the schema for editors is that of the program', () => {
  const shipped = readFileSync(new URL('../../runbooks/runbook.schema.json', import.meta.url), 'utf8');
  expect(shipped, 'make it anew: gpr-respond runbook schema > runbooks/runbook.schema.json').toBe(
    runbookJsonSchema(),
  );
});

test('editors refuse keys that are not known and offer the kinds', () => {
  const text = runbookJsonSchema();
  expect(text).toContain('"additionalProperties": false');
  expect(text).toContain('"evidence"');
});
