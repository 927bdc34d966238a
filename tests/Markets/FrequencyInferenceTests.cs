using Subgraphs.Markets.Dividends;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Tests;

public sealed class FrequencyInferenceTests
{
    [Theory]
    [InlineData(30, DividendFrequency.Monthly)]
    [InlineData(91, DividendFrequency.Quarterly)]
    [InlineData(182, DividendFrequency.SemiAnnual)]
    [InlineData(365, DividendFrequency.Annual)]
    [InlineData(900, DividendFrequency.Irregular)]
    public void Even_gaps_tell_the_frequency(int days, DividendFrequency expected)
    {
        var dates = Enumerable.Range(0, 8).Select(i => new DateOnly(2010, 1, 15).AddDays(i * days)).ToList();
        Assert.All(FrequencyInference.FromExDates(dates), frequency => Assert.Equal(expected, frequency));
    }

    [Fact]
    public void One_payment_is_irregular_and_none_is_nothing()
    {
        Assert.Equal([DividendFrequency.Irregular], FrequencyInference.FromExDates([new DateOnly(2020, 1, 1)]));
        Assert.Empty(FrequencyInference.FromExDates([]));
    }

    [Fact]
    public void A_payment_pulled_across_year_end_stays_quarterly()
    {
        DateOnly[] dates = [new(2012, 1, 18), new(2012, 4, 19), new(2012, 7, 18), new(2012, 10, 18), new(2012, 12, 26), new(2013, 4, 18), new(2013, 7, 18)];
        Assert.All(FrequencyInference.FromExDates(dates), frequency => Assert.Equal(DividendFrequency.Quarterly, frequency));
    }

    [Fact]
    public void A_change_of_frequency_shows_from_the_change_on()
    {
        DateOnly[] dates = [new(2010, 5, 1), new(2011, 5, 1), new(2012, 5, 1), new(2013, 5, 1), new(2013, 8, 1), new(2013, 11, 1), new(2014, 2, 1), new(2014, 5, 1)];
        var frequencies = FrequencyInference.FromExDates(dates);
        Assert.Equal(DividendFrequency.Annual, frequencies[0]);
        Assert.Equal(DividendFrequency.Quarterly, frequencies[^1]);
    }
}
