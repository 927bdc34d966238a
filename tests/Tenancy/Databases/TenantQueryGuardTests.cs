using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Databases;

[SuppressMessage("Security", "EF1002:Risk of vulnerability to SQL injection", Justification = "The texts are the test's own constants.")]
public sealed class TenantQueryGuardTests : IAsyncLifetime
{
    private static readonly Guid Northwind = TenantIds.FromSlug("northwind");

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public async ValueTask InitializeAsync()
    {
        await _connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var context = Open();
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        context.Notes.Add(new Note { TenantId = Northwind, Id = "a", Text = "first" });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Queries_changes_and_removals_of_many_shapes_carry_the_tenant_by_themselves()
    {
        await using var context = Open();
        var cancellation = TestContext.Current.CancellationToken;
        string[] ids = ["a", "b"];

        Assert.Equal(1, await context.Notes.CountAsync(cancellation));
        Assert.Equal("first", (await context.Notes.AsNoTracking().SingleAsync(note => ids.Contains(note.Id), cancellation)).Text);
        Assert.NotNull(await context.Notes.FindAsync([Northwind, "a"], cancellation));
        Assert.Single(await context.Notes.Where(note => context.Notes.Any(other => other.Text == note.Text)).ToListAsync(cancellation));
        Assert.Single(await context.Notes.Join(context.Notes, left => left.Id, right => right.Text == "first" ? right.Id : "", (left, _) => left.Id).ToListAsync(cancellation));
        Assert.Single(await context.Notes.GroupBy(note => note.Text).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation));
        Assert.Equal(1, await context.Notes.Where(note => note.Id == "a").ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, "second"), cancellation));
        Assert.Equal(1, await context.Notes.Where(note => note.Text == "second").ExecuteDeleteAsync(cancellation));
    }

    [Fact]
    public async Task A_query_that_switched_its_filter_off_throws()
    {
        await using var context = Open();
        var cancellation = TestContext.Current.CancellationToken;

        var refused = await Assert.ThrowsAsync<UnfilteredQueryException>(() => context.Notes.IgnoreQueryFilters().ToListAsync(cancellation));
        Assert.Equal("A query over Notes does not name its tenant.", refused.Message);
        await Assert.ThrowsAsync<UnfilteredQueryException>(() => context.Notes.IgnoreQueryFilters().Where(note => note.Text == "x").ExecuteDeleteAsync(cancellation));
        await Assert.ThrowsAsync<UnfilteredQueryException>(() => context.Notes.IgnoreQueryFilters().CountAsync(cancellation));
        Assert.Throws<UnfilteredQueryException>(() => context.Notes.IgnoreQueryFilters().Count());
    }

    [Fact]
    public async Task A_query_that_names_another_tenant_in_place_of_the_filter_throws()
    {
        await using var context = Open();
        var other = TenantIds.FromSlug("hanbit");

        var refused = await Assert.ThrowsAsync<UnfilteredQueryException>(
            () => context.Notes.IgnoreQueryFilters().Where(note => note.TenantId == other).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal("A query names another tenant than its context's.", refused.Message);
    }

    [Fact]
    public async Task One_filtered_use_does_not_excuse_an_unfiltered_one()
    {
        await using var context = Open();

        await Assert.ThrowsAsync<UnfilteredQueryException>(() => context.Notes.IgnoreQueryFilters()
            .Where(note => note.TenantId == Northwind)
            .Join(context.Notes.IgnoreQueryFilters(), left => left.Id, right => right.Id, (left, right) => right.Text)
            .ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sql_that_somebody_wrote_throws()
    {
        await using var context = Open();
        var cancellation = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<UnfilteredQueryException>(() => context.Notes.FromSqlRaw("SELECT * FROM \"Notes\"").ToListAsync(cancellation));
        await Assert.ThrowsAsync<UnfilteredQueryException>(() => context.Database.ExecuteSqlRawAsync("DELETE FROM \"Notes\"", cancellation));
        Assert.Equal(1, await context.Notes.CountAsync(cancellation));
    }

    [Theory]
    [InlineData("SELECT 1 FROM [Notes] AS [n] WHERE [n].[TenantId] = @p", null)]
    [InlineData("DELETE FROM [n]\nFROM [Notes] AS [n]\nWHERE [n].[TenantId] = @p AND [n].[Text] = N'x'", null)]
    [InlineData("SELECT 1 FROM [Notes] AS [n] LEFT JOIN (SELECT [m].[Id] FROM [Notes] AS [m] WHERE [m].[TenantId] = @p) AS [s] ON 1 = 1 WHERE [n].[TenantId] = @p", null)]
    [InlineData("SELECT 1 FROM [Notes] AS [n] LEFT JOIN [Notes] AS [m] ON 1 = 1 WHERE [n].[TenantId] = @p", "Notes")]
    [InlineData("SELECT 1 FROM [Notes] AS [n], [Notes] AS [m] WHERE [n].[TenantId] = @p", "Notes")]
    [InlineData("SELECT 1 FROM [Notes] AS [n] WHERE [n].[TenantId] <> @p", "Notes")]
    [InlineData("SELECT 1 FROM [Notes] AS [n] WHERE [n].[TenantId] = N'x'", "Notes")]
    [InlineData("DELETE FROM [Notes] WHERE [Id] = @p", "Notes")]
    [InlineData("DELETE FROM [Notes] WHERE [TenantId] = @p", null)]
    [InlineData("SELECT [o].[Notes], [o].[Id] AS [Notes] FROM [Other] AS [o]", null)]
    public void Every_use_of_a_tenants_table_is_held_to_its_own_narrowing(string text, string? unfiltered)
        => Assert.Equal(unfiltered, TenantCommandText.Read(text, new HashSet<string> { "Notes" }).Unfiltered);

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private SqliteNoteContext Open() => new(new DbContextOptionsBuilder<SqliteNoteContext>().UseSqlite(_connection).Options, Northwind);
}
