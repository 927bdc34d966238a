namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>Runs by itself: it hears the commands of the whole process.</summary>
[Collection(nameof(AloneCollection))]
public sealed class IsolationTimingTests(PortfolioServer server)
{
    /// <summary>Whether another tenant has an id must not be told by what is done either: the same commands, in the same order, over the same file.</summary>
    [Fact]
    public async Task A_foreign_id_costs_the_same_commands_as_an_unknown_one()
    {
        const string Query = """
            query($id: ID!) { portfolio(id: $id) { name netAssetValue { amount } trades(from: "2000-01-01", to: "2100-01-01", first: 1) { totalCount } } }
            """;
        const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { name cash { amount } } } }";

        Assert.Equal(await CommandsAsync(Query, new { id = "no-such-fund" }), await CommandsAsync(Query, new { id = "income-fund" }));
        Assert.Equal(
            await CommandsAsync(Entities, new { r = new[] { new { __typename = "Portfolio", id = "no-such-fund" } } }),
            await CommandsAsync(Entities, new { r = new[] { new { __typename = "Portfolio", id = "income-fund" } } }));

        async Task<List<string>> CommandsAsync(string query, object variables)
        {
            using var commands = new CommandRecorder();
            await server.QueryAsync("hanbit", query, variables);
            var texts = commands.Texts;
            Assert.NotEmpty(texts);
            return texts;
        }
    }
}
