using System.Text.Json;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Compliance.Domain.Trades;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>The pure rules about trades.</summary>
public sealed class TradeDomainTests
{
    private static readonly double[] Flat = [.. Enumerable.Repeat(5d, 30)];

    [Theory]
    [InlineData("MAD-1")]
    [InlineData("MAD-2")]
    public void A_robust_score_is_that_of_the_vector(string id)
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        var root = vectors.RootElement.ValueKind == JsonValueKind.Array ? vectors.RootElement : vectors.RootElement.GetProperty("vectors");
        var vector = root.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == id);
        double[] sample = [.. vector.GetProperty("in").GetProperty("sample").EnumerateArray().Select(Number)];

        var score = RobustScore.Of(Number(vector.GetProperty("in").GetProperty("x")), sample);

        var expected = vector.GetProperty("out");
        Assert.Equal(Number(expected.GetProperty("median")), score.Median);
        Assert.Equal(Number(expected.GetProperty("mad")), score.MedianDeviation);
        Assert.Equal(Number(expected.GetProperty("z")), score.Score, Number(vector.GetProperty("tol")));
        Assert.Equal(Severity.Critical, score.Severity);
    }

    [Fact]
    public void Where_more_than_half_of_a_sample_is_one_value_the_mean_deviation_is_the_scale()
    {
        var score = RobustScore.Of(8, [.. Flat, 6, 4]);

        Assert.Equal(0, score.MedianDeviation);
        Assert.Equal(3 / (1.253314 * 2 / 32), score.Score, 9);
    }

    [Fact]
    public void Where_a_sample_is_one_value_any_other_is_a_warning_and_the_same_is_not()
    {
        Assert.Equal((Severity.Warning, -3.5), (RobustScore.Of(4.9, Flat).Severity, RobustScore.Of(4.9, Flat).Score));
        Assert.Null(RobustScore.Of(5, Flat).Severity);
    }

    [Theory]
    [InlineData(3.5, null)]
    [InlineData(3.6, Severity.Warning)]
    [InlineData(-6.1, Severity.Breach)]
    [InlineData(10.1, Severity.Critical)]
    public void Severity_follows_the_size_of_the_score(double size, Severity? expected)
    {
        // Median 0 and MAD 1.
        double[] sample = [-2, -1, -1, 0, 1, 1, 2];

        Assert.Equal(expected, RobustScore.Of(size / 0.6745, sample).Severity);
    }

    [Theory]
    [InlineData("549300RYC9NELN2ICA34", PartyCodeKind.Lei)]
    [InlineData("549300RYC9NELN2ICA35", PartyCodeKind.None)]
    [InlineData("US19680412EVELYHARTW", PartyCodeKind.Concat)]
    [InlineData("KR19750630LI###KIM##", PartyCodeKind.Concat)]
    [InlineData("US19681312EVELYHARTW", PartyCodeKind.None)]
    [InlineData("US19680412#####HARTW", PartyCodeKind.None)]
    [InlineData("SE197506301234", PartyCodeKind.NationalId)]
    [InlineData("Priya Castellane", PartyCodeKind.None)]
    [InlineData("", PartyCodeKind.None)]
    [InlineData(null, PartyCodeKind.None)]
    public void A_party_is_told_by_the_form_of_its_code(string? code, PartyCodeKind expected) => Assert.Equal(expected, PartyCodes.OfParty(code));

    [Theory]
    [InlineData("ALD-REBALANCE-1", PartyCodeKind.Algorithm)]
    [InlineData("GB19700101ALEXASMITH", PartyCodeKind.Concat)]
    [InlineData("549300RYC9NELN2ICA34", PartyCodeKind.None)]
    [InlineData("Priya Castellane", PartyCodeKind.None)]
    public void Who_decides_is_a_person_or_an_algorithm_and_never_a_firm(string code, PartyCodeKind expected) => Assert.Equal(expected, PartyCodes.OfDecision(code));

    private static double Number(JsonElement element) => double.Parse(element.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
