using Subgraphs.Markets.Classification;

namespace Subgraphs.Markets.Tests;

public sealed class GicsTests
{
    [Theory]
    [InlineData(2, 11)]
    [InlineData(4, 25)]
    [InlineData(6, 74)]
    [InlineData(8, 163)]
    public void Each_level_is_complete_and_hangs_under_the_one_above(int digits, int count)
    {
        Assert.Equal(count, Gics.Codes(digits).Count());
        Assert.All(Gics.Codes(digits), code => Assert.True(digits == 2 || Gics.Codes(digits - 2).Contains(code[..^2]), code));
    }

    [Fact]
    public void A_sub_industry_brings_its_whole_line()
    {
        var classification = Gics.FindSubIndustry("Soft Drinks & Non-alcoholic Beverages");
        Assert.Equal(new("30", "Consumer Staples", "Food, Beverage & Tobacco", "Beverages", "30201030", "Soft Drinks & Non-alcoholic Beverages"), classification);
        Assert.Null(Gics.FindSubIndustry("Cryptids"));
    }

    [Fact]
    public void Sector_names_of_older_files_are_brought_to_one_spelling()
    {
        Assert.Equal("Telecommunication Services", Gics.NormaliseSector("Telecommunications Services"));
        Assert.Equal("20", Gics.FindSector("Industries")!.SectorCode);
        Assert.True(Gics.IsSector("Telecommunication Services"));
        Assert.Null(Gics.FindSector("Telecommunication Services"));
        Assert.False(Gics.IsSector("73.93"));
    }
}
