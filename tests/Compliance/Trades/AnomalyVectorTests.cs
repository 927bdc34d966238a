using System.Globalization;
using System.Text.Json;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>
/// The specified vectors of the robust score, through the graph. The figure is minutes from the opening, which can be dealt exactly; a baseline
/// has at least thirty observations, so each sample is dealt four times over: that moves neither its median nor its deviation.
/// </summary>
[Collection(TradeCollection.Name)]
public sealed class AnomalyVectorTests
{
    private const int Times = 4;

    /// <summary>Half past nine in New York.</summary>
    private static readonly DateTimeOffset Opening = new(2025, 12, 17, 14, 30, 0, TimeSpan.Zero);

    private readonly ComplianceSubgraph _subgraph;
    private readonly TradeCopy _copy;

    public AnomalyVectorTests(TradeTenants tenants)
    {
        _subgraph = tenants.Subgraph;
        _copy = new TradeCopy(_subgraph, tenants.Next());
    }

    [Theory]
    [InlineData("MAD-1")]
    [InlineData("MAD-2")]
    public async Task A_trades_score_and_its_baseline_are_those_of_the_vector(string id)
    {
        using var vectors = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.Require("domain", "vectors.json"), TestContext.Current.CancellationToken));
        var root = vectors.RootElement.ValueKind == JsonValueKind.Array ? vectors.RootElement : vectors.RootElement.GetProperty("vectors");
        var vector = root.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == id);
        double[] sample = [.. vector.GetProperty("in").GetProperty("sample").EnumerateArray().Select(Number)];
        var days = sample.Length * Times;
        foreach (var (value, index) in Enumerable.Repeat(sample, Times).SelectMany(values => values).Select((value, index) => (value, index)))
        {
            _copy.Feed.Store(At($"s{index}", value).Before(days - index));
        }

        _copy.Feed.Store(At("x", Number(vector.GetProperty("in").GetProperty("x"))));
        await _copy.TakeAllAsync();

        var found = (await _copy.TradeAsync("x", "anomalies { feature value score severity baseline { observations median mad } }", "compliance:anomaly"))
            .GetProperty("anomalies").EnumerateArray().Single(row => row.GetProperty("feature").GetString() == "TIME_OF_DAY");
        var expected = vector.GetProperty("out");
        var baseline = found.GetProperty("baseline");
        Assert.Equal((days, "CRITICAL"), (baseline.GetProperty("observations").GetInt32(), found.GetProperty("severity").GetString()));
        Assert.Equal(Number(expected.GetProperty("median")), Number(baseline.GetProperty("median")));
        Assert.Equal(Number(expected.GetProperty("mad")), Number(baseline.GetProperty("mad")));
        Assert.Equal(Number(expected.GetProperty("z")), Number(found.GetProperty("score")), Number(vector.GetProperty("tol")));
    }

    private Subgraphs.Compliance.Data.Trades.TradeFeedChange At(string id, double minutes)
        => Deals.Of(id, _subgraph.Isins["NGSC"]) with { ExecutedAt = Opening.AddMinutes(minutes) };

    private static double Number(JsonElement value) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
