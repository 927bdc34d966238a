using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Authorization.Tests;

public sealed class MentionedEntitlementsTests
{
    private static readonly Supergraph Graph = SampleSupergraph.Load();

    [Theory]
    [InlineData("{ instrument(isin: 1) { isin name } }", false, "", "")]
    [InlineData("{ me { name } }", true, "", "")]
    [InlineData("{ ratings { value } }", false, "admin ratings:history ratings:read", "")]
    [InlineData("{ portfolio(id: 1) { client { id } } }", false, "pii:read", "pii-purpose-bound")]
    [InlineData("{ holder { name } }", false, "pii:read portfolio:read", "pii-purpose-bound")]
    [InlineData("{ found { ...C } } fragment C on Client { id }", false, "pii:read", "pii-purpose-bound")]
    [InlineData("mutation { rename(id: 1, name: \"a\") { id } }", false, "portfolio:write", "")]
    public void An_operation_mentions_what_its_types_and_fields_ask_for(string operation, bool authenticated, string scopes, string policies)
    {
        var mentioned = Collect(operation);

        Assert.Equal(authenticated, mentioned.Authenticated);
        Assert.Equal(scopes, string.Join(' ', mentioned.Scopes));
        Assert.Equal(policies, string.Join(' ', mentioned.Policies.Select(use => use.Policy).Distinct()));
    }

    [Fact]
    public void Callers_who_differ_in_nothing_that_is_mentioned_share_a_key()
    {
        var mentioned = Collect("{ portfolio(id: 1) { name } }");

        Assert.Equal(
            mentioned.GetKey(Claims.Parse("portfolio:read")),
            mentioned.GetKey(Claims.Parse("admin pii:read portfolio:read !pii-purpose-bound")));
        Assert.NotEqual(mentioned.GetKey(Claims.Parse("portfolio:read")), mentioned.GetKey(Claims.Parse("admin")));
    }

    [Fact]
    public void Whoever_gets_another_rewriting_has_another_key()
    {
        string[] callers = ["-", "", "portfolio:read", "pii:read", "pii:read !pii-purpose-bound", "portfolio:read pii:read !pii-purpose-bound", "admin", "ratings:read ratings:history"];
        foreach (var operation in OperationAuthorizerTests.Cases.Select(row => row.Data.Item3))
        {
            var document = Utf8GraphQLParser.Parse(operation);
            var selected = document.Definitions.OfType<OperationDefinitionNode>().First();
            var mentioned = MentionedEntitlementsCollector.Collect(Graph, document, selected);
            var rewritings = callers
                .Select(Claims.Parse)
                .GroupBy(mentioned.GetKey)
                .Select(group => group.Select(caller => OperationAuthorizer.Authorize(Graph, document, selected, caller).Operation.Print(indented: false)).Distinct());

            Assert.All(rewritings, texts => Assert.Single(texts));
        }
    }

    private static MentionedEntitlements Collect(string operation)
    {
        var document = Utf8GraphQLParser.Parse(operation);
        return MentionedEntitlementsCollector.Collect(Graph, document, document.Definitions.OfType<OperationDefinitionNode>().First());
    }
}
