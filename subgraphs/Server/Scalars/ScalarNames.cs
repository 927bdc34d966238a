namespace Subgraphs.Server.Scalars;

/// <summary>The names of the custom scalars of this graph.</summary>
internal static class ScalarNames
{
    public const string Decimal = "Decimal";
    public const string Date = "Date";
    public const string DateTime = "DateTime";
    public const string Isin = "Isin";
    public const string Lei = "Lei";
    public const string Figi = "Figi";
    public const string Mic = "Mic";
    public const string CurrencyCode = "CurrencyCode";
}
