using System.Text.Json;
using GraphQL.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Tests.Monitoring;
using Subgraphs.Compliance.Tests.Trades;
using Tests.Kit;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests.Types;

/// <summary>However many rows an answer has, the database is asked as often.</summary>
public sealed class StatementCountTests : IClassFixture<MonitoredSubgraph>
{
    private const string Tenant = "hanbit";
    private const int Portfolios = 12;
    private const int Trades = 60;

    private const string Roots = """
        query($rows: Int!) {
          openBreaches(first: $rows) { id portfolioId observed rule { id title inputs } }
          anomalies(from: "2025-01-01", to: "2025-12-31", minScore: "0", first: $rows) { id tradeId score baseline { observations } }
          anomalyFlagRates(from: "2025-01-01", to: "2025-12-31") { month trades flagged rate }
          auditTrail(subject: "Portfolio:p00", first: $rows) { id at actor action }
          regimes { code rules { id } }
          complianceRule(id: "KR-FUND-10") { id title }
          activeRegimes { regimeCode regime { name } overrides { threshold } }
          regulatoryReports(first: $rows) { id status sha256 downloadPath }
        }
        """;

    private const string Portfolio = """
        query($r: [_Any!]!) {
          _entities(representations: $r) {
            ... on Portfolio {
              complianceStatus { overall checks { rule { id } passed observed threshold } }
              breaches(openOnly: false) { id observed rule { id } }
              disclosureObligations(openOnly: false) { id portfolioIds rule { id } instrument { isin restriction { level } } }
              clientNotices(openOnly: false) { id level rule { id } }
            }
          }
        }
        """;

    private const string Trade = """
        query($r: [_Any!]!) {
          _entities(representations: $r) {
            ... on Trade {
              transactionReport { id status missingFields }
              bestExecution { slippageBps venuesConsidered }
              anomalies { id feature }
            }
          }
        }
        """;

    private const string Instrument = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Instrument { restriction { level reason } } } }";

    private static readonly string[] Scopes = [.. MonitoredSubgraph.AllScopes, "compliance:anomaly", "compliance:audit"];

    private readonly MonitoredSubgraph _subgraph;

    public StatementCountTests(MonitoredSubgraph subgraph) => _subgraph = subgraph;

    [Fact]
    public async Task Every_list_costs_the_same_statements_for_one_row_as_for_all()
    {
        await FillAsync();

        var (few, one) = await CountAsync(Roots, new { rows = 1 });
        var (many, all) = await CountAsync(Roots, new { rows = 500 });

        Assert.Equal([1, 1, 1], [Rows(one, "openBreaches"), Rows(one, "anomalies"), Rows(one, "auditTrail")]);
        Assert.Equal(Portfolios, Rows(all, "openBreaches"));
        Assert.Equal(Portfolios, Rows(all, "auditTrail"));
        Assert.True(Rows(all, "anomalies") > 1);
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 8);
    }

    [Fact]
    public async Task Entities_cost_the_same_statements_for_one_as_for_many()
    {
        await FillAsync();

        var (onePortfolio, _) = await CountAsync(Portfolio, new { r = Enumerable.Range(0, 1).Select(Key) });
        var (manyPortfolios, portfolios) = await CountAsync(Portfolio, new { r = Enumerable.Range(0, Portfolios).Select(Key) });
        Assert.Equal(Portfolios, portfolios.GetProperty("_entities").EnumerateArray().Sum(portfolio => portfolio.GetProperty("breaches").GetArrayLength()));
        Assert.Equal(Portfolios, portfolios.GetProperty("_entities").EnumerateArray().Count(portfolio => portfolio.GetProperty("complianceStatus").ValueKind == JsonValueKind.Object));
        Assert.Equal(onePortfolio, manyPortfolios);
        Assert.InRange(manyPortfolios, 1, 11);

        var (oneTrade, _) = await CountAsync(Trade, new { r = new[] { new { __typename = "Trade", id = "t00" } } });
        var (manyTrades, trades) = await CountAsync(Trade, new { r = Enumerable.Range(0, Trades).Select(i => new { __typename = "Trade", id = $"t{i:00}" }) });
        Assert.Equal(Trades, trades.GetProperty("_entities").EnumerateArray().Count(trade => trade.GetProperty("transactionReport").ValueKind == JsonValueKind.Object));
        Assert.Equal(oneTrade, manyTrades);
        Assert.InRange(manyTrades, 1, 10);

        var isins = _subgraph.Isins.Values.ToArray();
        var (oneInstrument, _) = await CountAsync(Instrument, new { r = isins.Take(1).Select(isin => new { __typename = "Instrument", isin }) });
        var (manyInstruments, _) = await CountAsync(Instrument, new { r = isins.Select(isin => new { __typename = "Instrument", isin }) });
        Assert.Equal((1, 1), (oneInstrument, manyInstruments));

        object Key(int number) => new
        {
            __typename = "Portfolio",
            id = Id(number),
            kind = "FUND_KR_PUBLIC",
            baseCurrency = "KRW",
            cash = new[] { new { amount = "0", currency = "KRW" } },
            netAssetValue = new { amount = "1000", currency = "KRW" },
            holdings = new[] { new { isin = _subgraph.Isins["990012"], quantity = "11", votingFraction = "0.0045", marketValueBase = new { amount = "110", currency = "KRW" } } },
        };
    }

    /// <summary>A list that is added to the graph is added to a query here. What a mutation answers is what it was given.</summary>
    [Fact]
    public void No_list_of_the_graph_is_left_out()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var query in new[] { Roots, Portfolio, Trade, Instrument })
        {
            new NameCollector(asked).Walk(Utf8GraphQLParser.Parse(query));
        }

        var lists = Utf8GraphQLParser.Parse(ExportedGraph.Read("compliance")).Definitions.OfType<ObjectTypeDefinitionNode>()
            .Where(type => type.Name != "Mutation")
            .SelectMany(type => type.Fields)
            .Where(field => field.Type is ListTypeNode or NonNullTypeNode { Type: ListTypeNode } && !field.Directives.Any(directive => directive.Name == "external"))
            .Select(field => field.Name)
            .Where(name => !name.StartsWith('_'))
            .Distinct();

        Assert.Equal([], lists.Except(asked, StringComparer.Ordinal));
    }

    private static string Id(int number) => $"p{number:00}";

    private static int Rows(JsonElement data, string field) => data.GetProperty(field).GetArrayLength();

    /// <summary>Funds that each break a limit, and together hold a twentieth of an issuer's votes; trades, of which some stand out; and reads of a portfolio.</summary>
    private async Task FillAsync()
    {
        await using var db = _subgraph.Open(Tenant);
        if (await db.Trades.AnyAsync(TestContext.Current.CancellationToken))
        {
            return;
        }

        var isin = _subgraph.Isins["990012"];
        for (var number = 0; number < Portfolios; number++)
        {
            _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant(Tenant), Id(number), PortfolioKind.FundKrPublic, "KRW")
                .Day(new(2025, 12, 1), 1000, (isin, 9, 10, 0.001m))
                .Day(new(2025, 12, 2), 1000, (isin, 11, 10, 0.0045m));
            db.AuditEvents.Add(new AuditEvent
            {
                TenantId = db.TenantId,
                Chain = "portfolio",
                Number = number,
                At = new DateTime(2025, 12, 1, 0, number, 0, DateTimeKind.Utc),
                Action = AuditAction.Read,
                Subject = "Portfolio:p00",
            });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await _subgraph.RunAsync(Tenant);
        var feed = new FakeTradeFeed();
        for (var i = 0; i < Trades; i++)
        {
            feed.Store(Deals.Of($"t{i:00}", _subgraph.Isins["NGSC"], quantity: i % 10 == 9 ? 1_000_000 : 100 + (i % 3)).Before(Trades - i));
        }

        await new TradeIntake(
                feed, _subgraph.Services.GetRequiredService<IDbContextFactory<PriceRunContext>>(), _subgraph.Services.GetRequiredService<BackgroundTurn>(), TimeProvider.System)
            .TakeAsync(db, Trades, TestContext.Current.CancellationToken);
    }

    /// <summary>The statements of a query that has been asked before.</summary>
    private async Task<(int Statements, JsonElement Data)> CountAsync(string query, object variables)
    {
        await _subgraph.AskAsync(Tenant, query, variables, scopes: Scopes);
        using var commands = CommandRecorder.OfFlow();
        var answer = await _subgraph.AskAsync(Tenant, query, variables, scopes: Scopes);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return (commands.Texts.Count, answer.GetProperty("data"));
    }

    private sealed class NameCollector(HashSet<string> names) : SyntaxWalker
    {
        protected override bool Enter(SyntaxNode node)
        {
            if (node is FieldNode field)
            {
                names.Add(field.Name);
            }

            return true;
        }
    }
}
