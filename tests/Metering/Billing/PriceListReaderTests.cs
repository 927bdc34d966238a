using System.Text;
using Gateway.Metering.Billing;

namespace Gateway.Metering.Tests.Billing;

public sealed class PriceListReaderTests
{
    [Fact]
    public void A_price_list_names_meters_with_prices_and_with_weights()
    {
        var (list, errors) = Read(
            """
            {
              // what is used is paid for
              "currency": "USD",
              "direct": [
                {"meter": "egress_bytes", "price": "0.09", "per": 1000000000},
                {"meter": "subgraph_fetches", "subgraph": "market-data", "price": 0.0004}
              ],
              "shared": [{"meter": "cost_units_executed"}, {"meter": "subgraph_ms", "weight": "0.5"}]
            }
            """);

        Assert.Empty(errors);
        Assert.Equal("USD", list!.Currency);
        Assert.Equal([new DirectPrice("egress_bytes", null, 0.09m, 1_000_000_000m), new DirectPrice("subgraph_fetches", "market-data", 0.0004m, 1m)], list.Direct);
        Assert.Equal([new SharedWeight("cost_units_executed", null, 1m), new SharedWeight("subgraph_ms", null, 0.5m)], list.Shared);
    }

    [Theory]
    [InlineData("""{"shared": [{"meter": "request"}]}""", "line 1: shared[0].meter is \"request\"; it must be one of requests, cost_units, ")]
    [InlineData("""{"shared": [{}]}""", "line 1: shared[0].meter is missing; it must be one of ")]
    [InlineData("{\n\"shared\": [\n{\"meter\": \"requests\",\n\"weight\": -1}]}", "line 4: shared[0].weight is -1; it must be a number of 0 or more")]
    [InlineData("{\n\"shared\": [\n{\"meter\": \"requests\",\n\"wieght\": 1}]}", "line 4: shared[0].wieght is not known here; known are meter, subgraph, weight")]
    [InlineData("""{"shared": [{"meter": "requests", "subgraph": "a"}]}""", "line 1: shared[0].subgraph has no meaning for requests")]
    [InlineData("""{"shared": []}""", "line 1: shared must have at least one meter")]
    [InlineData("""{"direct": [{"meter": "requests", "price": 1}]}""", "line 1: shared must have at least one meter")]
    [InlineData("""{"direct": [{"meter": "requests"}], "shared": [{"meter": "requests"}]}""", "line 1: direct[0].price is missing")]
    [InlineData("""{"direct": [{"meter": "requests", "price": 1, "per": 0}], "shared": [{"meter": "requests"}]}""", "line 1: direct[0].per is 0; it must be more")]
    [InlineData("""{"direct": {}, "shared": [{"meter": "requests"}]}""", "line 1: direct must be a list")]
    [InlineData("{\"shared\": [\n{\"meter\": \"requests\"},\n{\"meter\": \"requests\"}]}", "line 3: shared[1] names requests a second time")]
    [InlineData("{\"shared\": [{\"meter\": \"requests\"}],\n\"shared\": [{\"meter\": \"requests\"}]}", "line 2: shared stands twice")]
    [InlineData("""{"currency": "usd", "shared": [{"meter": "requests"}]}""", "line 1: currency is \"usd\"; it must be a currency of ISO 4217")]
    [InlineData("[]", "line 1: the price list must be an object")]
    [InlineData("{\n\"shared\": [\n", "line 3: it is not JSON")]
    [InlineData("", "line 1: it is not JSON")]
    public void What_is_wrong_is_told_with_line_and_key(string json, string expected)
    {
        var (list, errors) = Read(json);

        Assert.Null(list);
        Assert.StartsWith(expected, errors[0].Message);
        Assert.All(errors, error => Assert.Equal(MeteringErrorCodes.InvalidPriceList, error.Code));
    }

    [Fact]
    public void All_faults_are_told_at_once()
        => Assert.Equal(3, Read("""{"direct": [{"meter": "x", "price": "y"}], "shared": [{"meter": "z"}]}""").Errors.Count);

    private static (PriceList? List, IReadOnlyList<MeteringError> Errors) Read(string json) => PriceListReader.Read(Encoding.UTF8.GetBytes(json));
}
