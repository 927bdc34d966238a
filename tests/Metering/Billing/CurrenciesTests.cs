using Gateway.Metering.Billing;

namespace Gateway.Metering.Tests.Billing;

public sealed class CurrenciesTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("KRW", 0)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("XOF", 0)]
    [InlineData("XAU", null)]
    [InlineData("usd", null)]
    [InlineData("US", null)]
    [InlineData("USDT", null)]
    [InlineData("", null)]
    public void A_currency_has_its_minor_unit_and_what_nobody_pays_in_has_none(string code, int? expected)
        => Assert.Equal(expected, Currencies.MinorUnitsOf(code));
}
