using Tests.Kit.Sql;

namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>Runs by itself: it hears the commands of the whole process.</summary>
[Collection(nameof(AloneCollection))]
public sealed class IsolationTimingTests(PortfolioServer server)
{
    private const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { name cash { amount } } ... on Trade { isin price { amount } } ... on Client { legalName country } ... on RebalanceProposal { status } } }";

    private static readonly string[] Scopes = [.. PortfolioServer.AllScopes, "portfolio:write", "portfolio:approve", "pii:read"];

    /// <summary>An operation, an id that another tenant has, and one that nobody has, of the same length.</summary>
    public static TheoryData<string, string, string> Operations { get; } = new()
    {
        { "query($id: ID!) { portfolio(id: $id) { name netAssetValue { amount } trades(from: \"2000-01-01\", to: \"2100-01-01\", first: 1) { totalCount } } }", "income-fund", "xncome-fund" },
        { "query($id: ID!) { portfolio(id: $id) { positions(first: 5) { nodes { isin } } alerts { id } riskLimits { id } targetAllocation { version } rebalanceProposals { id } accountHolder client { legalName } } }", "income-fund", "xncome-fund" },
        { "mutation($id: ID!) { setTargetAllocation(input: { portfolioId: $id, expectedVersion: 1, cashTarget: \"1\", lines: [] }) { version } }", "income-fund", "xncome-fund" },
        { "mutation($id: ID!) { placeRebalanceProposal(input: { portfolioId: $id, idempotencyKey: \"timing\" }) { status } }", "income-fund", "xncome-fund" },
        { "Portfolio", "income-fund", "xncome-fund" },
        { "Trade", "income-fund-T00001", "xncome-fund-T00001" },
        { "Client", "cl-1001", "cl-9901" },
    };

    /// <summary>Whether another tenant has an id must not be told by what is done either: the same commands, in the same order, over the same file, and the same answer.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_foreign_id_costs_the_same_commands_as_an_unknown_one(string operation, string foreign, string unknown)
    {
        Assert.Equal(foreign.Length, unknown.Length);
        var (foreignCommands, toForeign) = await AskAsync(operation, foreign);
        var (unknownCommands, toUnknown) = await AskAsync(operation, unknown);

        Assert.Equal(unknownCommands, foreignCommands);
        Assert.NotEmpty(unknownCommands);
        Assert.Equal(toUnknown.Replace(unknown, foreign, StringComparison.Ordinal), toForeign);

        // The id is somebody's: there was something to find. What would change it is refused as not found.
        Assert.True(
            operation.StartsWith("mutation", StringComparison.Ordinal)
                ? toForeign.Contains("NOT_FOUND", StringComparison.Ordinal)
                : toForeign != await SendAsync(operation, foreign, "northwind"),
            toForeign);
    }

    /// <summary>What else the process does only adds commands: the fewest of several times are the request's own.</summary>
    private async Task<(IReadOnlyList<string> Commands, string Answer)> AskAsync(string operation, string id)
    {
        (IReadOnlyList<string> Commands, string Answer)? least = null;
        for (var i = 0; i < 5; i++)
        {
            using var commands = CommandRecorder.OfProcess();
            var answer = await SendAsync(operation, id, "hanbit");
            if (least is null || commands.Texts.Count < least.Value.Commands.Count)
            {
                least = (commands.Texts, answer);
            }
        }

        return least!.Value;
    }

    private Task<string> SendAsync(string operation, string id, string tenant)
    {
        var isEntity = !operation.Contains('{', StringComparison.Ordinal);
        return server.QueryAsync(
            tenant,
            isEntity ? Entities : operation,
            isEntity ? new { r = new[] { new { __typename = operation, id } } } : (object)new { id },
            Scopes,
            purpose: "timing");
    }
}
