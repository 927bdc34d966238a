namespace Subgraphs.DividendHistory.Data;

/// <summary>Indices under other names than the data have.</summary>
internal static class IndexNames
{
    /// <summary>The id of the data: the domain specification says <c>SP500</c>, the sources <c>SPX</c>.</summary>
    public static string Resolve(string indexId) => indexId == "SP500" ? "SPX" : indexId;
}
