// Answers one line of JSON, {"before": sdl, "after": sdl}, with one line of JSON: [{"type": …, "level": …, "meta": {…}}, …]
import { createInterface } from 'node:readline';
import { buildSchema } from 'graphql';
import { diff } from '@graphql-inspector/core';

for await (const line of createInterface({ input: process.stdin })) {
  const { before, after } = JSON.parse(line);
  const changes = await diff(buildSchema(before), buildSchema(after));
  process.stdout.write(JSON.stringify(changes.map(({ type, criticality, meta }) => ({ type, level: criticality.level, meta }))) + '\n');
}
