using Gateway.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Subgraphs.Imports;
using Subgraphs.MarketData.Data;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;

namespace Subgraphs.MarketData.Tests;

/// <summary>The firm's own instruments by file, seen by every tenant.</summary>
public sealed class InstrumentImportTests : IAsyncLifetime
{
    private const string Header = "isin,symbol,name,asset_class,currency,primary_mic,issuer_lei,issuer_name,issuer_country,tick_size\n";
    private const string Microsoft = "US5949181045,MSFT,Microsoft Corporation,EQUITY,USD,XNAS,INR2EJN1ERAN0W5ZP974,Microsoft Corporation,US,0.01\n";

    private readonly string _directory = Directory.CreateTempSubdirectory("instrument-import-").FullName;
    private MarketDataApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await MarketDataApp.StartAsync(null);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task An_instrument_is_found_with_its_issuer_and_listing_and_stored_once()
    {
        var first = await RunAsync(Header + Microsoft);
        var again = await RunAsync(Header + Microsoft + "\n");

        Assert.Equal((0, "Stored: 1 new instruments of file.csv for the firm, 0 were there already."), (first.Code, first.Output));
        Assert.Equal((0, "Stored: 0 new instruments of file.csv for the firm, 1 were there already."), (again.Code, again.Output));
        Assert.Equal(
            """{"instrument":{"symbol":"MSFT","name":"Microsoft Corporation","issuer":{"lei":"INR2EJN1ERAN0W5ZP974","country":"US"},"primaryListing":{"venue":{"mic":"XNAS"}},"lastClose":null}}""",
            await _app.DataAsync("""{ instrument(isin: "US5949181045") { symbol name issuer { lei country } primaryListing { venue { mic } } lastClose { date } } }"""));
    }

    [Fact]
    public async Task What_cannot_be_an_instrument_is_refused_with_its_place()
    {
        var run = await RunAsync(
            Header
            + "US5949181046,MSFT,Microsoft Corporation,EQUITY,USD,XNAS,,,,\n"
            + "US5949181045,MSFT,Microsoft Corporation,CASH,USD,XXXX,INR2EJN1ERAN0W5ZP975,,usa,0\n");

        Assert.Equal(1, run.Code);
        Assert.Contains("file.csv:2: column 1 (isin): 'US5949181046' is no ISIN", run.Error, StringComparison.Ordinal);
        Assert.Contains("file.csv:3: column 4 (asset_class): 'CASH' is none of EQUITY, ETF, BOND.", run.Error, StringComparison.Ordinal);
        Assert.Contains("file.csv:3: column 6 (primary_mic): The venue XXXX is not known", run.Error, StringComparison.Ordinal);
        Assert.Contains("file.csv:3: column 7 (issuer_lei): 'INR2EJN1ERAN0W5ZP975' is no LEI", run.Error, StringComparison.Ordinal);
        Assert.Contains("file.csv:3: column 9 (issuer_country): 'usa' is no country", run.Error, StringComparison.Ordinal);
        Assert.Contains("file.csv:3: column 10 (tick_size): '0' is not above zero.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issuer_that_is_new_needs_its_name_and_what_is_known_is_not_changed()
    {
        var issuer = await RunAsync(Header + "US5949181045,MSFT,Microsoft Corporation,EQUITY,USD,XNAS,INR2EJN1ERAN0W5ZP974,,,\n");
        await RunAsync(Header + Microsoft);
        var changed = await RunAsync(Header + Microsoft.Replace("MSFT", "MSFX", StringComparison.Ordinal));
        var tenant = await RunAsync(Header + Microsoft, "--tenant", "northwind");

        Assert.Contains("column 8 (issuer_name): The issuer INR2EJN1ERAN0W5ZP974 is new", issuer.Error, StringComparison.Ordinal);
        Assert.Contains("column 1 (isin): US5949181045 is known with other values", changed.Error, StringComparison.Ordinal);
        Assert.Equal((2, "Usage: import instruments FILE [--by NAME] [--check]"), (tenant.Code, tenant.Error));
    }

    [Fact]
    public async Task What_cannot_be_kept_in_the_audit_log_is_not_stored()
    {
        var audit = Path.Combine(_app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Directory, "audit", "alone");
        var log = Path.Combine(audit, "market-data.commands.audit");
        Directory.CreateDirectory(log);
        var refused = await RunAsync(Header + Microsoft);
        Directory.Delete(log);
        var stored = await RunAsync(Header + Microsoft);

        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.StartsWith("Nothing was changed: it must be kept in the audit log", refused.Error, StringComparison.Ordinal);
        Assert.Equal("Stored: 1 new instruments of file.csv for the firm, 0 were there already.", stored.Output);
        var entry = Assert.Single(AuditRecords.Read(log)).Entry;
        Assert.Equal((null, "Import.instruments", $"os:{Environment.UserName}"), (entry.TenantId, entry.Coordinate, entry.Subject));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string text, params string[] options)
    {
        var path = Path.Combine(_directory, "file.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var database = _app.Services.GetRequiredService<ReferenceDatabase<MarketDataContext>>();
        var code = await _app.Services.RunReferenceImportCommandAsync(database.TryOpenForWriting, ["import", "instruments", path, .. options], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
