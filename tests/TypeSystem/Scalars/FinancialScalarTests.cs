using System.Text.Json;
using GraphQL.TypeSystem.Scalars;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Scalars;

/// <summary>Which texts are values of the financial graph's scalars.</summary>
public sealed class FinancialScalarTests
{
    [Theory]
    [InlineData("Decimal", "0", true)]
    [InlineData("Decimal", "-0.50", true)]
    [InlineData("Decimal", "1234567890123456789012345678", true)]
    [InlineData("Decimal", "0.1234567890123456789012345678", true)]
    [InlineData("Decimal", "0.12345678901234567890123456780000", true)] // zeros behind say nothing
    [InlineData("Decimal", "12345678901234567890123456789", false)] // 29 digits
    [InlineData("Decimal", "1.2345678901234567890123456789", false)]
    [InlineData("Decimal", "0.00000000000000000000000000001", false)] // more decimals than System.Decimal has
    [InlineData("Decimal", "1e3", false)]
    [InlineData("Decimal", "NaN", false)]
    [InlineData("Decimal", "", false)]
    [InlineData("Decimal", "-", false)]
    [InlineData("Decimal", "+1", false)]
    [InlineData("Decimal", "01", false)]
    [InlineData("Decimal", ".5", false)]
    [InlineData("Decimal", "5.", false)]
    [InlineData("Decimal", "1,5", false)]
    [InlineData("Decimal", " 1", false)]
    [InlineData("Decimal", "١", false)] // a digit, but not one of ASCII
    [InlineData("Date", "2019-12-31", true)]
    [InlineData("Date", "2020-02-29", true)]
    [InlineData("Date", "2019-02-29", false)]
    [InlineData("Date", "2019-1-1", false)]
    [InlineData("Date", "2019-12-31T00:00:00Z", false)]
    [InlineData("DateTime", "2019-12-31T21:00:00Z", true)]
    [InlineData("DateTime", "2019-12-31T21:00:00.1234567+09:00", true)]
    [InlineData("DateTime", "2019-12-31T21:00:00", false)] // no offset
    [InlineData("DateTime", "2019-12-31 21:00:00Z", false)]
    [InlineData("DateTime", "2019-12-31T25:00:00Z", false)]
    [InlineData("Isin", "us0378331005", false)]
    [InlineData("Isin", "US037833100", false)]
    [InlineData("Isin", "US03783310050", false)]
    [InlineData("Isin", "120378331005", false)]
    [InlineData("Lei", "HWUPKR0MPOU8FGXBT39", false)]
    [InlineData("Figi", "GBG000BLNNH6", false)] // a country code in front
    [InlineData("Figi", "BBA000BLNNH6", false)] // no G in third place
    [InlineData("Figi", "BBG000BLANH6", false)] // a vowel
    [InlineData("Mic", "XNYS", true)]
    [InlineData("Mic", "3579", true)]
    [InlineData("Mic", "xnys", false)]
    [InlineData("Mic", "XNY", false)]
    [InlineData("CurrencyCode", "KRW", true)]
    [InlineData("CurrencyCode", "krw", false)]
    [InlineData("CurrencyCode", "US1", false)]
    public void A_text_is_a_value_or_not(string scalar, string text, bool expected)
        => Assert.Equal(expected, Assert.IsAssignableFrom<TextScalar>(ScalarRegistry.Financial.Find(scalar)).IsValid(text));

    [Theory]
    [InlineData("isinValid", "Isin")]
    [InlineData("leiValid", "Lei")]
    [InlineData("figiValid", "Figi")]
    public void Check_digits_agree_with_the_domain(string function, string scalar)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        var vectors = document.RootElement.GetProperty("vectors").EnumerateArray().Where(vector => vector.GetProperty("fn").GetString() == function).ToArray();
        var definition = Assert.IsAssignableFrom<TextScalar>(ScalarRegistry.Financial.Find(scalar));

        Assert.Equal(2, vectors.Length);
        foreach (var vector in vectors)
        {
            foreach (var text in vector.GetProperty("in").EnumerateArray())
            {
                Assert.True(vector.GetProperty("out").GetBoolean() == definition.IsValid(text.GetString()), text.GetString());
            }
        }
    }

    [Theory]
    [InlineData("US0378331005")]
    [InlineData("KR7005930003")]
    [InlineData("JP3633400001")]
    public void One_wrong_digit_or_two_neighbours_swapped_make_an_ISIN_invalid(string isin)
    {
        var scalar = new IsinScalar();
        Assert.True(scalar.IsValid(isin));
        for (var i = 2; i < isin.Length; i++)
        {
            var wrong = isin.ToCharArray();
            wrong[i] = (char)('0' + ((isin[i] - '0' + 1) % 10));
            Assert.False(scalar.IsValid(wrong), new string(wrong));
        }

        Assert.False(scalar.IsValid(isin[..10] + isin[11] + isin[10]));
    }

    [Fact]
    public void A_graph_that_means_something_else_can_leave_them_out()
    {
        Assert.Null(ScalarRegistry.BuiltIn.Find("Date"));
        Assert.Equal(["Boolean", "Float", "ID", "Int", "String"], ScalarRegistry.BuiltIn.All.Select(scalar => scalar.Name).Order(StringComparer.Ordinal));
    }
}
