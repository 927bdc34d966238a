using System.Globalization;
using System.Text.Json;
using Subgraphs.MarketData.Domain;
using Tests.Kit;

namespace Subgraphs.MarketData.Tests.Domain;

public sealed class TrackingStatsTests
{
    [Fact]
    public void Difference_and_error_are_those_of_the_published_vector()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        var vectors = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement : document.RootElement.GetProperty("vectors");
        var vector = vectors.EnumerateArray().Single(item => item.GetProperty("id").GetString() == "TRACK-1");
        var input = vector.GetProperty("in");

        var stats = TrackingStats.Of(Values(Numbers(input.GetProperty("fund")), Numbers(input.GetProperty("index"))), input.GetProperty("periodsPerYear").GetDouble())!;

        Assert.InRange(stats.TrackingDifference - Number(vector.GetProperty("out").GetProperty("difference")), -1e-9m, 1e-9m);
        Assert.InRange(stats.TrackingError - Number(vector.GetProperty("out").GetProperty("error")), -1e-9m, 1e-9m);
        Assert.Equal(4, stats.Observations);
    }

    [Fact]
    public void A_fund_that_is_its_index_has_no_difference_and_no_error()
    {
        var stats = TrackingStats.Of(Values([0.01m, -0.02m, 0.03m], [0.01m, -0.02m, 0.03m]))!;
        Assert.Equal((0m, 0m), (stats.TrackingDifference, stats.TrackingError));
    }

    [Fact]
    public void One_return_has_no_deviation()
        => Assert.Null(TrackingStats.Of(Values([0.01m], [0.02m])));

    private static List<(DateOnly, decimal, decimal)> Values(decimal[] fund, decimal[] index)
    {
        List<(DateOnly Date, decimal Fund, decimal Index)> values = [(new DateOnly(2019, 1, 1), 1m, 1m)];
        for (var i = 0; i < fund.Length; i++)
        {
            values.Add((values[i].Date.AddDays(1), values[i].Fund * (1m + fund[i]), values[i].Index * (1m + index[i])));
        }

        return values;
    }

    private static decimal[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(Number)];

    private static decimal Number(JsonElement value) => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
