using System.Globalization;
using Subgraphs.Markets.Calendars;

namespace Subgraphs.Markets.Tests;

public sealed class SettlementLagTests
{
    /// <summary>In the United States on the record date since T+1, one business day before it under T+2, two before under T+3.</summary>
    [Theory]
    [InlineData("XNYS", "2016-12-28", "2016-12-30")]
    [InlineData("XNYS", "2017-09-01", "2017-09-06")]
    [InlineData("XNAS", "2019-12-20", "2019-12-23")]
    [InlineData("ARCX", "2024-05-24", "2024-05-28")]
    [InlineData("XNYS", "2024-05-28", "2024-05-28")]
    [InlineData("XTKS", "2019-06-26", "2019-06-28")]
    [InlineData("XTKS", "2019-12-27", "2019-12-30")]
    [InlineData("XKRX", "2019-12-27", "2019-12-30")]
    public void The_record_date_lies_as_far_behind_the_ex_date_as_settlement_takes(string mic, string exDate, string recordDate)
        => Assert.Equal(Date(recordDate), SettlementLags.RecordDate(mic, Date(exDate)));

    [Fact]
    public void Of_a_venue_that_is_not_known_nothing_is_said() => Assert.Null(SettlementLags.RecordDate("XXXX", new DateOnly(2024, 1, 2)));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
