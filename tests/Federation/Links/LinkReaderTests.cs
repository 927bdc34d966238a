using Federation.Links;
using GraphQL.Language;

namespace Federation.Tests.Links;

/// <summary>Names in a schema and the specifications that they come from.</summary>
public sealed class LinkReaderTests
{
    [Theory]
    [InlineData("""@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])""", "key", "federation__tag")]
    [InlineData("""@link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@key", as: "@id" }])""", "id", "fed__tag")]
    public void Imports_aliases_and_namespaces_name_directives(string link, string key, string tag)
    {
        var feature = Read(link).Features.Find(KnownSpecs.Federation)!;

        Assert.Equal(key, feature.DirectiveName("key"));
        Assert.Equal(tag, feature.DirectiveName("tag"));
        Assert.Equal("key", Read(link).Features.SourceOfDirective(key)?.Element);
        Assert.Equal("tag", Read(link).Features.SourceOfDirective(tag)?.Element);
        Assert.Null(Read(link).Features.SourceOfDirective("unknown"));
    }

    [Fact]
    public void A_feature_of_one_directive_needs_no_import()
        => Assert.Equal("tag", Read("""@link(url: "https://specs.apollo.dev/tag/v0.3")""").Features.SourceOfDirective("tag")?.Element);

    [Fact]
    public void The_link_directive_can_rename_itself()
    {
        var result = Read("""@core(url: "https://specs.apollo.dev/link/v1.0", as: "core") @core(url: "https://specs.apollo.dev/federation/v2.3")""");

        Assert.Equal("core", result.Features.LinkDirectiveName);
        Assert.NotNull(result.Features.Find(KnownSpecs.Federation));
    }

    [Theory]
    [InlineData("""@link(url: "federation")""", FederationErrorCodes.InvalidLinkIdentifier)]
    [InlineData("""@link(url: "https://specs.apollo.dev/federation")""", FederationErrorCodes.InvalidLinkIdentifier)]
    [InlineData("""@link(as: "x")""", FederationErrorCodes.InvalidLinkDirectiveUsage)]
    [InlineData("""@link(url: "https://e.com/a/v1.0", import: [{ name: "@x", as: "y" }])""", FederationErrorCodes.InvalidLinkDirectiveUsage)]
    [InlineData("""@link(url: "https://e.com/a/v1.0") @link(url: "https://e.com/a/v1.1")""", FederationErrorCodes.InvalidLinkDirectiveUsage)]
    [InlineData("""@link(url: "https://e.com/a/v1.0", import: ["@x"]) @link(url: "https://e.com/b/v1.0", import: ["@x"])""", FederationErrorCodes.InvalidLinkDirectiveUsage)]
    public void A_link_that_cannot_be_followed_is_an_error(string link, string code)
        => Assert.Equal(code, Assert.Single(Read(link).Errors).Code);

    private static LinkReadResult Read(string links) => LinkReader.Read(Utf8GraphQLParser.Parse($"extend schema {links}"));
}
