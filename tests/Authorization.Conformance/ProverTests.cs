using System.Text.Json.Nodes;
using Gateway.Authorization.Conformance.Tests.Mock;
using Gateway.Authorization.Conformance.Tests.Proving;
using Gateway.Authorization.Conformance.Tests.Rules;
using Gateway.Authorization.Conformance.Tests.Running;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Authorization.Conformance.Tests;

/// <summary>
/// For graphs, operations and callers that nobody thought of: the gateway's answer is what a plain executor gives on the unsplit graph
/// under the plain rules, error for error, and no subgraph was asked for anything that its caller may not see.
/// </summary>
public sealed class ProverTests
{
    private const int CasesPerRun = 1_260;
    private const int OperationsPerGraph = 14;
    private const int CallersPerOperation = 5;

    /// <summary>The seeds; a failure names its own.</summary>
    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_the_gateway_answers_is_what_the_rules_allow_and_nothing_else_is_asked_for(int seed)
    {
        var random = new Random(seed);
        var counts = new ProofCounts();
        while (counts.Cases < CasesPerRun)
        {
            var (graph, _) = GraphUnderTest.Compose(new RandomSubgraphs(random).Next());
            counts.Composed += graph is null ? 0 : 1;
            counts.Refused += graph is null ? 1 : 0;
            if (graph is not null)
            {
                await ProveAsync(graph, random, counts, seed);
            }
        }

        // The draw must reach both sides often enough to mean something.
        Assert.InRange(counts.Denied, counts.Cases / 5, counts.Cases * 19 / 20);
        Assert.InRange(counts.AllDenied, 1, counts.Cases / 2);
        Assert.True(counts.Composed > counts.Refused / 3, $"{counts.Composed} graphs of {counts.Composed + counts.Refused} compose");
        TestContext.Current.SendDiagnosticMessage("seed {0}: {1}", seed, counts);
    }

    private static async Task ProveAsync(GraphUnderTest graph, Random random, ProofCounts counts, int seed)
    {
        var stages = new StagesUnderTest(graph);
        var check = new CoordinateCheck(graph.Supergraph);
        var operations = new RandomOperations(graph.Supergraph.ApiSchema, random);
        for (var i = 0; i < OperationsPerGraph; i++)
        {
            var (text, variables) = operations.Next();
            var document = Utf8GraphQLParser.Parse(text);
            if (DocumentValidator.Validate(graph.Supergraph.ApiSchema, document).Count > 0)
            {
                counts.Invalid++;
                continue;
            }

            var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
            for (var c = 0; c < CallersPerOperation; c++)
            {
                var caller = RandomCaller.Next(random);
                var rules = new PlainRules(graph.Supergraph, caller);
                var executor = new PlainExecutor(graph.Supergraph.Schema, document, variables, rules);
                var expected = executor.Execute(operation);
                var errors = rules.Errors(document, operation, executor.IsIncluded);

                var answer = await stages.AnswerAsync(document, operation, variables, caller.IsAuthenticated, caller.Scopes, caller.Grants);

                string Case() => $"seed {seed}, authenticated {caller.IsAuthenticated}, scopes {string.Join(' ', caller.Scopes)}\n{text}\n{variables.ToJsonString()}\n"
                    + $"expected {expected?.ToJsonString()}\nanswered {answer.ToJsonString()}\n{string.Join('\n', graph.Subgraphs.Select(subgraph => subgraph.Sdl))}";
                Assert.True(JsonNode.DeepEquals(expected, answer["data"]), $"The data differ: {Case()}");
                var told = (answer["errors"]?.AsArray() ?? []).Select(Describe).ToArray();
                Assert.True(AreSame(errors, told, () => rules.Errors(document, operation, _ => true)), $"The errors differ, expected [{string.Join(", ", errors)}]: {Case()}");
                foreach (var subgraph in graph.Subgraphs)
                {
                    var forbidden = subgraph.TakeFields().Where(field => !check.MayBeAsked(subgraph.Name, field, caller)).ToArray();
                    Assert.True(forbidden.Length == 0, $"{subgraph.Name} was asked for {string.Join(", ", forbidden)}: {Case()}");
                }

                counts.Cases++;
                counts.Denied += errors.Count > 0 ? 1 : 0;
                counts.AllDenied += expected is null ? 1 : 0;
            }
        }

        counts.Plans += stages.PlanCount;
    }

    /// <summary>
    /// Path for path and coordinate for coordinate. Selections of one field that differ in their conditions only are one field by the time
    /// they are answered: its error may then name the coordinate of either, so long as there is one for every path and none for any other.
    /// </summary>
    private static bool AreSame(SortedSet<string> expected, string[] told, Func<SortedSet<string>> withoutConditions)
        => told.Distinct().Count() == told.Length
            && expected.IsSubsetOf(told)
            && (told.Length == expected.Count
                || (expected.Select(PathOf).ToHashSet().SetEquals(told.Select(PathOf)) && withoutConditions().IsSupersetOf(told)));

    private static string PathOf(string error) => error.Split(' ')[0];

    private static string Describe(JsonNode? error)
        => $"{string.Join('/', error!["path"]?.AsArray().Select(step => step!.ToString()) ?? [])} {error["extensions"]!["coordinate"]?.ToString() ?? error.ToJsonString()}";
}
