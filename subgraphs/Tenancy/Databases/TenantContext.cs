using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Model;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Idempotency;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// Base of a context over one tenant's database, made for one caller and never pooled. Every entity has the tenant in its key and a
/// filter on it; a row of another tenant that got into the database is neither read nor written.
/// </summary>
public abstract partial class TenantContext : StorageContext
{
    /// <summary>The property that every entity of a tenant has.</summary>
    public const string TenantProperty = "TenantId";

    /// <exception cref="ArgumentException">No tenant is given: there is no context without one.</exception>
    protected TenantContext(DbContextOptions options, Guid tenantId)
        : base(options)
    {
        if (tenantId == Guid.Empty)
        {
            throw new ArgumentException("A tenant's context needs the tenant.", nameof(tenantId));
        }

        TenantId = tenantId;
    }

    /// <summary>Whose rows these are; the query filters read it anew for each context.</summary>
    public Guid TenantId { get; }

    /// <summary>The tenant's data keys for this database, wrapped.</summary>
    public DbSet<DataKey> DataKeys => Set<DataKey>();

    /// <summary>What the tokens of the other tables stand for, sealed.</summary>
    public DbSet<PersonalValue> PersonalValues => Set<PersonalValue>();

    /// <summary>What the program keeps in memory of this database; null for tools and imports, which read for themselves.</summary>
    public KeptRows? Kept { get; internal set; }

    /// <summary>Under which keys of clients mutations were carried out.</summary>
    public DbSet<MutationKey> MutationKeys => Set<MutationKey>();

    /// <summary>Seals and opens sensitive columns; null for tools that look at the model only.</summary>
    internal TenantVault? Vault { get; set; }

    /// <summary>What is sealed in a column of a row; null where nothing is.</summary>
    /// <param name="row">A row of this database, with its key and the property.</param>
    /// <param name="property">A property of type <see cref="SealedText"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="KeyManagementException">It was sealed for another place, or the key is gone.</exception>
    public async ValueTask<string?> OpenAsync<TRow>(TRow row, string property, CancellationToken cancellationToken)
        where TRow : class
    {
        var entityType = Model.FindEntityType(typeof(TRow)) ?? throw new ArgumentException($"{typeof(TRow).Name} is no entity of this database.", nameof(row));
        var column = SealedColumn.Of(entityType).FirstOrDefault(candidate => candidate.Property.Name == property)
            ?? throw new ArgumentException($"{typeof(TRow).Name}.{property} is not sealed.", nameof(property));
        if (column.Read(row) is not { } value)
        {
            return null;
        }

        var vault = Vault ?? throw new InvalidOperationException("This context has no keys.");
        return (await vault.GetForAsync(value, cancellationToken)).Open(column.AddressIn(TenantId, row), value);
    }

    /// <summary>
    /// Writes many new rows in the open transaction without tracking them. Each is looked at as a saved one is: a row of another tenant ends it.
    /// </summary>
    /// <param name="rows">Without sealed columns: those are saved.</param>
    /// <param name="cancellationToken">Ends it; the caller rolls back.</param>
    /// <exception cref="ForeignRowException">One of them is another tenant's.</exception>
    /// <exception cref="DbUpdateException">One of them is there already.</exception>
    public Task InsertAsync<TRow>(IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        RequireOwn(rows);
        return BulkRows.InsertAsync(this, rows, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<SealedText>().HaveConversion<SealedTextConverter>().HaveMaxLength(SealedTextConverter.MaxLength).AreUnicode(false);
        configurationBuilder.Properties<PersonalToken>().HaveConversion<PersonalTokenConverter>().HaveMaxLength(PersonalToken.TextLength).AreUnicode(false);
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        optionsBuilder.AddInterceptors(TenantRowGuard.Instance, SealingInterceptor.Instance, TenantQueryGuard.Instance);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfiguration(new DataKeyConfiguration());
        modelBuilder.ApplyConfiguration(new PersonalValueConfiguration());
        modelBuilder.ApplyConfiguration(new MutationKeyConfiguration());
        foreach (var entityType in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType != typeof(ImportRun) && !type.IsOwned()))
        {
            RequireTenantInKey(entityType);
            modelBuilder.Entity(entityType.ClrType).HasQueryFilter(FilterFor(entityType.ClrType));
        }
    }

    private static void RequireTenantInKey(IMutableEntityType entityType)
    {
        if (entityType.FindPrimaryKey()?.Properties is not [{ Name: TenantProperty } first, ..] || first.ClrType != typeof(Guid))
        {
            throw new InvalidOperationException(
                $"{entityType.DisplayName()} is in a tenant's context and its key does not begin with {TenantProperty}: keys of tenants must not meet.");
        }
    }

    /// <summary><c>row =&gt; row.TenantId == this.TenantId</c>; EF puts the context of the query in the place of this one.</summary>
    private LambdaExpression FilterFor(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var owner = Expression.Property(row, TenantProperty);
        var tenant = Expression.Property(Expression.Constant(this, typeof(TenantContext)), nameof(TenantId));
        return Expression.Lambda(Expression.Equal(owner, tenant), row);
    }
}
