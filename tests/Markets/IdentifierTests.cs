using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Markets.Tests;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("US0378331005", true)]
    [InlineData("KR7005930003", true)]
    [InlineData("JP3633400001", true)]
    [InlineData("GB0002634946", true)]
    [InlineData("IE000S9YS762", true)]
    [InlineData("US0378331006", false)]
    [InlineData("us0378331005", false)]
    [InlineData("US03783310055", false)]
    [InlineData("", false)]
    public void An_isin_is_checked_by_luhn_over_expanded_letters(string value, bool valid)
        => Assert.Equal(valid, Isin.IsValid(value));

    [Theory]
    [InlineData("HWUPKR0MPOU8FGXBT394", true)]
    [InlineData("INR2EJN1ERAN0W5ZP974", true)]
    [InlineData("8I5DZWZKVSZI1NUHU748", true)]
    [InlineData("HWUPKR0MPOU8FGXBT395", false)]
    [InlineData("HWUPKR0MPOU8FGXBT39", false)]
    public void An_lei_leaves_one_modulo_97(string value, bool valid)
        => Assert.Equal(valid, Lei.IsValid(value));

    [Theory]
    [InlineData("BBG000BLNNH6", true)]
    [InlineData("BBG000B9XRY4", true)]
    [InlineData("BBG001S5N8V8", true)]
    [InlineData("BBG000BLNNH7", false)]
    [InlineData("BBX000BLNNH6", false)]
    public void A_figi_doubles_every_second_value(string value, bool valid)
        => Assert.Equal(valid, Figi.IsValid(value));

    [Fact]
    public void Completing_a_stem_yields_the_known_identifier()
    {
        Assert.Equal("US0378331005", Isin.Complete("US037833100"));
        Assert.Equal("HWUPKR0MPOU8FGXBT394", Lei.Complete("HWUPKR0MPOU8FGXBT3"));
        Assert.Equal("BBG000BLNNH6", Figi.Complete("BBG000BLNNH"));
        Assert.Throws<ArgumentException>(() => Isin.Complete("U1037833100"));
        Assert.Throws<ArgumentException>(() => Lei.Complete("short"));
        Assert.Throws<ArgumentException>(() => Figi.Complete("BBX000BLNNH"));
    }
}
