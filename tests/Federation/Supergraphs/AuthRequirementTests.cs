using Federation.Supergraphs;

namespace Federation.Tests.Supergraphs;

public sealed class AuthRequirementTests
{
    private const string Links = """
        @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
        @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{name: "@requiresScopes", as: "@needs"}], for: SECURITY)
        @link(url: "https://specs.apollo.dev/policy/v0.1", as: "rules", for: SECURITY)
        """;

    private static readonly Supergraph Graph = Fixtures.Load(Fixtures.Header("a", Links) + """
        type Query @join__type(graph: A) {
          open: Int
          closed: Int @authenticated
          trades: Int @needs(scopes: [["a", "b"], ["c"]])
          secret: Vault
        }
        type Vault @join__type(graph: A) @rules(policies: [["own"]]) { gold: Int }
        """);

    [Fact]
    public void A_field_without_directives_asks_for_nothing() => Assert.Null(Graph.GetAuthRequirement("Query.open"));

    [Fact]
    public void Authenticated_is_read_from_its_field()
        => Assert.Equal(new AuthRequirement("Query.closed", true, null, null), Graph.GetAuthRequirement("Query.closed"));

    [Fact]
    public void A_renamed_directive_is_found_through_its_link()
    {
        var scopes = Graph.GetAuthRequirement("Query.trades")!.ScopeExpression!;

        Assert.Equal("(a and b) or c", scopes.ToString());
        Assert.True(scopes.IsSatisfiedBy(new HashSet<string> { "c" }));
        Assert.True(scopes.IsSatisfiedBy(new HashSet<string> { "a", "b" }));
        Assert.False(scopes.IsSatisfiedBy(new HashSet<string> { "a" }));
        Assert.Equal(["a", "b", "c"], scopes.Names);
    }

    [Fact]
    public void A_namespaced_directive_on_a_type_is_found()
        => Assert.Equal("own", Graph.GetAuthRequirement("Vault")!.PolicyExpression!.ToString());

    [Fact]
    public void An_empty_list_of_alternatives_asks_for_nothing()
        => Assert.True(new RequirementExpression([]).IsSatisfiedBy(new HashSet<string>()));
}
