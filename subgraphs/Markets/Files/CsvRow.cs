using System.Globalization;

namespace Subgraphs.Markets.Files;

/// <summary>One row with its place. A <c>TryGet…</c> that fails has already told <see cref="RowErrors"/> why.</summary>
internal readonly struct CsvRow(CsvHeader header, int line, IReadOnlyList<string> fields)
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public int Line => line;

    public string File => header.File;

    public IReadOnlyList<string> Fields => fields;

    public CsvHeader Header => header;

    public string this[string column] => fields[header.Position(column)].Trim();

    public bool Has(string column) => header.Has(column);

    /// <summary>Null where the cell is empty.</summary>
    public string? Optional(string column)
    {
        var text = this[column];
        return text.Length == 0 ? null : text;
    }

    public void Refuse(RowErrors errors, string code, string reason) => errors.Add(new RowError(File, line, code, reason));

    public bool TryGetDate(string column, RowErrors errors, out DateOnly date)
    {
        if (DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return true;
        }

        Refuse(errors, RowErrorCodes.InvalidDate, $"{column} '{this[column]}' is not a date (YYYY-MM-DD)");
        return false;
    }

    public bool TryGetDecimal(string column, RowErrors errors, out decimal value)
    {
        if (decimal.TryParse(this[column], PlainNumber, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        Refuse(errors, RowErrorCodes.InvalidNumber, $"{column} '{this[column]}' is not a number");
        return false;
    }

    /// <summary>A number above zero: a price, a ratio, a rate.</summary>
    public bool TryGetPositive(string column, RowErrors errors, out decimal value)
    {
        var text = this[column];
        if (decimal.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out value) && value > 0m)
        {
            return true;
        }

        Refuse(errors, RowErrorCodes.InvalidPrice, text.Length == 0 ? $"{column} is empty" : $"{column} '{text}' is not a number above zero");
        return false;
    }
}
