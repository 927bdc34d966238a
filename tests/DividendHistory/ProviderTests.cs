using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Data.Tenants;
using Subgraphs.Markets.Records;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>Both providers: migrations follow the model, and SQL Server's command texts, without a server.</summary>
public sealed class ProviderTests
{
    private static readonly StorageOptions SqlServer = new() { Provider = StorageProvider.SqlServer, ConnectionString = "Server=nowhere" };

    [Fact]
    public void Migrations_of_both_providers_follow_the_model()
    {
        using var sqlite = new SqliteDividendHistoryContext(Options<SqliteDividendHistoryContext>(new StorageOptions()).Options);
        using var sqlServer = new SqlServerDividendHistoryContext(Options<SqlServerDividendHistoryContext>(SqlServer).Options);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());

        using var sqlitePlans = new SqliteReinvestmentContext(Options<SqliteReinvestmentContext>(new StorageOptions()).Options, TenantIds.FromSlug("northwind"));
        using var sqlServerPlans = new SqlServerReinvestmentContext(Options<SqlServerReinvestmentContext>(SqlServer).Options, TenantIds.FromSlug("northwind"));

        Assert.False(sqlitePlans.Database.HasPendingModelChanges());
        Assert.False(sqlServerPlans.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task SQL_Server_cuts_the_page_of_every_instrument_itself()
    {
        var builder = Options<SqlServerDividendHistoryContext>(SqlServer);
        var recorder = SqlRecorder.WithoutServer(builder);
        await using var context = new SqlServerDividendHistoryContext(builder.Options);

        var selection = new DividendSelection(new DateOnly(2019, 12, 31), From: new DateOnly(2019, 1, 1), Kinds: [DividendKind.Regular]);
        await selection.PageOf(context, ["US1912161007", "US4592001014"], null, 41).Select(row => row.ExDate).ToListAsync(TestContext.Current.CancellationToken);

        var text = Assert.Single(recorder.Texts);
        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY [d0].[Isin] ORDER BY [d0].[Id])", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[Source]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQL_Server_reads_the_facts_of_all_instruments_in_three_commands()
    {
        var builder = Options<SqlServerDividendHistoryContext>(SqlServer);
        var recorder = SqlRecorder.WithoutServer(builder);
        await using var context = new SqlServerDividendHistoryContext(builder.Options);

        Assert.Empty(await DividendLoaders.GetDividendFactsAsync(["US1912161007", "US4592001014"], context, TestContext.Current.CancellationToken));

        Assert.Equal(3, recorder.Commands.Count);
        Assert.StartsWith("SELECT [d].[Isin], [d].[ExDate], [d].[DeclarationDate], [d].[Amount], [d].[Currency], [d].[Frequency]", recorder.Commands[1].Text, StringComparison.Ordinal);
    }

    private static DbContextOptionsBuilder<TContext> Options<TContext>(StorageOptions options)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        StorageDatabase.Locate(options, "test").Configure(builder);
        return builder;
    }
}
