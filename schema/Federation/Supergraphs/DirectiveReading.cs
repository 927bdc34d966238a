using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>Arguments of applied directives as values.</summary>
internal static class DirectiveReading
{
    public static IEnumerable<DirectiveNode> Named(this SyntaxList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == name)
            {
                yield return directive;
            }
        }
    }

    public static bool Has(this SyntaxList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    public static string? Text(this DirectiveNode directive, string argument) => directive.GetArgument(argument) switch
    {
        StringValueNode text => text.Value,
        EnumValueNode value => value.Value,
        _ => null,
    };

    public static bool Flag(this DirectiveNode directive, string argument, bool otherwise = false)
        => directive.GetArgument(argument) is BooleanValueNode value ? value.Value : otherwise;
}
