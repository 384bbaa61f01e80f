import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/drill/jsonschema.ts';
import { SHIPPED } from './sample.ts';

const shipped = (name: string) => readFileSync(new URL(`../../runbooks/${name}`, import.meta.url), 'utf8');

test('the schema of scenarios for editors is that of the program', () => {
  expect(
    shipped('scenario.schema.json'),
    'make it anew: gpr-respond runbook schema --for scenario > runbooks/scenario.schema.json',
  ).toBe(scenarioJsonSchema());
});

test('editors refuse keys that are not known, and explain the others', () => {
  const schema = JSON.parse(scenarioJsonSchema());
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties.truth.description ?? schema.properties.truth.$ref).toBeDefined();
  expect(JSON.stringify(schema)).toContain('true: benih yang menentukan');
});

test.for(SHIPPED)('%s tells editors where its schema is', (name) => {
  expect(shipped(`drills/${name}.yaml`).split('\n')[0]).toBe(
    '# yaml-language-server: $schema=../scenario.schema.json',
  );
});
