// Answers one line of JSON with one line of JSON:
//   {"schema": sdl}      → {}                                  the schema for what follows
//   {"parse": text}      → {"text": printed} or {"errors": […]}
//   {"validate": text}   → {"errors": […]}                     of a document that parses
// An error is "line:column line:column message".
import { createInterface } from 'node:readline';
import { GraphQLError, buildSchema, parse, print, validate } from 'graphql';

let schema;

const describe = (error) =>
  [...(error.locations ?? []).map(({ line, column }) => `${line}:${column}`), error.message].join(' ');

function answer(question) {
  try {
    if (question.schema !== undefined) {
      schema = buildSchema(question.schema);
      return {};
    }
    if (question.parse !== undefined) {
      return { text: print(parse(question.parse)) };
    }
    return { errors: validate(schema, parse(question.validate)).map(describe) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) {
      throw error;
    }
    return { errors: [describe(error)] };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
}
