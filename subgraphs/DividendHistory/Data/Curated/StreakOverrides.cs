using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Curated;

/// <summary>The curated overrides by payer.</summary>
internal sealed class StreakOverrides(IEnumerable<StreakOverride> overrides)
{
    private readonly ILookup<string, StreakOverride> _byIsin = overrides.ToLookup(entry => entry.Isin, StringComparer.Ordinal);

    public IReadOnlyList<StreakOverride> Of(string isin) => [.. _byIsin[isin].OrderBy(entry => entry.Year)];
}
