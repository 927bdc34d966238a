// Answers one line of JSON with one line of JSON:
//   {"composer": "apollo" | "guild", "subgraphs": [{"name": …, "url": …, "sdl": …}]} → {"supergraph": sdl} or {"errors": [{"code": …, "message": …}]}
//   {"supergraph": sdl, "operation": text} → {"plan": text} of Apollo's query planner, or {"errors": […]}
import { createInterface } from 'node:readline';
import { composeServices as composeByApollo } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, prettyFormatQueryPlan } from '@apollo/query-planner';
import { composeServices as composeByTheGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';

let planned;

function compose({ composer, subgraphs }) {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = (composer === 'apollo' ? composeByApollo : composeByTheGuild)(services);
  return supergraphSdl
    ? { supergraph: supergraphSdl }
    : { errors: errors.map(({ message, extensions }) => ({ code: extensions?.code ?? '', message })) };
}

function plan({ supergraph, operation }) {
  if (planned?.sdl !== supergraph) {
    const graph = Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
    planned = { sdl: supergraph, schema: graph.apiSchema(), planner: new QueryPlanner(graph) };
  }
  return { plan: prettyFormatQueryPlan(planned.planner.buildQueryPlan(operationFromDocument(planned.schema, parse(operation)))) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = question.composer ? compose(question) : plan(question);
  } catch (error) {
    answer = { errors: [{ code: error.extensions?.code ?? '', message: String(error.message ?? error) }] };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
