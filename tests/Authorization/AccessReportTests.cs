using Federation.Supergraphs;
using Gateway.Authorization.Reporting;

namespace Gateway.Authorization.Tests;

public sealed class AccessReportTests
{
    [Fact]
    public void A_caller_reaches_what_some_operation_could_show_it()
    {
        var reached = ReachableCoordinates.Of(SampleSupergraph.Load(), Claims.Parse("portfolio:read"));

        Assert.All(
            ["Query.me", "Query.portfolio", "Query.portfolio(id:)", "Portfolio.name", "Instrument.isin", "Instrument.level", "Query.node", "Query.found"],
            coordinate => Assert.Contains(coordinate, reached));
        Assert.All(
            ["Query.ratings", "Rating.value", "Portfolio.client", "Client.name", "Instrument.depth", "Depth.bid", "Node.id", "Holder.name", "Mutation.rename"],
            coordinate => Assert.DoesNotContain(coordinate, reached));
    }

    [Fact]
    public void Who_holds_more_reaches_no_less()
    {
        var graph = SampleSupergraph.Load();
        string[] callers = ["-", "", "portfolio:read", "portfolio:read pii:read", "portfolio:read pii:read !pii-purpose-bound", "portfolio:read pii:read !pii-purpose-bound market-data:depth admin portfolio:write"];

        var reached = callers.Select(caller => ReachableCoordinates.Of(graph, Claims.Parse(caller))).ToArray();

        Assert.All(reached.Zip(reached.Skip(1)), pair => Assert.Subset(pair.Second.ToHashSet(), pair.First.ToHashSet()));
        Assert.Contains("Client.name", reached[^1]);
    }

    [Theory]
    [InlineData("""@needs(scopes: [["a"]])""", "", "Query.field: scope a → nothing")]
    [InlineData("""@needs(scopes: [["a", "b"]])""", """@needs(scopes: [["a"]])""", "Query.field: scope a and scope b → scope a")]
    [InlineData("""@needs(scopes: [["a"]])""", """@needs(scopes: [["a"], ["b"]])""", "Query.field: scope a → scope a or scope b")]
    [InlineData("""@needs(scopes: [["a"]]) @signedIn""", """@needs(scopes: [["a"]])""", "Query.field: an identified caller and scope a → scope a")]
    [InlineData("""@rule(policies: [["p"]])""", """@needs(scopes: [["p"]])""", "Query.field: policy p → scope p")]
    [InlineData("", """@needs(scopes: [["a"]])""", "")]
    [InlineData("""@needs(scopes: [["a"], ["b"]])""", """@needs(scopes: [["a"]])""", "")]
    [InlineData("""@needs(scopes: [["a"], ["a", "b"]])""", """@needs(scopes: [["a"]])""", "")]
    [InlineData("""@needs(scopes: [["a"]])""", """@needs(scopes: [["a"]]) @rule(policies: [["p"]])""", "")]
    public void A_field_is_widened_where_somebody_may_see_it_who_might_not(string before, string after, string expected)
    {
        var widened = AccessComparison.FindWidened(Load(before), Load(after));

        Assert.Equal(expected, string.Join(", ", widened.Select(access => $"{access.Coordinate}: {access.Before} → {access.After}")));
    }

    private static Supergraph Load(string directives)
    {
        var result = Supergraph.Load(
            $$"""
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/authenticated/v0.1", import: [{ name: "@authenticated", as: "@signedIn" }], for: SECURITY)
              @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }], for: SECURITY)
              @link(url: "https://specs.apollo.dev/policy/v0.1", import: [{ name: "@policy", as: "@rule" }], for: SECURITY)
            { query: Query }
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__type(graph: join__Graph!) repeatable on OBJECT
            enum join__Graph { A @join__graph(name: "a", url: "http://127.0.0.1:1/graphql") }
            type Query @join__type(graph: A) { field: String {{directives}} other: String }
            """);
        Assert.Empty(result.Errors);
        return result.Supergraph!;
    }
}
