using GraphQL.Language;

namespace Gateway.Authorization;

/// <summary>The fragment definitions of a document.</summary>
internal static class Fragments
{
    public static Dictionary<string, FragmentDefinitionNode> Index(DocumentNode document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _ = fragments.TryAdd(fragment.Name, fragment);
            }
        }

        return fragments;
    }
}
