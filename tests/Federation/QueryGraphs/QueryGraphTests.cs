using Federation.QueryGraphs;
using Federation.Tests.Supergraphs;

namespace Federation.Tests.QueryGraphs;

public sealed class QueryGraphTests
{
    private static readonly string Sdl = Fixtures.Header("a b") + """
        type Query @join__type(graph: A) @join__type(graph: B) {
          pet: Pet @join__field(graph: A, provides: "name")
          other: Pet @join__field(graph: B)
        }
        interface Pet @join__type(graph: A) @join__type(graph: B) {
          id: ID!
          name: String @join__field(graph: A) @join__field(graph: B)
        }
        type Dog implements Pet
          @join__implements(graph: A, interface: "Pet") @join__implements(graph: B, interface: "Pet")
          @join__type(graph: A, key: "id") @join__type(graph: B, key: "id")
        {
          id: ID!
          name: String @join__field(graph: A, external: true) @join__field(graph: B)
          tag: String @join__field(graph: A, requires: "name")
        }
        """;

    [Fact]
    public void The_graph_has_keys_fields_type_conditions_and_copies()
    {
        var graph = QueryGraph.Build(Fixtures.Load(Sdl));

        Assert.Equal(
            """
            a/Query
              pet: a/Pet#6
            b/Query
              other: b/Pet
            a/Pet
              id: ID!
              ... on Dog: a/Dog
            b/Pet
              id: ID!
              name: String
              ... on Dog: b/Dog
            a/Dog
              key id
              id: ID!
              tag: String requires {name}
            b/Dog
              key id
              id: ID!
              name: String
            a/Pet#6
              id: ID!
              name: String
              ... on Dog: a/Dog#7
            a/Dog#7
              key id
              id: ID!
              name: String
              tag: String requires {name}

            """,
            QueryGraphPrinter.Print(graph),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(null, "a")]
    [InlineData("percent(100)", "b")]
    public void A_progressive_override_moves_the_field_while_its_label_is_active(string? label, string owner)
    {
        var supergraph = Fixtures.Load(Fixtures.Header("a b") + """
            type Query @join__type(graph: A) @join__type(graph: B) {
              price: Int @join__field(graph: A) @join__field(graph: B, override: "a", overrideLabel: "percent(100)")
            }
            """);

        var graph = QueryGraph.Build(supergraph, label is null ? null : new HashSet<string> { label });

        var resolving = supergraph.Subgraphs.Where(subgraph => graph.Find(subgraph, "Query")!.Field("price") is not null);
        Assert.Equal(owner, Assert.Single(resolving).Name);
    }
}
