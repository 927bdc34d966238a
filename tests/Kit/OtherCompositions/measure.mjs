// Measures Apollo's composition and query planner, and The Guild's composition. Answers one line of JSON with one line of JSON:
//   {"rounds": n, "milliseconds": n, "question": …} → {"milliseconds": processor time of one, the median of the rounds} or {"error": text}
// Questions: {"compose": "apollo" | "guild", "subgraphs": [{"name", "url", "sdl"}]}, {"load": supergraph SDL}, {"plan": operation}.
import { createInterface } from 'node:readline';
import { composeServices as composeByApollo } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { composeServices as composeByTheGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';

let loaded;

function work({ compose, subgraphs, load, plan }) {
  if (compose) {
    const composer = compose === 'apollo' ? composeByApollo : composeByTheGuild;
    return () => {
      const { supergraphSdl, errors } = composer(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
      if (!supergraphSdl) {
        throw new Error(errors[0].message);
      }
    };
  }
  if (load) {
    return () => {
      const graph = Supergraph.build(load, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
      loaded = { schema: graph.apiSchema(), planner: new QueryPlanner(graph) };
    };
  }
  const document = parse(plan);
  return () => loaded.planner.buildQueryPlan(operationFromDocument(loaded.schema, document));
}

// Processor time of the process, garbage collection included.
function stretch(work, milliseconds) {
  const start = process.cpuUsage();
  let count = 0;
  let elapsed;
  do {
    work();
    count++;
    const usage = process.cpuUsage(start);
    elapsed = (usage.user + usage.system) / 1000;
  } while (elapsed < milliseconds);
  return elapsed / count;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { rounds, milliseconds, question } = JSON.parse(line);
  let answer;
  try {
    const measured = work(question);
    const first = stretch(measured, milliseconds * 3);
    // What takes many seconds is measured once: it has long been optimised within.
    const all = first > 5000 ? [first] : Array.from({ length: rounds }, () => stretch(measured, milliseconds)).sort((a, b) => a - b);
    answer = { milliseconds: all[Math.floor(all.length / 2)] };
  } catch (error) {
    answer = { error: String(error.message ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
