using Federation.Subgraphs;
using GraphQL.TypeSystem;
using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>What clients see of a composed graph.</summary>
public sealed class ApiSchemaTests
{
    [Fact]
    public void The_schema_for_clients_has_neither_machinery_nor_inaccessible_elements()
    {
        var result = Graphs.Compose("""
            type Query { instrument(isin: ID, shard: Int @inaccessible): Instrument @cost(weight: 2) internal: Shard @inaccessible }
            type Instrument @key(fields: "isin") @tag(name: "partner") { isin: ID tenant: ID @inaccessible old: Int @deprecated(reason: "gone") }
            type Shard @inaccessible { id: ID }
            """);

        Assert.Empty(result.Errors);
        Assert.Equal(
            """
            schema {
              query: Query
            }

            type Instrument {
              isin: ID
              old: Int @deprecated(reason: "gone")
            }

            type Query {
              instrument(isin: ID): Instrument
            }
            """.ReplaceLineEndings("\n"),
            result.ApiSchemaSdl!.TrimEnd());
    }

    [Fact]
    public void The_stored_graph_has_a_valid_schema_for_clients()
    {
        string[] names = ["compliance", "dividend-history", "market-data", "portfolio"];

        var result = Composer.Compose([.. names.Select(name => new SubgraphSource(name, "http://x", ExportedGraph.Read(name)))]);

        var schema = SchemaBuilder.BuildOrThrow(result.ApiSchemaSdl!);
        Assert.NotNull(schema.GetType("Portfolio"));
        Assert.DoesNotContain(schema.Types, type => type.Name.StartsWith("join__", StringComparison.Ordinal));
    }
}
