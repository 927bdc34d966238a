using Subgraphs.Server.Errors;
using Subgraphs.Server.Scalars;
using Subgraphs.Server.Tests.Broken;

namespace Subgraphs.Server.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_published_document_has_the_types_their_directives_and_the_link()
    {
        using var subgraph = new SampleSubgraph();

        Assert.Equal(
            """"
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@external", "@key", "@listSize", "@policy", "@requires", "@requiresScopes", "@shareable", "@tag"])

            "ISO 6166: 2 letters + 9 alphanumerics + Luhn check digit."
            scalar Isin

            "Calendar date, ISO 8601 YYYY-MM-DD."
            scalar Date

            "Exact base-10 number serialised as a JSON string, e.g. \"123.4500\". Never a binary float. At most 28 significant digits, no exponent."
            scalar Decimal @specifiedBy(url: "https://speleotrove.com/decimal/daconvs.html")

            "ISO 4217 alphabetic currency code."
            scalar CurrencyCode

            "Something to trade."
            type Instrument @key(fields: "isin") {
              isin: Isin! @tag(name: "partner")
              name: String!
              lotSize: Decimal!
              status: InstrumentStatus!
              firstTraded: Date
              issuer: Issuer
              label: String!
              doubled: Decimal @requiresScopes(scopes: [["market-data:eod"]]) @cost(weight: 3)
              issuerName: String
            }

            type InstrumentConnection {
              nodes: [Instrument!]!
              totalCount: Int!
              pageInfo: PageInfo!
            }

            """".TrimEnd(),
            subgraph.Executor.Sdl[..subgraph.Executor.Sdl.IndexOf("type IntConnection", StringComparison.Ordinal)].TrimEnd());
        Assert.Contains(
            """  level(on: Date!, factor: Decimal! = "1.5", status: InstrumentStatus! = ON_HOLD_15M): Decimal @requiresScopes(scopes: [["market-data:eod"]]) @tag(name: "partner")""",
            subgraph.Executor.Sdl,
            StringComparison.Ordinal);
        Assert.Contains("""  half: Decimal @requires(fields: "value { amount currency }")""", subgraph.Executor.Sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("_entities", subgraph.Executor.Sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_types_is_told_at_once_by_type_and_member()
    {
        using var subgraph = new SampleSubgraph(builder => builder.AddTypes(typeof(BrokenQueries), typeof(Keyless)));

        var exception = Assert.Throws<SubgraphSchemaException>(() => subgraph.Executor);

        Assert.Equal(
            [
                "BrokenQueries.GetBig: Int64 is no scalar by itself: GraphQL's Int has 32 bits. Use int, decimal, or [ID].",
                "BrokenQueries.GetLoaded: No [DataLoader] method is named 'missing' (without Get and Async) and has the keys and values of the parameter.",
                "BrokenQueries.GetNothing: A resolver returns a value and has no type parameters.",
                "BrokenQueries.GetPaged: [UsePaging] on IQueryable<Keyless> needs KeyProperty, a unique property of Keyless.",
                "BrokenQueries.GetUntyped: IDisposable is no GraphQL type: interfaces, unions and untyped values are not supported here.",
                "BrokenQueries.GetWrong: The scalar 'Isin' cannot be a C# Int32.",
                "Keyless: [Key(\"id\")] has no [ReferenceResolver]: add one that takes IReadOnlyList of the key (named 'id') or of representations, or say Resolvable = false.",
                "Keyless: [Key(\"nothing\")] names 'nothing', which is no field of 'Keyless'.",
            ],
            exception.Problems.Select(problem => problem.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("100", "100")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("65.567063733033080084135645929", "65.56706373303308008413564593")]
    [InlineData("-1234567890123456789012345678", "-1234567890123456789012345678")]
    public void A_decimal_has_one_text_of_at_most_28_digits(string value, string text)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Span<byte> utf8 = stackalloc byte[CanonicalDecimal.MaxLength];

        Assert.Equal(text, CanonicalDecimal.Format(number));
        Assert.Equal(text, System.Text.Encoding.ASCII.GetString(utf8[..CanonicalDecimal.Format(number, utf8)]));
    }

    [Fact]
    public void A_statistic_is_rounded_half_to_even_and_what_is_no_number_is_null()
    {
        Assert.Equal(0.3333333333m, CanonicalDecimal.FromStatistic(1.0 / 3));
        Assert.Null(CanonicalDecimal.FromStatistic(double.NaN));
        Assert.Null(CanonicalDecimal.FromStatistic(double.PositiveInfinity));
    }
}
