using Subgraphs.Storage.Tests.Model;

namespace Subgraphs.Storage.Tests;

internal static class Widgets
{
    public static readonly DateTime Noon = new(2020, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    public static Widget Of(string isin, int day, decimal price, decimal? ratio = null) => new()
    {
        Isin = isin,
        Date = new DateOnly(2020, 1, day),
        Price = price,
        Ratio = ratio,
        Kind = day % 2 == 0 ? WidgetKind.Fancy : WidgetKind.Plain,
        SeenAt = Noon.AddDays(day),
    };

    public static IReadOnlyList<Widget> Three { get; } =
        [Of("US0000000001", 1, 9.50m, 1.23455m), Of("US0000000001", 2, 10.00m), Of("us0000000001", 3, 100m, 2m)];
}
