using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Storage.Model;

/// <summary>
/// What holds for every column on both providers, so that one model gives the same answers on both.
/// Decimals: declared precision everywhere; SQLite stores their canonical text (<c>5.0</c>, never <c>5.00</c>), which EF compares and sums as
/// numbers but which no index orders: pages go by dates, ISINs or ids. Strings: ordinal comparison, as in C#; SQL Server's default would fold
/// case. Instants: UTC, microseconds. Enums: their names.
/// </summary>
public static class StorageConventions
{
    /// <summary>Digits of an amount, a price, a rate or a ratio unless its column says otherwise.</summary>
    public const int Precision = 28;

    /// <summary>Decimals of such a number.</summary>
    public const int Scale = 10;

    /// <summary>Code-point order, the order of SQLite and of <see cref="StringComparer.Ordinal"/>.</summary>
    public const string SqlServerCollation = "Latin1_General_100_BIN2";

    private const int DefaultLength = 256;
    private const int EnumLength = 32;

    internal static void Apply(ModelConfigurationBuilder builder, bool sqlServer)
    {
        builder.Properties<decimal>().HavePrecision(Precision, Scale);
        builder.Properties<string>().HaveMaxLength(DefaultLength);
        builder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>().HavePrecision(6);
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        if (sqlServer)
        {
            builder.Properties<string>().UseCollation(SqlServerCollation);
            builder.Properties<Enum>().UseCollation(SqlServerCollation);
        }
    }
}
