using System.Globalization;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>Portfolios of size for the tenant <c>northwind</c>: one with many positions, and many with a few.</summary>
internal static class GrownSamples
{
    /// <summary>The portfolio with as many positions as were asked for.</summary>
    public const string LargeId = "large";

    private const int PositionsOfMany = 20;
    private const decimal Invested = 0.95m;

    /// <summary>One in so many breaks its limit on losses under stress: a firm does not have an alert on every portfolio.</summary>
    private const int BreakingEvery = 50;

    private const decimal KeptStressLimit = 0.75m;

    // Invented, as all of it is.
    private static readonly string[] Traders = ["Priya Castellane", "Tomas Underhill"];

    /// <summary>The day from which they trade: the year before it, the grown issuers were listed.</summary>
    private static readonly DateOnly Inception = new(2020, 1, 2);

    /// <param name="size">How many.</param>
    /// <param name="symbols">What can be held, in a stable order.</param>
    public static IEnumerable<PortfolioSeed> Of(SampleSize size, IReadOnlyList<string> symbols)
    {
        if (size.Positions > 0)
        {
            yield return Describe(LargeId, "Northwind Large", 500_000_000m, symbols.Take(size.Positions), holds: false);
        }

        for (var number = 0; number < size.Portfolios; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"many-{number + 1:0000}");
            var lines = Enumerable.Range(0, Math.Min(PositionsOfMany, symbols.Count)).Select(line => symbols[((number * 7) + line) % symbols.Count]);
            var seed = Describe(id, string.Create(CultureInfo.InvariantCulture, $"Northwind {number + 1}"), 10_000_000m, lines, holds: true);
            yield return number % BreakingEvery == 0 ? seed : seed with { StressLimit = KeptStressLimit };
        }
    }

    private static PortfolioSeed Describe(string id, string name, decimal funding, IEnumerable<string> symbols, bool holds)
    {
        string[] held = [.. symbols];
        return new PortfolioSeed
        {
            Tenant = SampleTenants.Northwind,
            Id = id,
            Name = name,
            Kind = PortfolioKind.Discretionary,
            BaseCurrency = "USD",
            AccountHolder = name + " custody",
            ExternalAccountId = "NWL-" + id,
            Traders = Traders,
            Funding = funding,
            Lines = [.. held.Select(symbol => new SeedLine(symbol, decimal.Round(Invested / held.Length, 8)))],
            Inception = Inception,
            IsHeld = holds,
        };
    }
}
