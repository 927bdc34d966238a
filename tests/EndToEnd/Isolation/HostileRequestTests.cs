using System.Net.Http.Headers;
using System.Text;

namespace Tests.EndToEnd.Isolation;

/// <summary>
/// Requests that are meant to make something break. Whatever is said of them, it is nothing of the inside: no address, no statement, no type
/// or file of the code, no trace of a stack.
/// </summary>
public sealed class HostileRequestTests(SampleMarketHost market)
{
    public static TheoryData<string, string> Bodies { get; } = new()
    {
        { "an id that is a statement", """{"query":"{ portfolio(id: \"x' UNION SELECT name FROM sqlite_master --\") { name } }"}""" },
        { "an id of control characters", """{"query":"query($i: ID!) { portfolio(id: $i) { name } }","variables":{"i":"\u0000\u0001\u007f"}}""" },
        { "an id of 100,000 characters", $$$"""{"query":"query($i: ID!) { portfolio(id: $i) { name } }","variables":{"i":"{{{new string('x', 100_000)}}}"}}""" },
        { "an id that is an object", """{"query":"query($i: ID!) { portfolio(id: $i) { name } }","variables":{"i":{"$ne":null}}}""" },
        { "a cursor that nobody made", """{"query":"{ portfolios(first: 5, after: \"bm90IGEgY3Vyc29y\") { nodes { id } } }"}""" },
        { "a page of minus one", """{"query":"{ portfolios(first: -1) { nodes { id } } }"}""" },
        { "a page above all bounds", """{"query":"{ portfolios(first: 2147483647) { nodes { id } } }"}""" },
        { "a date that there is not", """{"query":"{ portfolio(id: \"core-equity\") { trades(from: \"2024-02-31\", to: \"2024-03-01\", first: 1) { totalCount } } }"}""" },
        { "the first and the last of all days", """{"query":"{ portfolio(id: \"core-equity\") { trades(from: \"0001-01-01\", to: \"9999-12-31\", first: 1) { totalCount } performance(from: \"0001-01-01\", to: \"9999-12-31\") { timeWeightedReturn } } }"}""" },
        { "a scenario that there is not", """{"query":"{ portfolio(id: \"core-equity\") { stress(scenarioIds: [\"../../etc/passwd\"]) { pnl { amount } } } }"}""" },
        { "a mutation of what is not there", """{"query":"mutation { acknowledgeAlert(id: \"'; DROP TABLE RiskAlert; --\") { id } }"}""" },
        { "entities", """{"query":"{ _entities(representations: [{__typename: \"Portfolio\", id: \"core-equity\"}]) { __typename } }"}""" },
        { "the subgraph's schema", """{"query":"{ _service { sdl } }"}""" },
        { "the hidden owner", """{"query":"{ portfolio(id: \"core-equity\") { tenantId } }"}""" },
        { "a batch", """[{"query":"{ portfolios(first: 1) { nodes { id } } }"},{"query":"{ __typename }"}]""" },
        { "a hash of what another tenant may have sent", """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}}""" },
        { "a document's id", """{"id":"PortfolioOverview"}""" },
        { "no JSON", """{"query":"{ __typename }""" },
        { "bytes that are no text", "{\"query\":\"\u00ff\ud800\"}" },
        { "a query that is a number", """{"query":42}""" },
        { "no query at all", "{}" },
        { "variables that are a list", """{"query":"{ __typename }","variables":[1]}""" },
        { "an operation that is not there", """{"query":"query A { __typename } query B { __typename }","operationName":"C"}""" },
        { "deep nesting", $$$"""{"query":"{{{string.Concat(Enumerable.Repeat("{a", 600))}}}"}""" },
        { "a fragment that is itself", """{"query":"{ ...F } fragment F on Query { ...F }"}""" },
    };

    [Theory]
    [InlineData("The gateway failed. The operator finds the reason under request id 0190.", false)]
    [InlineData("Did you mean \"portfolio\"?", false)]
    [InlineData("SQLite Error 1: 'no such table: Portfolio'", true)]
    [InlineData("   at Subgraphs.Portfolio.Types.PortfolioQueries.GetPortfolio(String id)", true)]
    [InlineData("Connection refused (127.0.0.1:5003)", true)]
    [InlineData("Unable to open /home/x/portfolio/northwind.db", true)]
    public void What_is_of_the_inside_is_seen_where_it_is(string text, bool isInside) => Assert.Equal(isInside, Internals.In(text).Any());

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_is_answered_tells_nothing_of_the_inside(string about, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", market.Host.Token("northwind", "enterprise"));

        using var response = await market.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True((int)response.StatusCode < 500, $"{about}: {(int)response.StatusCode} {text}");
        Assert.False(string.IsNullOrEmpty(text), about);
        var found = Internals.In($"{response.Headers}{response.Content.Headers}{text}").ToArray();

        // What the client itself sent may be told back.
        Assert.True(found.All(trace => body.Contains(trace, StringComparison.Ordinal)), $"{about}: {string.Join(", ", found)} in {text}");
    }
}
