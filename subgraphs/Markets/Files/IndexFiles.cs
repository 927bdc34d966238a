using Subgraphs.Markets.Classification;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>Two indices: the S&amp;P 500 (level and today's members among the instruments) and the Cboe volatility index.</summary>
internal static class IndexFiles
{
    public const string SP500 = "SPX";
    public const string Vix = "VIX";

    public static IReadOnlyList<IndexRecord> Indices { get; } =
    [
        new(SP500, "S&P 500", "USD", "skfolio"),
        new(Vix, "Cboe Volatility Index", "USD", "datahub-vix"),
    ];

    public static IEnumerable<IndexLevelRecord> ReadLevels(FileLayout layout, RowErrors errors)
        => ReadLevels(layout, FileLayout.SP500Levels, SP500, "SP500", "skfolio", errors)
            .Concat(ReadLevels(layout, FileLayout.VixLevels, Vix, "CLOSE", "datahub-vix", errors));

    /// <summary>Members of today with the date of joining: who left earlier is not in the file.</summary>
    public static IEnumerable<IndexConstituentRecord> ReadConstituents(FileLayout layout, Universe universe, RowErrors errors)
    {
        foreach (var row in layout.File(FileLayout.Constituents).Rows(errors))
        {
            if (universe.FindSymbol(row["Symbol"]) is not { } instrument)
            {
                continue;
            }

            DateOnly? addedOn = null;
            if (row.Optional("Date added") is not null)
            {
                if (!row.TryGetDate("Date added", errors, out var date))
                {
                    continue;
                }

                addedOn = date;
            }

            yield return new IndexConstituentRecord(SP500, instrument.Isin, addedOn, null, null, "datahub-sp500-companies");
        }
    }

    /// <summary>
    /// All members of today by sector. The file has no date of its own: its latest date of joining is the day from which it certainly is as it stands,
    /// and says nothing of the days before.
    /// </summary>
    public static IEnumerable<IndexSectorRecord> ReadSectors(FileLayout layout, RowErrors errors)
    {
        var members = new SortedDictionary<string, int>(StringComparer.Ordinal);
        DateOnly? asOf = null;
        foreach (var row in layout.File(FileLayout.Constituents).Rows(errors))
        {
            if (row.Optional("GICS Sector") is not { } name || Gics.FindSector(name) is not { } sector)
            {
                continue;
            }

            members[sector.Sector] = members.GetValueOrDefault(sector.Sector) + 1;
            if (row.Optional("Date added") is not null && row.TryGetDate("Date added", errors, out var joined) && !(joined <= asOf))
            {
                asOf = joined;
            }
        }

        return asOf is { } date ? members.Select(sector => new IndexSectorRecord(SP500, date, sector.Key, sector.Value)) : [];
    }

    private static IEnumerable<IndexLevelRecord> ReadLevels(
        FileLayout layout, string file, string index, string column, string source, RowErrors errors)
    {
        var before = DateOnly.MinValue;
        foreach (var row in layout.File(file).Rows(errors))
        {
            if (!row.TryGetDate("Date", errors, out var date) || !row.TryGetPositive(column, errors, out var level))
            {
                continue;
            }

            if (date <= before)
            {
                row.Refuse(errors, RowErrorCodes.Duplicate, $"{date:yyyy-MM-dd} is out of order or stands in the file twice");
                continue;
            }

            before = date;
            yield return new IndexLevelRecord(index, date, level, source);
        }
    }
}
