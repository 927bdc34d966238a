using Federation.Subgraphs;

namespace Federation.Composition.Tests;

/// <summary>Composes small graphs of the domain.</summary>
internal static class Graphs
{
    private const string Link = """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides", "@external", "@shareable", "@override",
          "@inaccessible", "@tag", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"])

        """;

    /// <summary>Subgraphs <c>a</c>, <c>b</c>, … with all federation directives imported.</summary>
    public static CompositionResult Compose(params string[] subgraphs) => ComposeAsWritten([.. subgraphs.Select(sdl => Link + sdl)]);

    public static CompositionResult ComposeAsWritten(params string[] subgraphs)
        => Composer.Compose([.. subgraphs.Select((sdl, index) => new SubgraphSource(((char)('a' + index)).ToString(), $"http://{(char)('a' + index)}", sdl))]);
}
