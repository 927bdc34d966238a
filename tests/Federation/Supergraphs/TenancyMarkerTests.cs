using Federation.Supergraphs;

namespace Federation.Tests.Supergraphs;

public sealed class TenancyMarkerTests
{
    private const string Link = """@link(url: "https://specs.gateway.example/tenancy/v1.0", import: ["@tenantOwned", {name: "@audited", as: "@kept"}])""";

    [Fact]
    public void Owned_types_and_audited_fields_are_read_under_the_names_that_links_give()
    {
        var tenancy = Fixtures.Load(Fixtures.Header("a", Link) + """
            type Query @join__type(graph: A) { me: Account other: Plain }
            type Account @join__type(graph: A) @tenantOwned { tenantId: ID! name: String @kept }
            type Order @join__type(graph: A) @tenantOwned(field: "owner") { owner: ID! note: String @audited }
            type Plain @join__type(graph: A) { name: String }
            """).Tenancy;

        Assert.Equal(["Account", "Order"], tenancy.OwnedTypes);
        Assert.Equal("tenantId", tenancy.OwnerField("Account"));
        Assert.Equal("owner", tenancy.OwnerField("Order"));
        Assert.Null(tenancy.OwnerField("Plain"));
        Assert.True(tenancy.IsAudited("Account.name"));
        Assert.False(tenancy.IsAudited("Order.note"));
    }

    [Fact]
    public void Personal_fields_are_those_of_the_tag_under_the_name_that_links_give()
    {
        const string Tag = """@link(url: "https://specs.apollo.dev/tag/v0.3", as: "mark")""";

        var tenancy = Fixtures.Load(Fixtures.Header("a", Tag) + """
            type Query @join__type(graph: A) { me: Account }
            type Account @join__type(graph: A) { name: String @mark(name: "pii") city: String @mark(name: "partner") note: String @tag(name: "pii") }
            """).Tenancy;

        Assert.Equal(["Account.name"], tenancy.PersonalFields);
    }

    [Theory]
    [InlineData("""type Account @join__type(graph: A) @tenantOwned { id: ID! }""")]
    [InlineData("""type Account @join__type(graph: A) @tenantOwned { tenantId: ID }""")]
    [InlineData("""type Account @join__type(graph: A) @tenantOwned { tenantId: String! }""")]
    [InlineData("""type Account @join__type(graph: A) @tenantOwned { tenantId(of: Int): ID! }""")]
    [InlineData("""type Account @join__type(graph: A) @tenantOwned(field: "owner") { tenantId: ID! }""")]
    [InlineData("""type Account @join__type(graph: A) @tenantOwned(field: 7) { tenantId: ID! }""")]
    [InlineData("""interface Account @join__type(graph: A) @tenantOwned { tenantId: ID! }""")]
    public void A_type_that_cannot_say_whose_its_objects_are_refuses_the_supergraph(string type)
    {
        var result = Supergraph.Load(Fixtures.Header("a", Link) + "type Query @join__type(graph: A) { me: Account } " + type);

        Assert.Contains(result.Errors, error => error.Code == SupergraphErrorCodes.TenancyInvalid && error.Coordinate == "Account");
    }
}
