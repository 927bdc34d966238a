using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Errors;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Databases;

public sealed class TenantDatabasesTests : IDisposable
{
    private static readonly Guid Northwind = TenantIds.FromSlug("northwind");
    private static readonly Guid Hanbit = TenantIds.FromSlug("hanbit");

    private readonly string _directory = Directory.CreateTempSubdirectory("tenants").FullName;
    private readonly ServiceProvider _services;

    public TenantDatabasesTests() => _services = Provide(new() { ["Storage:Directory"] = _directory });

    private TenantDatabases<NoteContext> Databases => _services.GetRequiredService<TenantDatabases<NoteContext>>();

    [Fact]
    public async Task Two_tenants_with_one_id_have_their_own_row_in_their_own_file()
    {
        await WriteAsync(Northwind, "core", "american");
        await WriteAsync(Hanbit, "core", "korean");

        Assert.Equal(["american"], await ReadAsync(Northwind));
        Assert.Equal(["korean"], await ReadAsync(Hanbit));
        Assert.True(File.Exists(Path.Combine(_directory, "notes", "northwind.db")));
        Assert.True(File.Exists(Path.Combine(_directory, "notes", "hanbit.db")));
    }

    [Fact]
    public async Task A_foreign_row_that_got_into_the_file_is_not_read()
    {
        await WriteAsync(Northwind, "core", "american");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, "notes", "northwind.db")}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO Notes (TenantId, Id, Text) VALUES ($tenant, 'x', 'korean')";
            command.Parameters.AddWithValue("$tenant", Hanbit.ToString("D").ToUpperInvariant());
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["american"], await ReadAsync(Northwind));
    }

    [Fact]
    public async Task A_foreign_row_is_not_saved()
    {
        await using var context = await OpenAsync(Northwind);
        context.Notes.Add(new Note { TenantId = Hanbit, Id = "core" });

        var refused = await Assert.ThrowsAsync<ForeignRowException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Note", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ForeignRowException>(() => context.SaveChanges());
    }

    [Fact]
    public async Task Many_rows_go_in_with_their_transaction_or_not_at_all()
    {
        await WriteAsync(Northwind, "core", "american");
        await using var context = await OpenAsync(Northwind);
        Note[] notes = [.. Enumerable.Range(0, 3).Select(number => new Note { TenantId = Northwind, Id = $"n{number}", Text = "one of many" })];

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.InsertAsync(notes, TestContext.Current.CancellationToken));
        await using (var dropped = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await context.InsertAsync(notes, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["american"], await ReadAsync(Northwind));
        await using (var kept = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await context.InsertAsync(notes, TestContext.Current.CancellationToken);
            await context.InsertAsync<Note>([], TestContext.Current.CancellationToken);
            await kept.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(context.ChangeTracker.Entries());
        Assert.Equal(["american", "one of many", "one of many", "one of many"], (await ReadAsync(Northwind)).Order());
    }

    [Fact]
    public async Task Many_rows_with_one_that_is_foreign_or_there_already_are_refused()
    {
        await WriteAsync(Northwind, "core", "american");
        await using var context = await OpenAsync(Northwind);
        await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        Note own = new() { TenantId = Northwind, Id = "own" };

        await Assert.ThrowsAsync<ForeignRowException>(
            () => context.InsertAsync([own, new Note { TenantId = Hanbit, Id = "foreign" }], TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<DbUpdateException>(
            () => context.InsertAsync([own, new Note { TenantId = Northwind, Id = "core" }], TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => context.InsertAsync(["no row"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Appended_rows_are_stored_with_the_next_save_once_and_with_what_is_tracked()
    {
        await using var context = await OpenAsync(Northwind);
        context.Notes.Add(new Note { TenantId = Northwind, Id = "tracked", Text = "tracked" });
        context.Append<Note>([new() { TenantId = Northwind, Id = "one", Text = "appended" }, new() { TenantId = Northwind, Id = "two", Text = "appended" }]);
        context.Append<Note>([]);

        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        Assert.Equal(1, await context.SaveChangesAsync(TestContext.Current.CancellationToken));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["appended", "appended", "tracked"], (await ReadAsync(Northwind)).Order());
        Assert.Equal(EntityState.Unchanged, Assert.Single(context.ChangeTracker.Entries()).State);
    }

    [Fact]
    public async Task Where_an_appended_row_is_there_already_nothing_is_stored_and_everything_can_be_saved_again_or_forgotten()
    {
        await WriteAsync(Northwind, "core", "american");
        await using var context = await OpenAsync(Northwind);
        context.Notes.Add(new Note { TenantId = Northwind, Id = "tracked", Text = "tracked" });
        context.Append<Note>([new() { TenantId = Northwind, Id = "fresh" }, new() { TenantId = Northwind, Id = "core" }]);

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["american"], await ReadAsync(Northwind));
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));
        context.Forget();
        Assert.Equal(0, await context.SaveChangesAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["american"], await ReadAsync(Northwind));
        Assert.Throws<ForeignRowException>(() => context.Append<Note>([new() { TenantId = Hanbit, Id = "foreign" }]));
    }

    [Fact]
    public async Task A_caller_gets_the_database_of_the_tenant_in_the_claims()
    {
        await WriteAsync(Hanbit, "core", "korean");

        await using var context = await Databases.CreateAsync(new CallerContext { TenantId = Hanbit }, TestContext.Current.CancellationToken);

        Assert.Equal(Hanbit, context.TenantId);
        Assert.Equal("korean", (await context.Notes.SingleAsync(TestContext.Current.CancellationToken)).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("somebody")]
    public async Task A_caller_without_a_tenant_of_this_program_gets_none(string? slug)
    {
        var caller = new CallerContext { Subject = "pm", TenantId = slug is null ? null : TenantIds.FromSlug(slug) };

        var refused = await Assert.ThrowsAsync<GraphQLException>(async () => await Databases.CreateAsync(caller, TestContext.Current.CancellationToken));

        Assert.Equal(ServerErrorCodes.Unauthorized, refused.Code);
    }

    [Fact]
    public void There_is_no_context_without_a_tenant()
        => Assert.Throws<ArgumentException>(() => new SqliteNoteContext(new DbContextOptionsBuilder<SqliteNoteContext>().Options, Guid.Empty));

    [Fact]
    public void An_entity_whose_key_does_not_begin_with_the_tenant_is_refused()
    {
        using var context = new UnkeyedContext(new DbContextOptionsBuilder<UnkeyedContext>().UseSqlite("Data Source=:memory:").Options, Northwind);

        var refused = Assert.Throws<InvalidOperationException>(() => context.Model);

        Assert.Contains("Note is in a tenant's context", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_sql_server_no_tenant_falls_back_to_a_shared_connection()
    {
        using var services = Provide(new() { ["Storage:Provider"] = "SqlServer", ["Storage:ConnectionString"] = "Server=nowhere" });

        var refused = Assert.Throws<StorageException>(services.GetRequiredService<TenantDatabases<NoteContext>>);

        Assert.Contains("Tenants:northwind:ConnectionString is missing", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private static ServiceProvider Provide(Dictionary<string, string?> values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new ServiceCollection()
            .AddStorage(configuration)
            .AddTenantDatabases<NoteContext, SqliteNoteContext, SqliteNoteContext>(configuration, "notes")
            .BuildServiceProvider();
    }

    private async Task<NoteContext> OpenAsync(Guid tenant)
    {
        Directory.CreateDirectory(Path.Combine(_directory, "notes"));
        var context = Databases.Open(tenant);
        await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return context;
    }

    private async Task WriteAsync(Guid tenant, string id, string text)
    {
        await using var context = await OpenAsync(tenant);
        context.Notes.Add(new Note { TenantId = tenant, Id = id, Text = text });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> ReadAsync(Guid tenant)
    {
        await using var context = await OpenAsync(tenant);
        return await context.Notes.Select(note => note.Text).ToListAsync(TestContext.Current.CancellationToken);
    }
}
