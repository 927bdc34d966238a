using Tests.Kit;

namespace Federation.Composition.Tests.Target;

/// <summary>The schemas that the services export contain the domain's graphs; they may have more.</summary>
public sealed class TargetGraphTests
{
    private const string RealTime = "Real time is not there yet: subscriptions come with their transports, and a field that never fires would be a promise not kept.";

    /// <summary>What is not there yet. An entry that nothing is missing of any more fails the test: it is to be taken out.</summary>
    private static readonly PendingPart[] Pending =
    [
        new("market-data", "Subscription", RealTime),
        new("market-data", "PriceTick", RealTime),
        new("dividend-history", "Subscription", RealTime),
        new("portfolio", "Subscription", RealTime),
        new("compliance", "Subscription", RealTime),
        new("compliance", "PageInfo", "No list of compliance is a connection: nothing of the graph refers to the type there."),
    ];

    /// <summary>Where the services say something else than the domain's graph, and why they do.</summary>
    private static readonly PendingPart[] Departures =
    [
        new("dividend-history", "DividendConnection.nodes", "Dividend has an auth directive of its own, as entities have: a refusal nulls the element and not the list."),
        new("compliance", "Regime.jurisdiction", "The house rules of a tenant are no jurisdiction's law."),
        new("compliance", "Query.regimes", "A field with an auth directive of its own is nullable, so that a refusal nulls the field and not the answer."),
    ];

    [Theory]
    [InlineData("market-data")]
    [InlineData("dividend-history")]
    [InlineData("portfolio")]
    [InlineData("compliance")]
    public void The_exported_schema_contains_the_domains(string graph)
    {
        var target = GraphFacts.Of(File.ReadAllText(SharedData.Require("domain", "graphs", $"{graph}.graphql")));
        var exported = GraphFacts.Of(ExportedGraph.Read(graph));

        var missing = target.Except(exported, StringComparer.Ordinal).ToList();
        var allowed = Pending.Concat(Departures).Where(part => part.Graph == graph).ToList();

        Assert.NotEmpty(target);
        Assert.Equal([], missing.Where(fact => !allowed.Any(part => part.Covers(graph, fact))));
        Assert.Equal([], allowed.Where(part => !missing.Any(fact => part.Covers(graph, fact))).Select(part => $"{part.Coordinate} is there: take it out of the list ({part.Reason})"));
    }

    [Fact]
    public void Facts_tell_types_arguments_defaults_values_and_directives_apart()
    {
        const string Before = """
            type A @key(fields: "id") { id: ID! b(c: Int! = 5, d: [E!]): [A!] @requiresScopes(scopes: [["x"], ["y"]]) @cost(weight: 2) }
            enum E { F }
            input I { g: Int = 1 }
            """;

        Assert.Empty(GraphFacts.Of(Before).Except(GraphFacts.Of("enum E { G F } input I { h: Int g: Int = 1 } \"new\" type A @key(fields: \" id \") { b(d: [E!], c: Int! = 5, z: ID): [A!] @cost(weight: 2) @requiresScopes(scopes: [[\"x\"], [\"y\"]]) id: ID! }")));
        Assert.All(
            (string[])
            [
                Before.Replace("[A!] @requires", "[A!]! @requires", StringComparison.Ordinal),
                Before.Replace("= 5", "= 6", StringComparison.Ordinal),
                Before.Replace("c: Int!", "c: Int", StringComparison.Ordinal),
                Before.Replace(", [\"y\"]", "", StringComparison.Ordinal),
                Before.Replace("weight: 2", "weight: 3", StringComparison.Ordinal),
                Before.Replace("{ F }", "{ G }", StringComparison.Ordinal),
                Before.Replace("g: Int = 1", "g: Int", StringComparison.Ordinal),
                Before.Replace("@key(fields: \"id\")", "", StringComparison.Ordinal),
            ],
            changed => Assert.NotEmpty(GraphFacts.Of(Before).Except(GraphFacts.Of(changed))));
    }
}
