using static Gateway.Planning.Tests.Costing.CostHarness;

namespace Gateway.Planning.Tests.Costing;

/// <summary>Examples of the kind that Apollo's documentation gives of static costs, where this gateway's model is the same.</summary>
public sealed class PublishedExampleTests
{
    private const string Fields = "{ title author { name } publisher { name address { zipCode } } }";

    [Theory]
    [InlineData("", "{ book " + Fields + " }", 4)]
    [InlineData("@cost(weight: 5)", "{ book " + Fields + " }", 8)]
    [InlineData("@cost(weight: 5)", "{ bestsellers " + Fields + " }", 40)]
    [InlineData("@cost(weight: 5)", "{ newestAdditions(limit: 3) " + Fields + " }", 24)]
    [InlineData("@cost(weight: 5)", "{ newestAdditions(limit: 7) " + Fields + " }", 56)]
    public void A_library_costs_as_published(string address, string operation, long expected)
        => Assert.Equal(expected, Cost(
            Load(Header("books") + $$"""
                type Query @join__type(graph: BOOKS) {
                  book: Book
                  bestsellers: [Book] @listSize(assumedSize: 5)
                  newestAdditions(after: ID, limit: Int!): [Book] @listSize(slicingArguments: ["limit"])
                }
                type Book @join__type(graph: BOOKS) { title: String author: Author publisher: Publisher }
                type Author @join__type(graph: BOOKS) { name: String }
                type Publisher @join__type(graph: BOOKS) { name: String address: Address }
                type Address @join__type(graph: BOOKS) {{address}} { zipCode: Int! }
                """),
            operation));
}
