using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Encryption;

/// <summary>Databases of persons in files, as one program sees them; several programs may share the files.</summary>
internal sealed class PersonStore : IAsyncDisposable
{
    public static readonly Guid Northwind = TenantIds.FromSlug("northwind");
    public static readonly Guid Hanbit = TenantIds.FromSlug("hanbit");

    private readonly ServiceProvider _services;
    private readonly string _directory;
    private readonly bool _ownsDirectory;

    private PersonStore(string directory, bool ownsDirectory, string subgraph, params (string Key, string Value)[] settings)
    {
        (_directory, _ownsDirectory, Subgraph) = (directory, ownsDirectory, subgraph);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = Path.Combine(directory, "data"),
            ["Keys:Directory"] = Path.Combine(directory, "keys"),
        }.Concat(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(configuration)
            .AddTenantDatabases<PersonContext, PersonContext, PersonContext>(configuration, subgraph)
            .BuildServiceProvider();
    }

    public string Subgraph { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    public TenantDatabases<PersonContext> Databases => _services.GetRequiredService<TenantDatabases<PersonContext>>();

    public IKeyManagement Keys => _services.GetRequiredService<IKeyManagement>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<PersonStore> CreateAsync(params (string Key, string Value)[] settings)
    {
        var store = new PersonStore(Directory.CreateTempSubdirectory("persons").FullName, true, "persons", settings);
        await store.PrepareAsync();
        return store;
    }

    /// <summary>Another program over the same files, or over other files and the same keys.</summary>
    public async Task<PersonStore> AnotherAsync(string? subgraph = null)
    {
        var other = new PersonStore(_directory, false, subgraph ?? Subgraph);
        other.Time.SetUtcNow(Time.GetUtcNow());
        await other.PrepareAsync();
        return other;
    }

    /// <summary>The audit log of the program's commands.</summary>
    public string CommandLog => Path.Combine(_directory, "data", "audit", "alone", $"{Subgraph}.commands.audit");

    public PersonContext Open(Guid tenant) => Databases.Open(tenant);

    public TenantVault VaultOf(Guid tenant) => Databases.VaultOf(Databases.Catalogue.Find(tenant)!);

    public string FileOf(Guid tenant) => Databases.DatabaseOf(Databases.Catalogue.Find(tenant)!).FilePath!;

    public string KeyFileOf(Guid tenant, string id) => Path.Combine(_directory, "keys", tenant.ToString("D"), id + ".key");

    public DataKeyRotation Rotation(Guid tenant, int rowsAtOnce = 7, Action<int>? progress = null)
        => new(VaultOf(tenant), () => Open(tenant), Time, rowsAtOnce) { Progress = progress };

    public MasterKeyRotation MasterRotation(Guid tenant) => new(VaultOf(tenant), () => Open(tenant));

    public async Task AddAsync(Guid tenant, string id, string? name, string? account = null)
    {
        await using var context = Open(tenant);
        context.Persons.Add(new Person
        {
            TenantId = tenant,
            Id = id,
            Desk = "equities",
            Name = name is null ? null : SealedText.Of(name),
            Account = account is null ? null : SealedText.Of(account),
        });
        await context.SaveChangesAsync(Cancellation);
    }

    public async Task<string?> NameAsync(Guid tenant, string id)
    {
        await using var context = Open(tenant);
        return await context.OpenAsync(await context.Persons.AsNoTracking().SingleAsync(row => row.Id == id, Cancellation), nameof(Person.Name), Cancellation);
    }

    /// <summary>What the file holds, by SQL and past every guard.</summary>
    public async Task<List<string?>> RawAsync(Guid tenant, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={FileOf(tenant)};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        List<string?> values = [];
        while (await reader.ReadAsync(Cancellation))
        {
            values.Add(await reader.IsDBNullAsync(0, Cancellation) ? null : reader.GetString(0));
        }

        return values;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDirectory)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_directory, recursive: true);
        }
    }

    private async Task PrepareAsync()
    {
        foreach (var tenant in new[] { Northwind, Hanbit })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FileOf(tenant))!);

            // In a file that is there, EF leaves the journal as imports leave it: the mode in which readers and a writer meet most.
            await File.AppendAllBytesAsync(FileOf(tenant), [], Cancellation);
            await using (var context = Open(tenant))
            {
                await context.Database.EnsureCreatedAsync(Cancellation);
            }

            await VaultOf(tenant).PrepareAsync(Cancellation);
        }
    }
}
