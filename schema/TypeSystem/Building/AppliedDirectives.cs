using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>What the directives of the specification say where they are applied.</summary>
internal static class AppliedDirectives
{
    private const string NoReason = "No longer supported";

    /// <summary>The reason of <c>@deprecated</c>, its default where none is given; null where it is not applied.</summary>
    public static string? GetDeprecation(SyntaxList<DirectiveNode> directives)
        => Find(directives, "deprecated") is { } directive
            ? (directive.GetArgument("reason") as StringValueNode)?.Value ?? NoReason
            : null;

    /// <summary>The address of <c>@specifiedBy</c>.</summary>
    public static string? GetSpecifiedBy(SyntaxList<DirectiveNode> directives)
        => (Find(directives, "specifiedBy")?.GetArgument("url") as StringValueNode)?.Value;

    public static bool IsOneOf(SyntaxList<DirectiveNode> directives) => Find(directives, "oneOf") is not null;

    private static DirectiveNode? Find(SyntaxList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == name)
            {
                return directive;
            }
        }

        return null;
    }
}
