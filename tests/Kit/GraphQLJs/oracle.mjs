// Answers one line of JSON with one line of JSON:
//   {"schema": sdl}      → {}                                  the schema for what follows
//   {"parse": text}      → {"text": printed} or {"errors": […]}
//   {"validate": text}   → {"errors": […]}                     of a document that parses
//   {"execute": text}    → {"data": …}                         of an introspection query
//   {"coerce": text, "values": {…}} → {"values": {…}} or {"errors": […]}   the variables of an operation
//   {"sdl": text}        → {"errors": […]}                     of a schema document
// An error is "line:column line:column message".
import { createInterface } from 'node:readline';
import { GraphQLError, buildSchema, executeSync, getVariableValues, parse, print, validate, validateSchema } from 'graphql';

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
    if (question.execute !== undefined) {
      return executeSync({ schema, document: parse(question.execute) });
    }
    if (question.coerce !== undefined) {
      const { coerced, errors } = getVariableValues(schema, parse(question.coerce).definitions[0].variableDefinitions, question.values);
      return errors ? { errors: errors.map(({ message }) => message) } : { values: coerced };
    }
    if (question.sdl !== undefined) {
      return { errors: validateSchema(buildSchema(question.sdl)).map(describe) };
    }
    return { errors: validate(schema, parse(question.validate)).map(describe) };
  } catch (error) {
    // A schema document's errors arrive as one plain error.
    if (!(error instanceof GraphQLError) && question.sdl === undefined) {
      throw error;
    }
    return { errors: [describe(error)] };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
}
