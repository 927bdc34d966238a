using Gateway.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Imports;
using Subgraphs.Markets;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>The command as an operator runs it, on a subgraph of its own.</summary>
[Collection(nameof(ImportCollection))]
public sealed class ImportCommandTests(ImportServer imports)
{
    private const string Header = "trade_id,portfolio_id,isin,side,quantity,price,currency,fees,venue_mic,executed_at,settlement_date,trader\n";

    private static readonly string Isin = MarketSource.Open(null).ReadInstruments(new RowErrors()).First(row => row.Symbol == "NGSC").Isin;

    private readonly PortfolioServer _server = imports.Server;

    [Fact]
    public async Task Trades_are_stored_whole_numbered_for_compliance_and_seen_through_the_graph()
    {
        var head = await HeadAsync("northwind");

        var run = await RunAsync("trades", Header + Line("x-1") + Line("x-2", side: "SELL", at: "2025-12-30T10:30:00-05:00"));

        Assert.Equal((0, "Stored: 2 new trades of file.csv for northwind, 0 were there already.", ""), run);
        Assert.Equal(head + 2, await HeadAsync("northwind"));
        var answer = await _server.QueryAsync("northwind", """{ portfolio(id: "core-equity") { trades(from: "2025-12-29", to: "2025-12-30", first: 100) { nodes { id trader: status executedAt grossAmount { amount currency } } } } }""");
        Assert.Contains(""""{"id":"x-2","trader":"FILLED","executedAt":"2025-12-30T15:30:00Z","grossAmount":{"amount":"1025","currency":"USD"}}"""", answer, StringComparison.Ordinal);
        await using var db = Open("northwind");
        var trade = await db.Trades.SingleAsync(row => row.Id == "x-1", TestContext.Current.CancellationToken);
        Assert.Equal("Ada Example", await db.OpenAsync(trade, nameof(Trade.Trader), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_content_again_and_the_same_trade_in_another_file_change_nothing()
    {
        await RunAsync("trades", Header + Line("y-1"));
        var head = await HeadAsync("northwind");

        var again = await RunAsync("trades", Header + Line("y-1"), "renamed.csv");
        var more = await RunAsync("trades", Header + Line("y-1") + Line("y-2"));
        var other = await RunAsync("trades", Header + Line("y-1", price: "11"));

        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.StartsWith("renamed.csv: this content was stored on ", again.Output, StringComparison.Ordinal);
        Assert.Equal("Stored: 1 new trades of file.csv for northwind, 1 were there already.", more.Output);
        Assert.StartsWith("file.csv:2: column 1 (trade_id): 'y-1' is stored with other values", other.Error, StringComparison.Ordinal);
        Assert.Equal(head + 1, await HeadAsync("northwind"));
    }

    [Fact]
    public async Task One_wrong_line_keeps_all_out_and_every_error_is_told_with_line_column_and_what_would_be_right()
    {
        var run = await RunAsync(
            "trades",
            Header
            + Line("z-1")
            + Line("z-1")
            + Line("z-2", isin: "US5949181046")
            + Line("z-3", isin: "US5949181045")
            + Line("z-4", price: "\"1.234,50\"")
            + Line("z-5", portfolio: "kr-growth")
            + Line("z-6", at: "2099-01-01T00:00:00Z")
            + Line("z-7", mic: "XXXX")
            + Line("z-8", side: "buy"));

        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                "file.csv:4: column 3 (isin): 'US5949181046' is no ISIN: two letters, nine letters or digits and a check digit that fits.",
                "file.csv:5: column 3 (isin): The instrument US5949181045 is not known here.",
                "file.csv:6: column 6 (price): '1.234,50' is no number: the decimal separator is a point, and thousands are not separated. Write 1234.50",
                "file.csv:7: column 2 (portfolio_id): The tenant has no portfolio 'kr-growth'.",
                "file.csv:8: column 10 (executed_at): It lies in the future.",
                "file.csv:8: column 11 (settlement_date): It is not within 30 days from the trade date 2098-12-31.",
                "file.csv:9: column 9 (venue_mic): The venue XXXX is not known: ARCX, BATS, XETR, XHKG, XKRX, XLON, XNAS, XNYS, XSES, XTKS, XOFF or SINT.",
                "file.csv:10: column 4 (side): 'buy' is none of BUY, SELL.",
                "file.csv:3: column 1 (trade_id): It is in line 2 already.",
                "Nothing of file.csv was stored: 9 errors.",
            ],
            run.Error.Split('\n'));
        await using var db = Open("northwind");
        Assert.False(await db.Trades.AnyAsync(row => row.Id.StartsWith("z-"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_check_stores_nothing_and_says_what_would_be_stored()
    {
        var run = await RunAsync("trades", Header + Line("c-1"), options: "--check");

        Assert.Equal((0, "Checked, nothing was stored: 1 new trades of file.csv for northwind, 0 were there already.", ""), run);
        await using var db = Open("northwind");
        Assert.False(await db.Trades.AnyAsync(row => row.Id == "c-1", TestContext.Current.CancellationToken));
        Assert.Equal(0, (await RunAsync("trades", Header + Line("c-1"))).Code);
    }

    [Fact]
    public async Task A_file_belongs_to_its_tenant()
    {
        await RunAsync("trades", Header + Line("t-1"));

        var other = await RunAsync("trades", Header + Line("t-1"), tenant: "hanbit");

        Assert.Equal("Stored: 1 new trades of file.csv for hanbit, 0 were there already.", other.Output);
        await using var aldgate = Open("aldgate");
        Assert.False(await aldgate.Trades.AnyAsync(row => row.Id == "t-1", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Cash_flows_change_the_cash_and_their_signs_are_those_of_their_kinds()
    {
        const string Flows = "flow_id,portfolio_id,date,kind,amount,currency\n";

        var stored = await RunAsync("cash-flows", Flows + "f-1,core-equity,2025-12-30,DEPOSIT,1000.50,USD\nf-2,core-equity,2025-12-30,WITHDRAWAL,-1000.50,USD\n");
        var wrong = await RunAsync("cash-flows", Flows + "f-3,core-equity,2025-12-30,DEPOSIT,-5,USD\nf-4,core-equity,1990-01-01,DEPOSIT,5,XXX\n");

        Assert.Equal("Stored: 2 new cash-flows of file.csv for northwind, 0 were there already.", stored.Output);
        Assert.StartsWith("file.csv:2: column 5 (amount): '-5' is not above zero, as a deposit is.\nfile.csv:3: column 6 (currency): No reference rates of XXX are held", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("file.csv:3: column 3 (date): The portfolio began on", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "import")]
    [InlineData(2, "import", "trades", "file.csv")]
    [InlineData(2, "import", "nonsense", "file.csv", "--tenant", "northwind")]
    [InlineData(2, "import", "trades", "file.csv", "--tenant", "nobody")]
    [InlineData(2, "import", "trades", "file.csv", "--tenant", "northwind", "--force")]
    [InlineData(2, "import", "trades", "file.csv", "--tenant", "northwind", "--by")]
    [InlineData(2, "import", "trades", "file.csv", "--tenant", "northwind", "--by", " ")]
    [InlineData(1, "import", "trades", "none.csv", "--tenant", "northwind")]
    public async Task A_command_line_that_is_wrong_is_2_and_a_file_that_is_not_there_is_1(int expected, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        Assert.Equal(expected, await _server.Services.RunImportCommandAsync<PortfolioContext>(arguments, output, error, TestContext.Current.CancellationToken));
        Assert.Equal("", output.ToString());
        Assert.NotEqual("", error.ToString());
    }

    [Fact]
    public async Task Who_stored_what_and_when_is_kept()
    {
        await RunAsync("trades", Header + Line("k-1"), "kept.csv");

        await using var db = Open("northwind");
        var kept = await db.Set<ImportedFile>().SingleAsync(row => row.FileName == "kept.csv", TestContext.Current.CancellationToken);
        Assert.Equal(("trades", 1, Environment.UserName), (kept.Kind, kept.Rows, kept.ImportedBy));
    }

    [Fact]
    public async Task The_audit_log_has_who_brought_what_file_into_which_tenants_data_and_what_was_refused()
    {
        var log = Path.Combine(_server.DirectoryPath, "data", "audit", "alone", "portfolio.commands.audit");
        var text = Header + Line("a-1");

        await RunAsync("trades", Header + Line("a-1", side: "buy"), "wrong.csv");
        await RunAsync("trades", text, "checked.csv", options: "--check");
        await RunAsync("trades", text, "audited.csv", "northwind", "--by", "Operations Desk");
        await RunAsync("trades", text, "again.csv");

        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        var stored = AuditRecords.Read(log).SkipWhile(record => record.Entry.Code is null).SkipWhile(record => record.Entry.EntityKey != $"sha256:{digest}").Select(record => record.Entry).ToArray();
        var entry = Assert.Single(stored);
        Assert.Equal(
            (AuditKind.Mutation, "Import.trades", $"os:Operations Desk ({Environment.UserName})", TenantIds.FromSlug("northwind"), null),
            (entry.Kind, entry.Coordinate, entry.Subject, entry.TenantId, entry.Code));
        Assert.Equal("IMPORT_REFUSED", AuditRecords.Read(log).Select(record => record.Entry).Last(other => other.EntityKey != entry.EntityKey).Code);
        Assert.Equal(AuditFault.None, (await AuditVerifier.VerifyAsync(log, null, TestContext.Current.CancellationToken)).Fault);
        await using var db = Open("northwind");
        Assert.Equal($"Operations Desk ({Environment.UserName})", (await db.Set<ImportedFile>().SingleAsync(row => row.FileName == "audited.csv", TestContext.Current.CancellationToken)).ImportedBy);
    }

    [Fact]
    public async Task Trades_are_saved_with_a_number_or_not_at_all()
    {
        await using var db = Open("northwind");
        var trade = await db.Trades.FirstAsync(TestContext.Current.CancellationToken);
        db.Entry(trade).Property(row => row.Status).CurrentValue = TradeStatus.Filled;

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(trade.Id, (await db.TradeChanges.OrderByDescending(row => row.Sequence).FirstAsync(TestContext.Current.CancellationToken)).TradeId);
    }

    private static string Line(
        string id, string side = "BUY", string? isin = null, string price = "10.25", string portfolio = "core-equity", string mic = "XNYS", string at = "2025-12-30T15:30:00Z")
        => $"{id},{portfolio},{isin ?? Isin},{side},100,{price},USD,1.50,{mic},{at},2025-12-31,Ada Example\n";

    private Task<(int Code, string Output, string Error)> RunAsync(string kind, string text, string name = "file.csv", string tenant = "northwind", params string[] options)
        => imports.RunAsync(kind, text, name, tenant, options);

    private PortfolioContext Open(string tenant) => _server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug(tenant));

    private async Task<long> HeadAsync(string tenant)
    {
        await using var db = Open(tenant);
        return await db.TradeChanges.MaxAsync(row => row.Sequence, TestContext.Current.CancellationToken);
    }
}
