using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>A column of sealed values, and how the address of one is told from its row.</summary>
internal sealed class SealedColumn
{
    private static readonly ConditionalWeakTable<IEntityType, SealedColumn[]> Known = [];

    private readonly IReadOnlyList<IProperty> _key;
    private readonly string _table;
    private readonly string _column;

    private SealedColumn(IEntityType entityType, IProperty property)
    {
        Property = property;
        _table = entityType.GetTableName()!;
        _column = property.GetColumnName();
        _key = [.. entityType.FindPrimaryKey()!.Properties.Where(part => part.Name != TenantContext.TenantProperty)];
    }

    public IProperty Property { get; }

    /// <summary>The sealed columns of an entity type; mostly none.</summary>
    public static SealedColumn[] Of(IEntityType entityType)
        => Known.GetValue(
            entityType,
            type => [.. type.GetProperties().Where(property => property.ClrType == typeof(SealedText)).Select(property => new SealedColumn(type, property))]);

    /// <param name="tenantId">The tenant of the context, whatever the row says.</param>
    /// <param name="row">With its key.</param>
    public SealedAddress AddressIn(Guid tenantId, object row) => new(tenantId, _table, _column, string.Concat(_key.Select(part => Text(part, row))));

    public SealedText? Read(object row) => (SealedText?)Property.GetGetter().GetClrValue(row);

    public void Write(object row, SealedText value)
        => (Property.PropertyInfo ?? throw new InvalidOperationException($"{_table}.{_column} has no property.")).SetValue(row, value);

    private string Text(IProperty part, object row)
    {
        var value = part.GetGetter().GetClrValue(row) switch
        {
            null => throw new InvalidOperationException($"{_table}.{part.Name} is part of the key of a sealed value and was not read."),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!,
        };
        return $"{value.Length.ToString(CultureInfo.InvariantCulture)}:{value}";
    }
}
