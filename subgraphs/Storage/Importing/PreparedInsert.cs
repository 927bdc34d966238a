using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Subgraphs.Storage.Importing;

/// <summary>
/// One INSERT of one entity type, prepared once and run for every row. Columns, conversions and parameter types are the model's own, so
/// that a row reads the same whether this or <c>SaveChanges</c> wrote it. Decimals are rounded half-even to the column's declared scale, as SQL
/// Server would hold them.
/// </summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly Column[] _columns;

    private PreparedInsert(SqliteCommand command, Column[] columns)
    {
        _command = command;
        _columns = columns;
    }

    /// <exception cref="NotSupportedException">The entity type has nested objects or values that the database makes.</exception>
    public static PreparedInsert Create(SqliteConnection connection, SqliteTransaction transaction, IEntityType entityType)
    {
        if (entityType.GetComplexProperties().Any() || entityType.GetProperties().Any(property => property.IsShadowProperty()))
        {
            throw new NotSupportedException($"{entityType.DisplayName()} has complex or shadow properties: an import writes plain columns.");
        }

        var table = StoreObjectIdentifier.Table(entityType.GetTableName()!, entityType.GetSchema());
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        var columns = entityType.GetProperties()
            .Where(property => property.ValueGenerated == ValueGenerated.Never)
            .Select((property, index) => Column.Create(command, property, table, index))
            .ToArray();
        var names = string.Join(", ", columns.Select(column => Quote(column.Name)));
        var values = string.Join(", ", columns.Select(column => column.Parameter.ParameterName));
        command.CommandText = $"INSERT INTO {Quote(table.Name)} ({names}) VALUES ({values})";
        command.Prepare();
        return new PreparedInsert(command, columns);
    }

    public void Insert(object entity)
    {
        foreach (var column in _columns)
        {
            column.Parameter.Value = column.Read(entity);
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed class Column
    {
        private readonly IClrPropertyGetter _getter;
        private readonly Func<object?, object?>? _convert;
        private readonly int? _scale;

        private Column(string name, DbParameter parameter, IProperty property, RelationalTypeMapping mapping)
        {
            Name = name;
            Parameter = parameter;
            _getter = property.GetGetter();
            _convert = mapping.Converter?.ConvertToProvider;
            _scale = mapping.ClrType == typeof(decimal) ? property.GetScale() : null;
        }

        public string Name { get; }

        public DbParameter Parameter { get; }

        public static Column Create(SqliteCommand command, IProperty property, StoreObjectIdentifier table, int index)
        {
            var mapping = property.GetRelationalTypeMapping();
            var parameter = mapping.CreateParameter(command, FormattableString.Invariant($"$p{index}"), null, property.IsNullable);
            command.Parameters.Add(parameter);
            return new Column(property.GetColumnName(table)!, parameter, property, mapping);
        }

        public object Read(object entity)
        {
            var value = _getter.GetClrValue(entity);
            if (value is not null && _convert is not null)
            {
                value = _convert(value);
            }

            return value switch
            {
                null => DBNull.Value,
                decimal number when _scale is { } scale => decimal.Round(number, scale, MidpointRounding.ToEven),
                _ => value,
            };
        }
    }
}
