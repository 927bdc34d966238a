using System.Text.RegularExpressions;
using Tests.Kit;

namespace Tests.Architecture;

/// <summary>
/// What the subgraphs of tenants keep from one request to the next is found by the tenant's id, or is nobody's: a table that is added without
/// the one has to be named here with the other.
/// </summary>
public sealed partial class TenantCacheTests
{
    private static readonly string[] Rooms = ["Portfolio", "Compliance", "DividendHistory"];

    /// <summary>Tables without a tenant in their key, and why none is needed.</summary>
    private static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal)
    {
        ["subgraphs/Portfolio/Data/Market/MarketCopy.cs _instruments"] = "closes of instruments: market data",
        ["subgraphs/Portfolio/Data/Market/MarketCopy.cs _rates"] = "exchange rates: market data",
        ["subgraphs/Portfolio/Data/Market/MarketCopy.cs _indices"] = "index levels: market data",
        ["subgraphs/Portfolio/Data/Market/MarketCopy.cs _riskFree"] = "rates without risk: market data",
        ["subgraphs/Portfolio/Data/Risk/ValuedHoldings.cs _simulated"] = "of one portfolio, for as long as one request has it",
        ["subgraphs/Compliance/Domain/Deadlines/FederalHolidays.cs Years"] = "a calendar",
        ["subgraphs/Compliance/Data/Trades/TradeFollowing.cs _states"] = "how far each tenant's trades are followed, by the tenant's slug",
        ["subgraphs/DividendHistory/Data/Cashflows/DividendFactsCache.cs _held"] = "dividends of instruments: market data",
    };

    [Fact]
    public void What_is_kept_between_requests_is_found_by_the_tenants_id_or_is_nobodys()
    {
        var tables = Rooms.SelectMany(Tables).ToArray();

        Assert.Contains(tables, table => table.IsByTenant);
        Assert.Equal(
            Shared.Keys.Order(StringComparer.Ordinal),
            tables.Where(table => !table.IsByTenant).Select(table => table.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_cache_of_another_kind_is_used_that_the_look_at_keys_would_not_see()
        => Assert.DoesNotContain(Rooms.SelectMany(Sources), file => OtherCache().IsMatch(File.ReadAllText(file)));

    private static IEnumerable<(string Name, bool IsByTenant)> Tables(string room)
        => from file in Sources(room)
           from Match field in Table().Matches(File.ReadAllText(file))
           select ($"{Path.GetRelativePath(RepositoryRoot.Combine(), file).Replace('\\', '/')} {field.Groups["name"].Value}", field.Groups["key"].Value.TrimStart('(').StartsWith("Guid", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string room)
        => Directory.EnumerateFiles(RepositoryRoot.Combine("subgraphs", room), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(RepositoryRoot.Combine(), file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    /// <summary>A field of a class: a local is gone with its method.</summary>
    [GeneratedRegex(@"^    (?:private|internal|public)[^\n(=]*\bConcurrentDictionary<(?<key>\([^)]*\)|[^,]+),[^\n=]*>\s+(?<name>\w+)\s*=", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"\b(?:I?MemoryCache|IDistributedCache|HybridCache|ConditionalWeakTable)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCache();
}
