// Measures graphql-js for tests/Benchmarks: answers one line of JSON with one line of JSON.
//   {"schema": name, "text": sdl}                                           → {}           a schema for what follows
//   {"prepare": name, "operation", "text", "on": schema, "values": json}    → {"result"}   a number that both sides agree on
//   {"run": name, "milliseconds"}                                           → {"operationsPerSecond"}
import { createInterface } from 'node:readline';
import { buildASTSchema, executeSync, getVariableValues, parse, print, printSchema, validate, validateSchema } from 'graphql';

const schemas = new Map();
const works = new Map();
let last;

// What is done and, of its result, the number to compare.
const operations = {
  Parse: ({ text }) => [() => parse(text), (document) => document.definitions.length],
  Validate: ({ text, on }) => {
    const [schema, document] = [schemas.get(on), parse(text)];
    return [() => validate(schema, document), (errors) => errors.length];
  },
  Print: ({ text }) => {
    const document = parse(text);
    return [() => print(document), (printed) => printed.length];
  },
  Coerce: ({ text, on, values }) => {
    const [schema, definitions] = [schemas.get(on), parse(text).definitions[0].variableDefinitions];
    return [() => getVariableValues(schema, definitions, JSON.parse(values)), ({ coerced }) => Object.keys(coerced).length];
  },
  Build: ({ text }) => [() => build(text), () => null],
  PrintSchema: ({ on }) => {
    const schema = schemas.get(on);
    return [() => printSchema(schema), () => null];
  },
  Introspect: ({ text, on }) => {
    const [schema, document] = [schemas.get(on), parse(text)];
    return [() => JSON.stringify(executeSync({ schema, document })), () => null];
  },
};

// As a server does it once at start: parse, check, build, and check the types.
function build(text) {
  const schema = buildASTSchema(parse(text));
  const errors = validateSchema(schema);
  if (errors.length > 0) {
    throw errors[0];
  }
  return schema;
}

// What counts is the processor time of the process, as in tests/Benchmarks/Measuring/Stretch.cs.
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

function run(work, milliseconds) {
  const start = processorTime();
  let count = 0;
  let batch = 1;
  let elapsed;
  do {
    const before = process.hrtime.bigint();
    for (let i = 0; i < batch; i++) {
      last = work();
    }
    count += batch;
    batch = process.hrtime.bigint() - before < 250_000n ? batch * 2 : batch;
    elapsed = processorTime() - start;
  } while (elapsed < milliseconds * 1000);
  return { operationsPerSecond: (count / elapsed) * 1e6 };
}

function answer(question) {
  if (question.schema !== undefined) {
    schemas.set(question.schema, build(question.text));
    return {};
  }
  if (question.prepare !== undefined) {
    const [work, result] = operations[question.operation](question);
    works.set(question.prepare, work);
    return { result: result(work()) };
  }
  return run(works.get(question.run), question.milliseconds);
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
}
