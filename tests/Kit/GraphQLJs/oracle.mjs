// Answers one line of JSON, an array of questions, with one line of JSON, the array of their answers:
//   {"schema": sdl}      → {}                                  the schema for what follows, in this line and the next ones
//   {"parse": text}      → {"text": printed} or {"errors": […]}
//   {"check": text}      → {"text": printed, "errors": […]}    parsed, printed and validated; without text where it does not parse
//   {"validate": text}   → {"errors": […]}                     of a document that parses
//   {"value": text}, {"type": text}, {"coordinate": text} → {"text": printed} or {"errors": […]}
//   {"execute": text}    → {"data": …}                         of an introspection query
//   {"run": text, "values": {…}, "data": {…}} → {"data": …, "errors": [{"message", "path"}]}   of an operation on data
//   {"introspect": {…}}  → {"data": …}                         of its own introspection query with these options
//   {"coerce": text, "values": {…}}    → {"values": {…}} or {"errors": […]}   the variables of an operation
//   {"arguments": text, "values": {…}} → {"fields": [{"values": {…}} or {"errors": […]} …]}   the arguments of its root fields
//   {"sdl": text}        → {"errors": […]}                     of a schema document
// An error is "line:column line:column message"; one that a validation rule reports begins with the rule's name in brackets.
import { createInterface } from 'node:readline';
import {
  GraphQLError, buildSchema, executeSync, getArgumentValues, getIntrospectionQuery, getVariableValues, parse, parseSchemaCoordinate,
  parseType, parseValue, print, specifiedRules, validate, validateSchema,
} from 'graphql';

let schema;
const ruleOf = new WeakMap();

// A rule does not sign its errors: each sees the context through one that notes who reported what.
const signedRules = specifiedRules.map((rule) => (context) =>
  rule(Object.create(context, {
    reportError: {
      value(error) {
        ruleOf.set(error, rule.name.slice(0, -'Rule'.length));
        context.reportError(error);
      },
    },
  })));

const describe = (error) => [
  ...(ruleOf.has(error) ? [`[${ruleOf.get(error)}]`] : []),
  ...(error.locations ?? []).map(({ line, column }) => `${line}:${column}`),
  error.message,
].join(' ');

function variablesOf(operation, values) {
  return getVariableValues(schema, operation.variableDefinitions ?? [], values);
}

function argumentsOf(document, values) {
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
  const { coerced, errors } = variablesOf(operation, values);
  if (errors) {
    return { errors: errors.map(({ message }) => message) };
  }
  const type = schema.getRootType(operation.operation);
  const fields = operation.selectionSet.selections.filter(({ kind, name }) => kind === 'Field' && type.getFields()[name.value]);
  return {
    fields: fields.map((field) => {
      try {
        return { values: getArgumentValues(type.getFields()[field.name.value], field, coerced) };
      } catch (error) {
        return { errors: [error.message] };
      }
    }),
  };
}

// Executes an operation on data of the form {"objects": {name: {"__typename", …}}, "roots": {type: {…}}}. A value is JSON, {"$ref": name},
// {"$error": message}, {"$json": any}, {"$choose": […]} by the arguments, or {"$mutate": {"type", "field"}} of a root field.
function run({ run: text, values, data }) {
  let mutations = 0;
  const hash = (characters) => {
    let result = 2166136261;
    for (let i = 0; i < characters.length; i++) {
      result = Math.imul(result ^ characters.charCodeAt(i), 16777619) >>> 0;
    }
    return result >>> 3;
  };
  const mutate = ({ type, field }, { id, value }) => {
    mutations++;
    const target = Object.values(data.objects).find((object) => object.__typename === type && object.id === id);
    if (target) {
      target[field] = ((target[field] ?? 0) * 7 + value + mutations) % 100003;
    }
    return target;
  };
  const read = (held, args) => {
    const given = Object.keys(args).length > 0 ? JSON.stringify(args) : '';
    if (Array.isArray(held)) return held.map((item) => read(item, {}));
    if (typeof held === 'string') return held + given;
    if (held === null || typeof held !== 'object') return held;
    if ('$ref' in held) return data.objects[held.$ref];
    if ('$error' in held) return new Error(held.$error);
    if ('$json' in held) return held.$json;
    if ('$choose' in held) return read(held.$choose[hash(given || '{}') % held.$choose.length], {});
    return '$mutate' in held ? mutate(held.$mutate, args) : held;
  };
  const { data: answered, errors } = executeSync({
    schema,
    document: parse(text),
    variableValues: values,
    rootValue: null,
    fieldResolver: (source, args, _, { fieldName, parentType }) => read((data.roots[parentType.name] ?? source)[fieldName], args),
    typeResolver: ({ __typename }) => __typename,
  });
  return { data: answered, errors: errors?.map(({ message, path }) => ({ message, path })) };
}

function answer(question) {
  try {
    if (question.schema !== undefined) {
      schema = buildSchema(question.schema);
      return {};
    }
    if (question.check !== undefined) {
      const document = parse(question.check);
      return { text: print(document), errors: validate(schema, document, signedRules).map(describe) };
    }
    if (question.parse !== undefined) {
      return { text: print(parse(question.parse)) };
    }
    if (question.value !== undefined) {
      return { text: print(parseValue(question.value)) };
    }
    if (question.type !== undefined) {
      return { text: print(parseType(question.type)) };
    }
    if (question.coordinate !== undefined) {
      return { text: print(parseSchemaCoordinate(question.coordinate)) };
    }
    if (question.execute !== undefined) {
      return executeSync({ schema, document: parse(question.execute) });
    }
    if (question.run !== undefined) {
      return run(question);
    }
    if (question.introspect !== undefined) {
      return executeSync({ schema, document: parse(getIntrospectionQuery(question.introspect)) });
    }
    if (question.coerce !== undefined) {
      const { coerced, errors } = variablesOf(parse(question.coerce).definitions[0], question.values);
      return errors ? { errors: errors.map(({ message }) => message) } : { values: coerced };
    }
    if (question.arguments !== undefined) {
      return argumentsOf(parse(question.arguments), question.values);
    }
    if (question.sdl !== undefined) {
      return { errors: validateSchema(buildSchema(question.sdl)).map(describe) };
    }
    return { errors: validate(schema, parse(question.validate)).map(describe) };
  } catch (error) {
    // A schema document's errors arrive as one plain error; what the reference throws for an executable document is a fault of its own.
    if (error instanceof GraphQLError || question.sdl !== undefined) {
      return { errors: [describe(error)] };
    }
    return { fault: String(error?.stack ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(JSON.parse(line).map(answer)) + '\n');
}
