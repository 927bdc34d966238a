using Federation.Supergraphs;

namespace Federation.Tests.Supergraphs;

internal static class Fixtures
{
    /// <summary>What every composed supergraph begins with; <paramref name="graphs"/> are values of <c>join__Graph</c>.</summary>
    public static string Header(string graphs, string links = "") => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
          {{links}}
        { query: Query }
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        scalar join__FieldSet
        scalar link__Import
        enum link__Purpose { SECURITY EXECUTION }
        enum join__Graph { {{string.Join(' ', graphs.Split(' ').Select(name => $"{name.ToUpperInvariant()} @join__graph(name: \"{name}\", url: \"http://{name}\")"))}} }
        """;

    public static Supergraph Load(string sdl)
    {
        var result = Supergraph.Load(sdl);
        Assert.Empty(result.Errors);
        return result.Supergraph!;
    }
}
