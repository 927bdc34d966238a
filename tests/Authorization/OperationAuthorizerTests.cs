using System.Text.RegularExpressions;
using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Authorization.Tests;

public sealed partial class OperationAuthorizerTests
{
    private const string PiiReader = "portfolio:read pii:read !pii-purpose-bound";

    private static readonly Supergraph Graph = SampleSupergraph.Load();

    /// <summary>Claims: <c>-</c> is a caller without a token; else scopes, and policies that grant with a <c>!</c> before them.</summary>
    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        // The field's own requirement.
        { "nothing asked for", "-", "{ instrument(isin: 1) { isin name } }", "{instrument(isin:1){isin name}}", "" },
        { "authenticated, anonymous", "-", "{ me { name } }", "{me@gateway__denied}", "me:Query.me" },
        { "authenticated, known", "", "{ me { name } }", "{me{name}}", "" },
        { "scope missing", "", "{ portfolio(id: 1) { id name } }", "{portfolio(id:1){id name@gateway__denied}}", "portfolio.name:Portfolio.name" },
        { "scope held", "portfolio:read", "{ portfolio(id: 1) { id name } }", "{portfolio(id:1){id name}}", "" },
        { "half of an alternative", "ratings:read", "{ ratings { value } }", "{ratings@gateway__denied}", "ratings:Query.ratings" },
        { "all of an alternative", "ratings:read ratings:history", "{ ratings { value } }", "{ratings{value}}", "" },
        { "the other alternative", "admin", "{ ratings { value } }", "{ratings{value}}", "" },
        { "an empty list asks for nothing", "-", "{ open }", "{open}", "" },

        // The named type that the field returns, whatever lists are around it.
        { "return type, object", "", "{ instrument(isin: 1) { isin depth { bid } } }", "{instrument(isin:1){isin depth@gateway__denied}}", "instrument.depth:Instrument.depth" },
        { "return type, enum", "-", "{ instrument(isin: 1) { level } }", "{instrument(isin:1){level@gateway__denied}}", "instrument.level:Instrument.level" },
        { "a policy that nothing grants", "pii:read", "{ portfolio(id: 1) { client { id } } }", "{portfolio(id:1){client@gateway__denied}}", "portfolio.client:Portfolio.client" },
        { "a policy without its scope", "!pii-purpose-bound", "{ portfolio(id: 1) { client { id } } }", "{portfolio(id:1){client@gateway__denied}}", "portfolio.client:Portfolio.client" },
        { "scope and policy", PiiReader, "{ portfolio(id: 1) { client { id } } }", "{portfolio(id:1){client{id}}}", "" },

        // The answer keeps its shape: response keys, conditions; arguments are not sent anywhere.
        { "alias", "", "{ p: portfolio(id: 1) { n: name } }", "{p:portfolio(id:1){n:name@gateway__denied}}", "p.n:Portfolio.name" },
        { "conditions stay", "", "query ($a: Boolean!) { portfolio(id: 1) { id name @skip(if: $a) } }", "query($a:Boolean!){portfolio(id:1){id name@skip(if:$a)@gateway__denied}}", "portfolio.name:Portfolio.name" },
        { "one denial in a list of many", "", "{ portfolios { name } }", "{portfolios{name@gateway__denied}}", "portfolios.name:Portfolio.name" },

        // A root type.
        { "root type", "", """mutation { rename(id: 1, name: "a") { id } }""", "mutation{rename@gateway__denied}", "rename:Mutation.rename" },
        { "root type, granted", "portfolio:write", """mutation { rename(id: 1, name: "a") { id } }""", """mutation{rename(id:1 name:"a"){id}}""", "" },

        // Interfaces: a plain field asks every implementer.
        { "interface, plain field, closed implementer", "", "{ node(id: 1) { id } }", "{node@gateway__denied}", "node:Query.node" },
        { "interface, only __typename", "", "{ node(id: 1) { __typename } }", "{node(id:1){__typename}}", "" },
        { "interface, plain field, all open", PiiReader, "{ node(id: 1) { id } }", "{node(id:1){id}}", "" },
        { "interface, plain field behind a fragment without condition", "", "{ node(id: 1) { ... { id } } }", "{node@gateway__denied}", "node:Query.node" },
        { "interface, fragment on an open implementer", "", "{ node(id: 1) { ... on Portfolio { id } } }", "{node(id:1){...on Portfolio{id}}}", "" },
        { "interface, fragment on a closed implementer", "", "{ node(id: 1) { __typename ... on Client { id name } } }", "{node(id:1){__typename...on Client{id@gateway__denied name@gateway__denied}}}", "node.id:Client.id node.name:Client.name" },
        { "interface, field of an implementer closed", "pii:read !pii-purpose-bound", "{ holder { id name } }", "{holder{id name@gateway__denied}}", "holder.name:Holder.name" },
        { "interface in a fragment, plain field", "", "{ node(id: 1) { ... on Holder { id } } }", "{node(id:1){...on Holder{id@gateway__denied}}}", "node.id:Holder.id" },
        { "interface in a fragment on an open object", "portfolio:read", "{ node(id: 1) { ... on Portfolio { ... on Holder { id name } } } }", "{node(id:1){...on Portfolio{...on Holder{id name}}}}", "" },

        // A union has no gate; its members have.
        { "union, open member", "", "{ found { ... on Instrument { isin } } }", "{found{...on Instrument{isin}}}", "" },
        { "union, closed member", "", "{ found { __typename ... on Client { name } } }", "{found{__typename...on Client{name@gateway__denied}}}", "found.name:Client.name" },
        { "union, interface that a closed member implements", "", "{ found { ... on Holder { name } } }", "{found{...on Holder{name@gateway__denied}}}", "found.name:Holder.name" },

        // Named fragments are written out where they are used.
        { "named fragment", "", "{ node(id: 1) { ...C } } fragment C on Client { id }", "{node(id:1){...on Client{id@gateway__denied}}}", "node.id:Client.id" },
        { "named fragment, nested under a closed one", "", "{ found { ... on Client { ...C } } } fragment C on Client { n: name }", "{found{...on Client{...on Client{n:name@gateway__denied}}}}", "found.n:Client.name" },

        // One field of the answer, selected twice.
        { "a field that is denied in one selection is denied in all", "", "{ node(id: 1) { id } node(id: 1) { ... on Portfolio { id } } }", "{node@gateway__denied node@gateway__denied}", "node:Query.node node:Query.node" },
        { "another response key is another field", "", "{ a: node(id: 1) { id } b: node(id: 1) { ... on Portfolio { id } } }", "{a:node@gateway__denied b:node(id:1){...on Portfolio{id}}}", "a:Query.node" },

        // Introspection is open.
        { "introspection", "-", "{ __schema { queryType { name } } __type(name: \"Client\") { name } __typename me { name } }", "{__schema{queryType{name}}__type(name:\"Client\"){name}__typename me@gateway__denied}", "me:Query.me" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_operation_is_rewritten_to_what_its_caller_may_see(string name, string claims, string operation, string rewritten, string denials)
    {
        Assert.NotEmpty(name);
        var result = Authorize(Graph, operation, claims);

        Assert.Null(result.Error);
        Assert.Equal(denials, string.Join(' ', result.Denials.Select(denial => $"{string.Join('.', denial.Path)}:{denial.Coordinate}")));
        Assert.Equal(rewritten, Print(result.Document));
        Assert.Contains(result.Operation, result.Document.Definitions);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_names_of_the_directives_do_not_matter(string name, string claims, string operation, string rewritten, string denials)
    {
        Assert.NotEmpty(name);
        var result = Authorize(SampleSupergraph.LoadRenamed(), operation, claims);

        Assert.Equal(rewritten, Print(result.Document));
        Assert.Equal(denials.Length > 0, result.Denials.Length > 0);
    }

    [Fact]
    public void An_operation_in_which_nothing_is_denied_stays_the_very_object()
    {
        var document = Utf8GraphQLParser.Parse("{ ...F } fragment F on Query { me { name } }");
        var operation = (OperationDefinitionNode)document.Definitions[0];

        var result = OperationAuthorizer.Authorize(Graph, document, operation, Claims.Parse(""));

        Assert.Same(document, result.Document);
        Assert.Same(operation, result.Operation);
    }

    [Fact]
    public void Another_operation_of_the_document_is_left_out_of_the_rewritten_one()
    {
        var document = Utf8GraphQLParser.Parse("query A { me { name } } query B { portfolio(id: 1) { id } }");

        var result = OperationAuthorizer.Authorize(Graph, document, (OperationDefinitionNode)document.Definitions[0], Claims.Parse("-"));

        Assert.Equal("query A{me@gateway__denied}", Print(result.Document));
    }

    [Fact]
    public void A_chain_of_fragments_that_is_too_deep_is_refused_with_an_error()
    {
        var chain = string.Concat(Enumerable.Range(0, 1000).Select(i => $"fragment F{i} on Person {{ friends {{ ...F{i + 1} }} }} "));

        var result = Authorize(Graph, "{ me { ...F0 } portfolio(id: 1) { name } } " + chain + "fragment F1000 on Person { name }", "");

        Assert.Equal(AuthorizationErrorCodes.OperationTooLarge, result.Error?.Code);
    }

    [Fact]
    public void Fragments_that_grow_without_bound_are_refused_with_an_error()
    {
        var doubling = string.Concat(Enumerable.Range(0, 30).Select(i => $"fragment F{i} on Person {{ ...F{i + 1} ...F{i + 1} }} "));

        var result = Authorize(Graph, "{ me { ...F0 } portfolio(id: 1) { name } } " + doubling + "fragment F30 on Person { name }", "");

        Assert.Equal(AuthorizationErrorCodes.OperationTooLarge, result.Error?.Code);
    }

    /// <summary>The operation; the coordinates in the markers are those of the denials.</summary>
    private static string Print(DocumentNode document)
        => Marker().Replace(document.Print(indented: false), match => match.Groups[1].Success ? $"@gateway__denied {match.Groups[1].Value}" : "@gateway__denied");

    [GeneratedRegex("""@gateway__denied\(coordinate:"[^"]*"\)(\w)?""")]
    private static partial Regex Marker();

    private static AuthorizedOperation Authorize(Supergraph supergraph, string operation, string claims)
    {
        var document = Utf8GraphQLParser.Parse(operation);
        var selected = document.Definitions.OfType<OperationDefinitionNode>().First();
        return OperationAuthorizer.Authorize(supergraph, document, selected, Claims.Parse(claims));
    }
}
