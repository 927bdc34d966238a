using System.Globalization;

namespace Subgraphs.Markets.Sample;

/// <summary>
/// More fictional issuers than the fourteen, for whoever wants to see a market of size: listed in New York since 2019, all alike in kind and
/// different in figures. Each depends on the seed and its own number only, so that a larger market holds a smaller one.
/// </summary>
internal static class GrownProfiles
{
    /// <summary>The first of them; the numbers below are the fourteen's and the fund's.</summary>
    private const int FirstNumber = 1001;

    private const int FirstYear = 2019;
    private static readonly DateOnly FirstSession = new(FirstYear, 1, 2);
    private static readonly DateOnly JoinsIndexOn = new(FirstYear, 3, 18);

    /// <param name="seed">Of the market.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<IssuerProfile> Of(ulong seed, int count) => Enumerable.Range(FirstNumber, count).Select(number => Describe(seed, number));

    private static IssuerProfile Describe(ulong seed, int number)
    {
        var noise = new SeededNoise(seed, string.Create(CultureInfo.InvariantCulture, $"profile:{number}"));
        var model = SampleProfiles.All[number % SampleProfiles.All.Count];
        var price = decimal.Round(15m + (decimal)(185 * noise.Uniform()), 2);
        var earnings = decimal.Round(price * (decimal)(0.03 + (0.05 * noise.Uniform())), 2);
        return new IssuerProfile
        {
            Number = number,
            Symbol = string.Create(CultureInfo.InvariantCulture, $"X{number:00000}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Sample Issuer {number}"),
            Country = "US",
            Mic = number % 3 == 0 ? "XNAS" : "XNYS",
            Currency = "USD",
            SubIndustry = model.SubIndustry,
            ListedOn = FirstSession,
            JoinedIndexOn = JoinsIndexOn,
            StartPrice = price,
            Drift = 0.02 + (0.1 * noise.Uniform()),
            Beta = 0.6 + (0.8 * noise.Uniform()),
            Volatility = 0.008 + (0.01 * noise.Uniform()),
            BaseVolume = decimal.Round(400_000m + (decimal)(6_000_000 * noise.Uniform())),
            Shares = decimal.Round(80_000_000m + (decimal)(2_000_000_000 * noise.Uniform())),
            StartEps = earnings,
            EpsGrowth = decimal.Round((decimal)(0.01 + (0.08 * noise.Uniform())), 4),
            DebtToEquity = decimal.Round((decimal)(1.8 * noise.Uniform()), 2),
            Cik = string.Create(CultureInfo.InvariantCulture, $"99{number:00000}"),
            Dividends = Pay(noise, number, earnings),
        };
    }

    /// <summary>One in five pays nothing, one in seven cut in 2023, the others raise every year.</summary>
    private static DividendPolicy? Pay(SeededNoise noise, int number, decimal earnings)
    {
        if (number % 5 == 0)
        {
            return null;
        }

        var annual = decimal.Round(earnings * (decimal)(0.2 + (0.5 * noise.Uniform())), 2);
        var growth = decimal.Round((decimal)(0.02 + (0.08 * noise.Uniform())), 4);
        DividendSegment[] segments = number % 7 == 0 ? [new(FirstYear, annual, growth), new(2023, annual / 2m, growth)] : [new(FirstYear, annual, growth)];
        return new DividendPolicy { Months = [3, 6, 9, 12], Day = 8 + (number % 14), Segments = segments };
    }
}
