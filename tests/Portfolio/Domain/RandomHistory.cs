using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Domain;

/// <summary>A history of one instrument in one portfolio that never sells more than it holds. The same seed gives the same history.</summary>
internal sealed class RandomHistory
{
    public RandomHistory(int seed, DateOnly start, int days)
    {
        var random = new Random(seed);
        Movements.Add(Movement(start, 100_000m));
        var held = 0m;
        for (var day = 0; day < days; day++)
        {
            var date = start.AddDays(day);
            switch (random.Next(12))
            {
                case 0:
                    Splits.Add(new ShareSplit(Domain.Trades.Isin, date, random.Next(2, 5)));
                    held *= Splits[^1].Ratio;
                    break;
                case 1:
                    Dividends.Add(new CashDividend(Domain.Trades.Isin, date, random.Next(2) == 0 ? null : date.AddDays(random.Next(1, 30)), random.Next(1, 300) / 100m, "USD"));
                    break;
                case 2 or 3 or 4:
                    var bought = random.Next(1, 200);
                    Trades.Add(Domain.Trades.Buy(Text(date), bought, random.Next(500, 20_000) / 100m, random.Next(0, 500) / 100m));
                    held += bought;
                    break;
                case 5 when held >= 1:
                    var sold = decimal.Floor(held * random.Next(1, 101) / 100m);
                    if (sold > 0)
                    {
                        Trades.Add(Domain.Trades.Sell(Text(date), sold, random.Next(500, 20_000) / 100m, random.Next(0, 500) / 100m));
                        held -= sold;
                    }

                    break;
                case 6:
                    Movements.Add(Movement(date, random.Next(-5_000, 20_000)));
                    break;
            }
        }
    }

    public List<Trade> Trades { get; } = [];

    public List<ShareSplit> Splits { get; } = [];

    public List<CashDividend> Dividends { get; } = [];

    public List<CashMovement> Movements { get; } = [];

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private CashMovement Movement(DateOnly date, decimal amount) => new()
    {
        TenantId = Guid.Empty,
        Id = $"C{Movements.Count:000}",
        PortfolioId = "p",
        Date = date,
        Kind = amount < 0 ? CashMovementKind.Withdrawal : CashMovementKind.Deposit,
        Amount = amount,
        Currency = "USD",
    };
}
