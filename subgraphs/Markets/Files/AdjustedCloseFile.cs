using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>Adjusted closes: one file, a row a session, a column a symbol. A symbol that is not an instrument of the source is left out.</summary>
internal static class AdjustedCloseFile
{
    private const string Source = "skfolio";
    private const string DateColumn = "Date";

    public static IEnumerable<AdjustedCloseRecord> Read(FileLayout layout, Universe universe, RowErrors errors)
    {
        foreach (var row in layout.File(FileLayout.AdjustedCloses).Rows(errors))
        {
            if (!row.TryGetDate(DateColumn, errors, out var date))
            {
                continue;
            }

            foreach (var symbol in row.Header.Columns)
            {
                if (symbol != DateColumn && universe.FindSymbol(symbol) is { } instrument && row.TryGetPositive(symbol, errors, out var close))
                {
                    yield return new AdjustedCloseRecord(instrument.Isin, date, close, Source);
                }
            }
        }
    }
}
